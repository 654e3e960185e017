package dev.attune.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.condition.Condition;
import dev.attune.api.key.AudienceKey;
import dev.attune.rules.analysis.Budget;
import dev.attune.rules.analysis.RuleAnalysis;
import dev.attune.rules.analysis.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions that nobody can match, and such as everybody does. */
class RuleAnalysisProofTests {

    private static final Map<AudienceKey, Condition> AUDIENCES = Map.of(
            new AudienceKey("gold"), TestCatalog.read("{'attribute': 'profile.tier', 'eq': 'gold'}"),
            new AudienceKey("known"), TestCatalog.read("{'attribute': 'profile.tier', 'exists': true}"));

    private static final RuleAnalysis ANALYSIS =
            RuleAnalysis.of(RulePlanner.of(TestCatalog.CATALOG, AUDIENCES, List.of()));

    private static Verdict analyze(Condition condition) {
        return ANALYSIS.analyze(condition, Budget.ofPublication());
    }

    private static Condition all(String parts) {
        return TestCatalog.read("{'all': [" + parts + "]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // texts
                "{'attribute': 'profile.tier', 'eq': 'gold'}, {'attribute': 'profile.tier', 'eq': 'silver'}",
                "{'attribute': 'profile.tier', 'eq': 'gold'}, {'attribute': 'profile.tier', 'in': ['silver', 'bronze']}",
                "{'attribute': 'profile.tier', 'eq': 'gold'}, {'attribute': 'profile.tier', 'notIn': ['silver', 'gold']}",
                "{'attribute': 'profile.tier', 'eq': 'gold'}, {'attribute': 'profile.tier', 'missing': true}",
                "{'attribute': 'profile.tier', 'eq': 'gold'}, {'not': {'attribute': 'profile.tier', 'exists': true}}",
                "{'attribute': 'profile.tier', 'eq': 'gold'}, {'not': {'attribute': 'profile.tier', 'eq': 'gold'}}",
                "{'attribute': 'profile.tier', 'eq': 'gold'}, {'attribute': 'profile.tier', 'isEmpty': true}",
                "{'attribute': 'profile.tier', 'isEmpty': true}, {'attribute': 'profile.tier', 'missing': true}",
                "{'attribute': 'profile.tier', 'eq': 'gold'}, {'attribute': 'profile.tier', 'startsWith': 'si'}",
                "{'attribute': 'profile.tier', 'eq': 'gold'}, {'attribute': 'profile.tier', 'notContains': 'ol'}",
                "{'attribute': 'profile.tier', 'startsWith': 'go'}, {'attribute': 'profile.tier', 'startsWith': 'si'}",
                "{'attribute': 'profile.tier', 'endsWith': 'ld'}, {'attribute': 'profile.tier', 'endsWith': 'er'}",
                "{'attribute': 'profile.tier', 'contains': 'gold'}, {'attribute': 'profile.tier', 'notContains': 'old'}",
                "{'attribute': 'profile.tier', 'eq': 'GOLD', 'ignoreCase': true}, {'attribute': 'profile.tier', 'eq': 'silver', 'ignoreCase': true}",
                "{'attribute': 'request.device', 'notIn': ['desktop', 'phone', 'tablet', 'bot']}",
                "{'attribute': 'request.device', 'contains': 'watch'}",
                "{'attribute': 'request.device', 'startsWith': 'p'}, {'attribute': 'request.device', 'ne': 'phone'}",
                "{'attribute': 'request.path', 'startsWith': '/a'}, {'attribute': 'request.path', 'contains': 'b'}, {'attribute': 'request.path', 'in': ['/a', '/b', '/c']}",
                // numbers
                "{'attribute': 'session.cart_value', 'gte': 100}, {'attribute': 'session.cart_value', 'lt': 100}",
                "{'attribute': 'session.cart_value', 'gt': 100}, {'attribute': 'session.cart_value', 'lte': 50}",
                "{'attribute': 'profile.orders', 'between': [1, 5]}, {'attribute': 'profile.orders', 'gt': 5}",
                "{'attribute': 'profile.orders', 'between': [1, 5]}, {'attribute': 'profile.orders', 'between': [6, 9]}",
                "{'attribute': 'profile.orders', 'eq': 3}, {'attribute': 'profile.orders', 'notIn': [3, 4]}",
                "{'attribute': 'profile.orders', 'eq': 3, 'whenMissing': 'true'}, {'attribute': 'profile.orders', 'eq': 4}",
                "{'attribute': 'profile.orders', 'gt': {'attribute': 'profile.limit'}}, {'attribute': 'profile.limit', 'gt': {'attribute': 'profile.orders'}}",
                "{'attribute': 'profile.orders', 'eq': {'attribute': 'profile.limit'}}, {'attribute': 'profile.orders', 'ne': {'attribute': 'profile.limit'}}",
                "{'attribute': 'profile.newsletter', 'eq': true}, {'attribute': 'profile.newsletter', 'eq': false}",
                // versions, addresses, places
                "{'attribute': 'request.app', 'gte': '2.0.0'}, {'attribute': 'request.app', 'lt': '2.0.0'}",
                "{'attribute': 'request.app', 'gt': '2.10'}, {'attribute': 'request.app', 'lt': '2.9'}",
                "{'attribute': 'request.app', 'eq': '1.0'}, {'attribute': 'request.app', 'ne': '1.0.0'}",
                "{'attribute': 'request.ip', 'inCidr': ['10.0.0.0/8']}, {'attribute': 'request.ip', 'inCidr': ['192.168.0.0/16']}",
                "{'attribute': 'request.ip', 'inCidr': ['10.1.0.0/16']}, {'not': {'attribute': 'request.ip', 'inCidr': ['10.0.0.0/8']}}",
                "{'attribute': 'request.ip', 'eq': '10.1.2.3'}, {'attribute': 'request.ip', 'inCidr': ['2001:db8::/32']}",
                "{'attribute': 'profile.home', 'withinRadius': {'center': [52.5, 13.4], 'kilometers': 25}}, {'attribute': 'profile.home', 'withinRadius': {'center': [48.1, 11.6], 'kilometers': 25}}",
                "{'attribute': 'profile.home', 'withinRadius': {'center': [52.5, 13.4], 'kilometers': 25}}, {'not': {'attribute': 'profile.home', 'withinRadius': {'center': [52.5, 13.4], 'kilometers': 50}}}",
                // sets
                "{'attribute': 'profile.tags', 'containsAll': ['a', 'b']}, {'attribute': 'profile.tags', 'containsNone': ['b', 'c']}",
                "{'attribute': 'profile.tags', 'contains': 'a'}, {'attribute': 'profile.tags', 'isEmpty': true}",
                "{'attribute': 'profile.tags', 'containsAny': ['a', 'b']}, {'attribute': 'profile.tags', 'notContains': 'a'}, {'attribute': 'profile.tags', 'notContains': 'b'}",
                // dates of the profile
                "{'attribute': 'profile.signup', 'before': '2026-01-01'}, {'attribute': 'profile.signup', 'after': '2026-06-01'}",
                "{'attribute': 'profile.signup', 'onDate': '2026-01-01'}, {'attribute': 'profile.signup', 'onDate': '2026-01-02'}",
                "{'attribute': 'profile.signup', 'before': '2026-01-01T10:00:00Z'}, {'attribute': 'profile.signup', 'gte': '2026-01-01T10:00:00Z'}",
                "{'attribute': 'profile.birthday', 'before': '2000-01-01'}, {'attribute': 'profile.birthday', 'after': '2010-01-01'}",
                "{'attribute': 'profile.signup', 'withinLast': 'P7D'}, {'attribute': 'profile.signup', 'notWithinLast': 'P30D'}",
                "{'attribute': 'profile.signup', 'withinLast': 'P7D'}, {'attribute': 'profile.signup', 'missing': true}",
                "{'attribute': 'profile.birthday', 'daysAround': {'before': 1, 'after': 1}}, {'not': {'attribute': 'profile.birthday', 'daysAround': {'before': 2, 'after': 2}}}",
                // clock and calendar
                "{'timeOfDay': {'from': '08:00', 'to': '12:00'}}, {'timeOfDay': {'from': '12:00', 'to': '18:00'}}",
                "{'timeOfDay': {'from': '22:00', 'to': '06:00'}}, {'timeOfDay': {'from': '06:00', 'to': '22:00'}}",
                "{'timeOfDay': {'from': '22:00', 'to': '06:00'}}, {'attribute': 'time.hour', 'between': [6, 21]}",
                "{'timeOfDay': {'from': '18:00', 'to': '23:00'}}, {'attribute': 'time.hour', 'lt': 18}",
                "{'attribute': 'time.hour', 'gte': 24}",
                "{'attribute': 'time.hour', 'gt': 12}, {'attribute': 'time.hour', 'lt': 13}",
                "{'daysOfWeek': {'days': ['saturday', 'sunday']}}, {'daysOfWeek': {'days': ['monday']}}",
                "{'daysOfWeek': {'days': ['friday']}}, {'attribute': 'time.weekday', 'in': ['monday', 'tuesday']}",
                "{'daysOfMonth': {'days': [30, 31]}}, {'months': {'months': ['february']}}",
                "{'daysOfMonth': {'days': [31]}}, {'months': {'months': ['april', 'june', 'september', 'november']}}",
                "{'daysOfMonth': {'days': [-1]}}, {'daysOfMonth': {'days': [1, 15, 27]}}",
                "{'months': {'months': ['june']}}, {'dateRange': {'from': '2026-12-01', 'to': '2027-02-01'}}",
                "{'dateRange': {'to': '2026-12-01'}}, {'dateRange': {'from': '2026-12-01'}}",
                "{'dateRange': {'from': '2026-11-27', 'to': '2026-11-30'}}, {'daysOfWeek': {'days': ['wednesday']}}",
                "{'dateRange': {'from': '2026-12-01', 'to': '2026-12-24'}}, {'daysOfMonth': {'days': [24]}}, {'months': {'months': ['december']}}",
                "{'dateRange': {'from': '2026-12-24T18:00', 'to': '2026-12-24T20:00'}}, {'timeOfDay': {'from': '08:00', 'to': '18:00'}}",
                "{'dateRange': {'from': '2026-12-24', 'to': '2026-12-25'}}, {'attribute': 'time.date', 'eq': '2026-12-25'}",
                "{'attribute': 'time.now', 'before': '2026-12-24T00:00:00Z'}, {'attribute': 'time.now', 'after': '2026-12-25T00:00:00Z'}",
                "{'attribute': 'time.now', 'missing': true}",
                "{'timeOfDay': {'from': '08:00', 'to': '12:00', 'zone': 'Asia/Tokyo'}}, {'timeOfDay': {'from': '12:00', 'to': '18:00', 'zone': 'Asia/Tokyo'}}",
                "{'timeOfDay': {'from': '08:00', 'to': '12:00', 'zone': 'site'}}, {'not': {'timeOfDay': {'from': '08:00', 'to': '13:00', 'zone': 'site'}}}",
                // behaviour
                "{'count': {'event': 'Product Viewed', 'gte': 3}}, {'count': {'event': 'Product Viewed', 'lt': 3}}",
                "{'count': {'event': 'Product Viewed', 'eq': 0, 'scope': 'trail'}}, {'count': {'event': 'Product Viewed', 'gte': 1}}",
                "{'count': {'event': 'Product Viewed', 'eq': 0}}, {'count': {'event': 'Product Viewed', 'gte': 1, 'where': [{'property': 'category', 'eq': 'Boots'}]}}",
                "{'count': {'event': 'Product Viewed', 'gte': 5, 'within': 'P7D', 'scope': 'trail'}}, {'count': {'event': 'Product Viewed', 'lte': 4, 'within': 'P30D', 'scope': 'trail'}}",
                "{'count': {'event': 'Product Viewed', 'gte': 1, 'where': [{'property': 'price', 'gt': 5}, {'property': 'price', 'lt': 5}]}}",
                "{'count': {'event': 'Page Viewed', 'gte': 3}}, {'session': {'measure': 'pages', 'lt': 3}}",
                "{'session': {'measure': 'duration', 'gte': 60}}, {'session': {'measure': 'duration', 'lt': 30}}",
                "{'session': {'measure': 'duration', 'lt': 60}}, {'count': {'event': 'A', 'gte': 2}}, {'count': {'event': 'A', 'lt': 2, 'within': 'PT5M', 'scope': 'trail'}}",
                "{'session': {'measure': 'scrollDepth', 'gte': 75}}, {'session': {'measure': 'scrollDepth', 'lt': 50}}",
                "{'sum': {'event': 'Order Completed', 'property': 'revenue', 'gt': 200}}, {'sum': {'event': 'Order Completed', 'property': 'revenue', 'lte': 100}}",
                "{'last': {'event': 'Products Searched', 'property': 'query', 'eq': 'tent'}}, {'last': {'event': 'Products Searched', 'property': 'query', 'eq': 'boots'}}",
                "{'distinct': {'event': 'Product Viewed', 'property': 'category', 'gte': 3}}, {'distinct': {'event': 'Product Viewed', 'property': 'category', 'eq': 1}}",
                "{'sequence': {'steps': [{'event': 'A'}, {'event': 'B'}]}}, {'not': {'sequence': {'steps': [{'event': 'A'}, {'event': 'B'}]}}}",
                // patterns, recurring windows, holidays
                "{'attribute': 'profile.tier', 'matches': '^g'}, {'not': {'attribute': 'profile.tier', 'matches': '^g'}}",
                "{'attribute': 'profile.tier', 'matches': '^g'}, {'attribute': 'profile.tier', 'missing': true}",
                "{'attribute': 'request.device', 'matches': '^watch'}",
                "{'recurring': {'rule': 'FREQ=WEEKLY;BYDAY=FR', 'start': '2026-01-02T16:00', 'duration': 'PT2H'}}, {'not': {'recurring': {'rule': 'FREQ=WEEKLY;BYDAY=FR', 'start': '2026-01-02T16:00', 'duration': 'PT2H'}}}",
                "{'holiday': {'country': 'DE'}}, {'not': {'holiday': {'country': 'DE'}}}",
                // draws, audiences, constants
                "{'share': {'seed': 'x', 'from': 0, 'to': 0.5}}, {'share': {'seed': 'x', 'from': 0.5, 'to': 1}}",
                "{'share': {'seed': 'x', 'from': 0.00001, 'to': 0.00002}}",
                "{'audience': 'gold'}, {'not': {'audience': 'known'}}",
                "{'audience': 'gold'}, {'attribute': 'profile.tier', 'in': ['silver']}",
                "{'always': true}, {'never': true}",
                "{'any': [{'attribute': 'profile.tier', 'eq': 'a'}, {'attribute': 'profile.tier', 'eq': 'b'}]}, {'attribute': 'profile.tier', 'eq': 'c'}",
            })
    void provesThatNobodyMatches(String parts) {
        assertThat(analyze(all(parts))).as(parts).isInstanceOf(Verdict.NeverTrue.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'attribute': 'request.app', 'exists': true}, {'attribute': 'request.app', 'missing': true}",
                "{'attribute': 'request.ip', 'eq': '10.0.0.1', 'whenMissing': 'true'}, {'attribute': 'request.ip', 'ne': '10.0.0.1'}, {'attribute': 'profile.tier', 'eq': 'a'}, {'attribute': 'request.ip', 'exists': true}",
                "{'timeOfDay': {'from': '08:00', 'to': '20:00'}}, {'timeOfDay': {'from': '20:00', 'to': '08:00'}}",
                "{'attribute': 'time.hour', 'lt': 12}, {'attribute': 'time.hour', 'gte': 12}",
                "{'attribute': 'time.hour', 'lte': 23}",
                "{'attribute': 'time.weekday', 'ne': 'monday'}, {'daysOfWeek': {'days': ['monday']}}",
                "{'daysOfMonth': {'days': [1]}}, {'not': {'daysOfMonth': {'days': [1]}}}",
                "{'share': {'seed': 'x', 'from': 0, 'to': 0.5}}, {'share': {'seed': 'x', 'from': 0.5, 'to': 1}}",
                "{'dateRange': {'to': '2026-12-01'}}, {'dateRange': {'from': '2026-12-01'}}",
                "{'always': true}, {'attribute': 'profile.tier', 'eq': 'a'}",
            })
    void provesThatEverybodyMatches(String parts) {
        assertThat(analyze(TestCatalog.read("{'any': [" + parts + "]}")))
                .as(parts)
                .isInstanceOf(Verdict.AlwaysTrue.class);
    }
}
