package dev.attune.content.format;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.consent.Consent;
import dev.attune.api.consent.Purpose;
import dev.attune.api.content.PastEvent;
import dev.attune.api.content.Situation;
import dev.attune.api.problem.JsonPointer;
import dev.attune.api.value.Value;
import dev.attune.api.visitor.VisitorId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON form of the situations of rule tests. Without {@code siteZone}, the site is in the zone of the visitor.
 *
 * <pre>
 * {"at": "2026-11-20T19:30:00+01:00", "zone": "Europe/Oslo", "consent": ["personalization"],
 *  "attributes": {"profile.loyalty_tier": "gold"},
 *  "events": [{"event": "Product Viewed", "ago": "PT5M", "properties": {"category": "boots"}}]}
 * </pre>
 */
final class SituationFormat {

    private SituationFormat() {}

    static Optional<Situation> read(JsonNode node, String pointer, Problems problems) {
        Members members = new Members(node, pointer, problems);
        Optional<Instant> at = members.required("at", Instant::parse);
        ZoneId zone = members.optional("zone", ZoneId::of).orElse(Situation.UTC);
        ZoneId siteZone = members.optional("siteZone", ZoneId::of).orElse(zone);
        Locale locale = members.optional("locale", SituationFormat::locale).orElse(Locale.ROOT);
        VisitorId visitor = members.optional("visitor", VisitorId::new).orElse(Situation.SOMEBODY);
        List<Purpose> granted = members.list("consent", Members.parsed(Purpose::new));
        Consent consent = members.has("consent") ? new Consent(new HashSet<>(granted)) : null;
        Map<AttributeKey, Value> attributes = attributes(members, problems);
        List<PastEvent> events = members.list("events", SituationFormat::event);
        Optional<Duration> session = members.optional("session", Duration::parse);
        return members.made(() -> new Situation(
                at.orElseThrow(), zone, siteZone, locale, visitor, consent, attributes, events, session.orElse(null)));
    }

    private static Map<AttributeKey, Value> attributes(Members members, Problems problems) {
        Map<AttributeKey, Value> attributes = new LinkedHashMap<>();
        members.open("attributes", ValueFormat::read).forEach((name, value) -> {
            if (AttributeKey.isValid(name)) {
                attributes.put(AttributeKey.of(name), value);
            } else {
                problems.error(
                        JsonPointer.child(members.pointer("attributes"), name),
                        Words.quoted(name) + " is no key of an attribute.");
            }
        });
        return attributes;
    }

    private static Locale locale(String tag) {
        try {
            return new Locale.Builder().setLanguageTag(tag).build();
        } catch (IllformedLocaleException malformed) {
            throw new IllegalArgumentException(
                    "a locale is a language tag such as de-DE, not " + Words.quoted(tag), malformed);
        }
    }

    private static Optional<PastEvent> event(JsonNode node, String pointer, Problems problems) {
        Members members = new Members(node, pointer, problems);
        Optional<String> name = members.required("event", Members::text);
        Optional<PastEvent.When> ago = members.optional("ago", text -> new PastEvent.Ago(Duration.parse(text)));
        Optional<PastEvent.When> at = members.optional("at", text -> new PastEvent.At(Instant.parse(text)));
        Map<String, Value> properties = members.open("properties", ValueFormat::read);
        if (members.has("ago") == members.has("at")) {
            members.error("An event says when it happened: give it either \"ago\", such as \"PT5M\", or \"at\""
                    + (members.has("at") ? ", not both." : "."));
        }
        return members.made(
                () -> new PastEvent(name.orElseThrow(), ago.or(() -> at).orElseThrow(), properties));
    }

    static void write(Situation situation, ObjectNode node) {
        node.put("at", situation.at().toString());
        if (!situation.zone().equals(Situation.UTC)) {
            node.put("zone", situation.zone().getId());
        }
        if (!situation.siteZone().equals(situation.zone())) {
            node.put("siteZone", situation.siteZone().getId());
        }
        if (!situation.locale().equals(Locale.ROOT)) {
            node.put("locale", situation.locale().toLanguageTag());
        }
        if (!situation.visitor().equals(Situation.SOMEBODY)) {
            node.put("visitor", situation.visitor().value());
        }
        if (situation.consent() != null) {
            ArrayNode consent = node.putArray("consent");
            situation.consent().granted().stream().sorted().map(Purpose::key).forEach(consent::add);
        }
        if (!situation.attributes().isEmpty()) {
            ObjectNode attributes = node.putObject("attributes");
            situation.attributes().forEach((key, value) -> attributes.set(key.value(), ValueFormat.write(value)));
        }
        if (!situation.events().isEmpty()) {
            ArrayNode events = node.putArray("events");
            situation.events().forEach(event -> write(event, events.addObject()));
        }
        if (situation.session() != null) {
            node.put("session", situation.session().toString());
        }
    }

    private static void write(PastEvent event, ObjectNode node) {
        node.put("event", event.name());
        if (event.when() instanceof PastEvent.Ago ago) {
            node.put("ago", ago.duration().toString());
        } else if (event.when() instanceof PastEvent.At at) {
            node.put("at", at.instant().toString());
        }
        if (!event.properties().isEmpty()) {
            ObjectNode properties = node.putObject("properties");
            event.properties().forEach((name, value) -> properties.set(name, ValueFormat.write(value)));
        }
    }
}
