package dev.attune.rules;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.attribute.AttributeOrigin;
import dev.attune.api.attribute.AttributeType;
import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.condition.Condition;
import dev.attune.api.consent.Consent;
import dev.attune.api.consent.Purpose;
import dev.attune.api.request.Facts;
import dev.attune.api.request.VisitorZone;
import dev.attune.api.request.ZoneOrigin;
import dev.attune.api.value.UnknownCause;
import dev.attune.api.value.Value;
import dev.attune.api.visitor.VisitorId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What conditions answer about a visitor of whom nothing is known, and about one of whom nothing may be known. */
final class ReferenceAnswers {

    private static final List<Attribute> OWN = List.of(
            profile("interests", AttributeType.TEXT_SET),
            profile("birthday", AttributeType.DATE),
            profile("home", AttributeType.GEO_POINT),
            request("ip", AttributeType.IP_ADDRESS),
            request("app_version", AttributeType.VERSION));

    private static final AttributeCatalog CATALOG = catalog();

    private ReferenceAnswers() {}

    private static Attribute profile(String name, AttributeType type) {
        return Attribute.of("profile." + name, type, AttributeOrigin.PROFILE, "")
                .needing(Purpose.PERSONALIZATION);
    }

    private static Attribute request(String name, AttributeType type) {
        return Attribute.of("request." + name, type, AttributeOrigin.REQUEST, "");
    }

    private static AttributeCatalog catalog() {
        List<Attribute> all = new ArrayList<>(StandardAttributes.all());
        all.addAll(OWN);
        return AttributeCatalog.of(all);
    }

    /** The answer where no attribute has a value and the visitor has done nothing. */
    static String ofNothing(Condition condition) {
        return answer(condition, facts(Consent.to(Purpose.PERSONALIZATION)).build());
    }

    /** The answer where consent is refused and no store told anything in time. */
    static String withheld(Condition condition) {
        Facts.Builder facts = facts(Consent.none());
        CATALOG.attributes().forEach(attribute -> facts.put(attribute, Value.unknown(UnknownCause.DEGRADED)));
        return answer(condition, facts.build());
    }

    private static Facts.Builder facts(Consent consent) {
        ZoneId zone = ZoneId.of("Europe/Berlin");
        return Facts.of(CATALOG, new VisitorId("nobody"), Instant.parse("2026-06-15T12:00:00Z"), consent)
                .zone(new VisitorZone(zone, ZoneOrigin.SITE, zone));
    }

    private static String answer(Condition condition, Facts facts) {
        RuleSet rules = RulePlanner.of(CATALOG, Map.of(), List.of()).plan(List.of(new Rule("", condition)));
        return JsonNames.of(rules.match(facts).truth(0));
    }
}
