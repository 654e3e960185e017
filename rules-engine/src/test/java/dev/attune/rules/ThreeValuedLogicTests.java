package dev.attune.rules;

import static dev.attune.api.value.Truth.FALSE;
import static dev.attune.api.value.Truth.TRUE;
import static dev.attune.api.value.Truth.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.condition.Condition;
import dev.attune.api.condition.Logic;
import dev.attune.api.consent.Consent;
import dev.attune.api.event.TrailEvent;
import dev.attune.api.request.Facts;
import dev.attune.api.value.Truth;
import dev.attune.api.value.UnknownCause;
import dev.attune.api.value.Value;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThreeValuedLogicTests {

    private static final String NOON = "2026-06-15T12:00:00Z";
    private static final String UNKNOWN_PART = "{'attribute': 'profile.tier', 'eq': 'gold'}";

    @ParameterizedTest
    @CsvSource({
        "true,true,true,true", "true,false,false,true", "true,unknown,unknown,true",
        "false,true,false,true", "false,false,false,false", "false,unknown,false,unknown",
        "unknown,true,unknown,true", "unknown,false,false,unknown", "unknown,unknown,unknown,unknown"
    })
    void joinsAsKleeneDid(String a, String b, String all, String any) {
        assertThat(truth("{'all': [" + part(a) + ", " + part(b) + "]}")).isEqualTo(JsonNames.find(Truth.class, all));
        assertThat(truth("{'any': [" + part(a) + ", " + part(b) + "]}")).isEqualTo(JsonNames.find(Truth.class, any));
    }

    private static String part(String truth) {
        return switch (truth) {
            case "true" -> "{'always': true}";
            case "false" -> "{'never': true}";
            default -> UNKNOWN_PART;
        };
    }

    private static Truth truth(String json) {
        return TestCatalog.plan(json)
                .match(TestCatalog.Request.empty().at(NOON))
                .truth(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'profile.tier', 'eq': 'a'",
                "'profile.tier', 'ne': 'a'",
                "'profile.orders', 'lt': 1",
                "'profile.orders', 'lte': 1",
                "'profile.orders', 'gt': 1",
                "'profile.orders', 'gte': 1",
                "'profile.orders', 'between': [1, 2]",
                "'profile.tier', 'in': ['a']",
                "'profile.tier', 'notIn': ['a']",
                "'profile.tier', 'contains': 'a'",
                "'profile.tier', 'notContains': 'a'",
                "'profile.tier', 'startsWith': 'a'",
                "'profile.tier', 'endsWith': 'a'",
                "'profile.tags', 'contains': 'a'",
                "'profile.tags', 'notContains': 'a'",
                "'profile.tags', 'containsAny': ['a']",
                "'profile.tags', 'containsAll': ['a']",
                "'profile.tags', 'containsNone': ['a']",
                "'profile.signup', 'before': '2026-01-01'",
                "'profile.signup', 'after': '2026-01-01'",
                "'profile.signup', 'onDate': '2026-01-01'",
                "'profile.signup', 'withinLast': 'P1D'",
                "'profile.signup', 'notWithinLast': 'P1D'",
                "'profile.birthday', 'anniversaryWithin': 3",
                "'profile.birthday', 'daysAround': {'before': 1, 'after': 1}",
                "'profile.home', 'withinRadius': {'center': [1, 2], 'kilometers': 3}",
                "'request.ip', 'inCidr': ['10.0.0.0/8']",
                "'request.app', 'gte': '2.0'",
                "'profile.orders', 'gt': {'attribute': 'profile.limit'}"
            })
    void missingIsUnknownForEveryOperatorAndItsNegationUnlessSaidOtherwise(String operator) {
        String open = "{'attribute': " + operator;
        assertThat(missing(open + "}")).containsExactly(UNKNOWN, UNKNOWN);
        assertThat(missing(open + ", 'whenMissing': 'true'}")).containsExactly(TRUE, FALSE);
        assertThat(missing(open + ", 'whenMissing': 'false'}")).containsExactly(FALSE, TRUE);
    }

    private static List<Truth> missing(String json) {
        Condition condition = TestCatalog.read(json);
        Facts facts = TestCatalog.Request.empty().at(NOON);
        return List.of(
                TestCatalog.plan(condition).match(facts).truth(0),
                TestCatalog.plan(new Logic.Not(condition)).match(facts).truth(0));
    }

    @ParameterizedTest
    @CsvSource({
        "exists,true,false,unknown",
        "missing,false,true,unknown",
        "isEmpty,false,false,unknown",
    })
    void presenceIsKnownUnlessTheValueIsWithheld(String operator, String there, String missing, String withheld) {
        RuleSet rules = TestCatalog.plan("{'attribute': 'profile.tier', '" + operator + "': true}");
        TestCatalog.Request request = TestCatalog.Request.empty();
        Facts known = request.with(TestCatalog.TIER, Value.of("a")).at(NOON);
        Facts degraded = request.with(TestCatalog.TIER, Value.unknown(UnknownCause.DEGRADED))
                .at(NOON);
        Facts forbidden = request.consenting(Consent.none()).at(NOON);
        assertThat(rules.match(known).truth(0)).isEqualTo(JsonNames.find(Truth.class, there));
        assertThat(rules.match(request.at(NOON)).truth(0)).isEqualTo(JsonNames.find(Truth.class, missing));
        assertThat(rules.match(degraded).truth(0)).isEqualTo(JsonNames.find(Truth.class, withheld));
        assertThat(rules.match(forbidden).truth(0)).isEqualTo(JsonNames.find(Truth.class, withheld));
    }

    @Test
    void treatingMissingAsTrueNeverAppliesToWhatConsentWithholds() {
        RuleSet rules = TestCatalog.plan("{'attribute': 'profile.tier', 'eq': 'a', 'whenMissing': 'true'}");
        Facts forbidden = TestCatalog.Request.empty()
                .with(TestCatalog.TIER, Value.of("a"))
                .consenting(Consent.none())
                .at(NOON);
        assertThat(rules.match(forbidden).truth(0)).isEqualTo(UNKNOWN);
        assertThat(rules.explain(0, forbidden).cause()).isEqualTo(UnknownCause.CONSENT);
        assertThat(rules.explain(0, forbidden).attribute()).isEqualTo(TestCatalog.TIER.key());
    }

    @Test
    void whatTheVisitorDidIsUnknownWithoutConsent() {
        RuleSet rules = TestCatalog.plan("{'not': {'count': {'event': 'X', 'gte': 1, 'scope': 'trail'}}}");
        TestCatalog.Request request = TestCatalog.Request.empty()
                .trail(null, new TrailEvent("X", Instant.parse(NOON), Map.of()))
                .consenting(Consent.none());
        assertThat(rules.match(request.at(NOON)).truth(0)).isEqualTo(UNKNOWN);
        assertThat(rules.explain(0, request.at(NOON)).describe())
                .contains("what the visitor did may not be used without the visitor's consent");
    }

    @Test
    void unknownNeverMatches() {
        Matches matches =
                TestCatalog.plan(UNKNOWN_PART).match(TestCatalog.Request.empty().at(NOON));
        assertThat(matches.matches(0)).isFalse();
        assertThat(matches.size()).isEqualTo(1);
    }
}
