package dev.attune.content.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.attribute.AttributeOrigin;
import dev.attune.api.attribute.AttributeType;
import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.consent.Consent;
import dev.attune.api.consent.Purpose;
import dev.attune.api.problem.Problem;
import dev.attune.api.request.Facts;
import dev.attune.api.request.VisitorZone;
import dev.attune.api.request.ZoneOrigin;
import dev.attune.api.spi.TemplateFilter;
import dev.attune.api.value.Value;
import dev.attune.api.visitor.VisitorId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A template, the facts it is rendered with, and what comes of it. */
final class Fixture {

    static final Instant NOW = Instant.parse("2026-03-14T17:05:09Z");

    static final AttributeCatalog CATALOG = AttributeCatalog.of(attributes());

    private final List<Problem> problems = new ArrayList<>();
    private final Map<AttributeKey, Value> values = new HashMap<>();
    private final Optional<Template> template;
    private ZoneId zone = ZoneId.of("Europe/Berlin");
    private Locale locale = Locale.US;
    private Escaping escaping = Escaping.HTML;
    private Consent consent = Consent.to(Purpose.PERSONALIZATION);

    private Fixture(String source, Collection<TemplateFilter> filters, TemplateLimits limits) {
        template = TemplateCompiler.of(CATALOG, filters, limits).compile(source, "/fields/text", problems::add);
    }

    static Fixture givenTemplate(String source) {
        return new Fixture(source, List.of(), TemplateLimits.DEFAULTS);
    }

    static Fixture givenTemplate(String source, TemplateFilter... filters) {
        return new Fixture(source, List.of(filters), TemplateLimits.DEFAULTS);
    }

    static Fixture givenTemplate(String source, TemplateLimits limits) {
        return new Fixture(source, List.of(), limits);
    }

    private static List<Attribute> attributes() {
        List<Attribute> attributes = new ArrayList<>(StandardAttributes.all());
        attributes.add(Attribute.of("profile.tags", AttributeType.TEXT_SET, AttributeOrigin.PROFILE, "Tags."));
        attributes.add(Attribute.of("profile.vip", AttributeType.BOOLEAN, AttributeOrigin.PROFILE, "A good customer."));
        attributes.add(Attribute.of("profile.birthday", AttributeType.DATE, AttributeOrigin.PROFILE, "Birthday."));
        attributes.add(Attribute.of("crm.account", AttributeType.STRUCTURE, AttributeOrigin.PROFILE, "The account."));
        attributes.add(Attribute.of("crm.lead.score", AttributeType.NUMBER, AttributeOrigin.PROFILE, "The score."));
        attributes.add(Attribute.of("request.app", AttributeType.VERSION, AttributeOrigin.REQUEST, "The app."));
        attributes.add(Attribute.of("request.place", AttributeType.GEO_POINT, AttributeOrigin.REQUEST, "The place."));
        return attributes;
    }

    Fixture with(String key, String value) {
        return with(key, Value.of(value));
    }

    Fixture with(String key, double value) {
        return with(key, Value.of(value));
    }

    Fixture with(String key, Value value) {
        values.put(AttributeKey.of(key), value);
        return this;
    }

    Fixture in(ZoneId visitorZone, Locale pageLocale) {
        zone = visitorZone;
        locale = pageLocale;
        return this;
    }

    Fixture in(Locale pageLocale) {
        return in(zone, pageLocale);
    }

    Fixture escapingNothing() {
        escaping = Escaping.NONE;
        return this;
    }

    Fixture withoutConsent() {
        consent = Consent.none();
        return this;
    }

    Template template() {
        assertThat(problems).isEmpty();
        return template.orElseThrow();
    }

    String output() {
        return template().render(facts(), escaping);
    }

    Facts facts() {
        Facts.Builder facts = Facts.of(CATALOG, new VisitorId("v-1"), NOW, consent)
                .zone(new VisitorZone(zone, ZoneOrigin.CLIENT, ZoneId.of("UTC")))
                .locale(locale);
        values.forEach(facts::put);
        return facts.build();
    }

    void thenOutputIs(String expected) {
        assertThat(output()).isEqualTo(expected);
    }

    /** Every problem as {@code line:column severity message}, in the order in which they are told. */
    void thenProblemsAre(String... expected) {
        assertThat(problems.stream().map(Fixture::describe)).containsExactly(expected);
        assertThat(problems).allMatch(problem -> problem.pointer().equals("/fields/text"));
        assertThat(template.isEmpty()).isEqualTo(problems.stream().anyMatch(Problem::isError));
    }

    private static String describe(Problem problem) {
        String severity = problem.isError() ? "" : "warning: ";
        return problem.line() + ":" + problem.column() + " " + severity + problem.message();
    }
}
