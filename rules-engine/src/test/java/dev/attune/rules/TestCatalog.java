package dev.attune.rules;

import static dev.attune.api.attribute.AttributeOrigin.PROFILE;
import static dev.attune.api.attribute.AttributeOrigin.REQUEST;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.attribute.AttributeType;
import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.condition.Condition;
import dev.attune.api.consent.Consent;
import dev.attune.api.consent.Purpose;
import dev.attune.api.event.Trail;
import dev.attune.api.event.TrailEvent;
import dev.attune.api.problem.Problem;
import dev.attune.api.request.Facts;
import dev.attune.api.request.VisitorZone;
import dev.attune.api.request.ZoneOrigin;
import dev.attune.api.value.Value;
import dev.attune.api.visitor.VisitorId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A catalogue with an attribute of every type, and facts of it as a loader would make them. */
final class TestCatalog {

    static final Attribute TIER = Attribute.of("profile.tier", AttributeType.TEXT, PROFILE, "The tier.")
            .needing(Purpose.PERSONALIZATION);
    static final Attribute ORDERS = Attribute.of("profile.orders", AttributeType.NUMBER, PROFILE, "Orders.");
    static final Attribute LIMIT = Attribute.of("profile.limit", AttributeType.NUMBER, PROFILE, "A limit.");
    static final Attribute NEWS = Attribute.of("profile.newsletter", AttributeType.BOOLEAN, PROFILE, "Newsletter.");
    static final Attribute SIGNUP = Attribute.of("profile.signup", AttributeType.INSTANT, PROFILE, "Signed up.");
    static final Attribute BIRTHDAY = Attribute.of("profile.birthday", AttributeType.DATE, PROFILE, "Born.");
    static final Attribute TAGS = Attribute.of("profile.tags", AttributeType.TEXT_SET, PROFILE, "Tags.");
    static final Attribute HOME = Attribute.of("profile.home", AttributeType.GEO_POINT, PROFILE, "Home.");
    static final Attribute APP = Attribute.of("request.app", AttributeType.VERSION, REQUEST, "The app's version.");
    static final Attribute IP = Attribute.of("request.ip", AttributeType.IP_ADDRESS, REQUEST, "The address.");

    static final List<Attribute> OWN = List.of(TIER, ORDERS, LIMIT, NEWS, SIGNUP, BIRTHDAY, TAGS, HOME, APP, IP);

    static final AttributeCatalog CATALOG = catalog();

    private static final RulePlanner PLANNER = RulePlanner.of(CATALOG, Map.of(), List.of());

    private TestCatalog() {}

    private static AttributeCatalog catalog() {
        List<Attribute> all = new ArrayList<>(StandardAttributes.all());
        all.addAll(OWN);
        return AttributeCatalog.of(all);
    }

    /** What a request is, from which facts can be made anew for any instant. */
    record Request(
            Map<Attribute, Value> values, Trail trail, ZoneId zone, ZoneId site, String visitor, Consent consent) {

        static Request empty() {
            return new Request(
                    Map.of(),
                    Trail.empty(),
                    ZoneId.of("UTC"),
                    ZoneId.of("UTC"),
                    "v1",
                    Consent.to(Purpose.PERSONALIZATION));
        }

        Request with(Attribute attribute, Value value) {
            Map<Attribute, Value> more = new LinkedHashMap<>(values);
            more.put(attribute, value);
            return new Request(more, trail, zone, site, visitor, consent);
        }

        Request in(String zoneId) {
            return new Request(values, trail, ZoneId.of(zoneId), site, visitor, consent);
        }

        Request consenting(Consent granted) {
            return new Request(values, trail, zone, site, visitor, granted);
        }

        Request visitor(String id) {
            return new Request(values, trail, zone, site, id, consent);
        }

        Request trail(Instant session, TrailEvent... events) {
            return new Request(values, Trail.of(List.of(events), session), zone, site, visitor, consent);
        }

        Facts at(Instant at) {
            ZonedDateTime local = at.atZone(zone);
            Facts.Builder builder = Facts.of(CATALOG, new VisitorId(visitor), at, consent)
                    .zone(new VisitorZone(zone, ZoneOrigin.CLIENT, site))
                    .trail(trail)
                    .put(StandardAttributes.TIME_NOW, Value.of(at))
                    .put(StandardAttributes.TIME_DATE, Value.of(LocalDate.from(local)))
                    .put(StandardAttributes.TIME_HOUR, Value.of(local.getHour()))
                    .put(
                            StandardAttributes.TIME_WEEKDAY,
                            Value.of(local.getDayOfWeek().name().toLowerCase(Locale.ROOT)));
            values.forEach(builder::put);
            return builder.build();
        }

        Facts at(String at) {
            return at(Instant.parse(at));
        }
    }

    /** What is wrong with a condition against this catalogue, without audiences and plugins. */
    static List<Problem> check(Condition condition) {
        return PLANNER.check(new Rule("", condition));
    }

    /** What is wrong with a condition in its JSON form. */
    static List<Problem> check(JsonNode condition) {
        return PLANNER.check(condition, "");
    }

    static RuleSet plan(Condition condition) {
        return PLANNER.plan(List.of(new Rule("", condition)));
    }

    static RuleSet plan(String json) {
        return plan(read(json));
    }

    static Condition read(String json) {
        List<Problem> problems = new ArrayList<>();
        return ConditionFormat.read(Json.parse(json), "", problems::add)
                .orElseThrow(() -> new AssertionError(json + ": " + problems));
    }
}
