package dev.attune.testkit.conformance;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.consent.Consent;
import dev.attune.api.consent.Purpose;
import dev.attune.api.problem.JsonPointer;
import dev.attune.api.request.Facts;
import dev.attune.api.request.VisitorZone;
import dev.attune.api.request.ZoneOrigin;
import dev.attune.api.value.UnknownCause;
import dev.attune.api.value.Value;
import dev.attune.api.visitor.VisitorId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads the request of a vector into facts. Unless the vector says what was granted, everything needed was. */
final class RequestReader {

    /** A purpose that nobody grants, for trails that are withheld. */
    private static final Purpose REFUSED = new Purpose("never_granted");

    private final JsonObject request;

    private RequestReader(JsonObject request) {
        this.request = request;
    }

    static Facts read(JsonObject request, AttributeCatalog catalog) {
        return new RequestReader(request).facts(catalog);
    }

    private Facts facts(AttributeCatalog declared) {
        TrailReader trail = TrailReader.of(request);
        AttributeCatalog catalog = trail.isWithheld() ? declared.withTrailPurposes(Set.of(REFUSED)) : declared;
        Instant at = request.parsed("at", Instant::parse, "an instant such as \"2026-12-24T18:00:00Z\"");
        ZoneId site = zone("site", ZoneId.of("UTC"));
        VisitorZone zone = new VisitorZone(zone("zone", site), ZoneOrigin.CLIENT, site);
        Facts.Builder facts = Facts.of(catalog, visitor(), at, consent(catalog)).zone(zone);
        clock(at.atZone(zone.id()), facts);
        request.members("values").forEach((key, node) -> value(key, node, catalog, facts));
        trail.tell(facts);
        request.end();
        return facts.build();
    }

    private VisitorId visitor() {
        return request.optional("visitor") == null
                ? new VisitorId("visitor")
                : request.parsed("visitor", VisitorId::new, "a visitor's id (1 to 64 letters, digits and ._:-)");
    }

    private ZoneId zone(String name, ZoneId otherwise) {
        return request.optional(name) == null
                ? otherwise
                : request.parsed(name, ZoneId::of, "a zone such as \"Europe/Berlin\"");
    }

    private Consent consent(AttributeCatalog catalog) {
        Set<Purpose> granted = new HashSet<>();
        if (request.optional("purposes") == null) {
            catalog.attributes().forEach(attribute -> granted.addAll(attribute.purposes()));
            granted.addAll(catalog.trailPurposes());
        } else {
            request.texts("purposes")
                    .forEach(each -> granted.add(
                            JsonObject.parse(each, request.pointer("purposes"), Purpose::new, "a purpose")));
        }
        granted.remove(REFUSED);
        return new Consent(granted);
    }

    /** The attributes of the standard catalogue that the clock tells; those that are not declared are left out. */
    private static void clock(ZonedDateTime local, Facts.Builder facts) {
        facts.put(StandardAttributes.TIME_NOW, Value.of(local.toInstant()))
                .put(StandardAttributes.TIME_DATE, Value.of(LocalDate.from(local)))
                .put(StandardAttributes.TIME_HOUR, Value.of(local.getHour()))
                .put(
                        StandardAttributes.TIME_WEEKDAY,
                        Value.of(local.getDayOfWeek().name().toLowerCase(Locale.ROOT)));
    }

    private void value(String key, JsonNode node, AttributeCatalog catalog, Facts.Builder facts) {
        String pointer = JsonPointer.child(request.pointer("values"), key);
        Attribute attribute =
                AttributeKey.isValid(key) ? catalog.find(AttributeKey.of(key)).orElse(null) : null;
        if (attribute == null) {
            throw MalformedVectorException.at(pointer, "the vector does not declare this attribute");
        }
        if (node.isObject() && node.has("unknown")) {
            facts.put(attribute, Value.unknown(cause(new JsonObject(node, pointer))));
        } else {
            facts.put(attribute, ValueReader.read(attribute.type(), node, pointer));
        }
    }

    /** Why something is unknown: {@code {"unknown": "missing"}}, {@code "withheld"} or {@code "degraded"}. */
    static UnknownCause cause(JsonObject object) {
        String word = object.text("unknown");
        object.end();
        return switch (word) {
            case "missing" -> UnknownCause.MISSING;
            case "withheld" -> UnknownCause.CONSENT;
            case "degraded" -> UnknownCause.DEGRADED;
            default ->
                throw MalformedVectorException.at(
                        object.pointer("unknown"), "\"missing\", \"withheld\" or \"degraded\" is expected");
        };
    }
}
