package dev.attune.rules;

import java.util.ArrayList;
import java.util.List;

/** Every operator, and its negation, where the attribute has no value, for every cause and every way to treat missing. */
final class MissingVectors {

    private static final String AT = "2026-06-15T12:00:00Z";

    /** A type, and operators that are defined for it. */
    private record Operators(String key, String type, List<String> tests) {}

    private static final List<Operators> ALL = List.of(
            new Operators(
                    "profile.tier",
                    "text",
                    List.of(
                            "'eq': 'gold'",
                            "'ne': 'gold'",
                            "'in': ['gold']",
                            "'notIn': ['gold']",
                            "'contains': 'old'",
                            "'notContains': 'old'",
                            "'startsWith': 'g'",
                            "'endsWith': 'd'",
                            "'eq': {'attribute': 'profile.tier'}")),
            new Operators(
                    "profile.orders",
                    "number",
                    List.of("'lt': 5", "'lte': 5", "'gt': 5", "'gte': 5", "'between': [1, 5]", "'eq': 0")),
            new Operators("profile.member", "boolean", List.of("'eq': false", "'ne': true")),
            new Operators(
                    "profile.tags",
                    "texts",
                    List.of(
                            "'contains': 'a'",
                            "'notContains': 'a'",
                            "'containsAny': ['a']",
                            "'containsAll': ['a']",
                            "'containsNone': ['a']")),
            new Operators(
                    "profile.signup",
                    "instant",
                    List.of(
                            "'before': '2026-06-15'",
                            "'after': '2026-06-15'",
                            "'onDate': '2026-06-15'",
                            "'withinLast': 'P30D'",
                            "'notWithinLast': 'P30D'")),
            new Operators(
                    "profile.birthday",
                    "date",
                    List.of(
                            "'anniversaryWithin': 7",
                            "'daysAround': {'before': 1, 'after': 1}",
                            "'gte': '2000-01-01'")),
            new Operators(
                    "profile.home", "point", List.of("'withinRadius': {'center': [52.52, 13.4], 'kilometers': 25}")),
            new Operators("request.app", "version", List.of("'gte': '2.10'", "'notIn': ['2.10']")),
            new Operators("request.ip", "address", List.of("'inCidr': ['192.0.2.0/24']", "'ne': '192.0.2.7'")));

    private static final List<Operators> PRESENCE = List.of(
            new Operators("profile.tier", "text", List.of("'exists': true", "'missing': true", "'isEmpty': true")),
            new Operators("profile.tags", "texts", List.of("'exists': true", "'missing': true", "'isEmpty': true")));

    private MissingVectors() {}

    static List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Operators operators : ALL) {
            for (String test : operators.tests) {
                for (String treated : List.of("", "unknown", "true", "false")) {
                    add(operators, test, treated, "missing", lines);
                }
                add(operators, test, "true", "withheld", lines);
                add(operators, test, "false", "withheld", lines);
                add(operators, test, "true", "degraded", lines);
                add(operators, test, "false", "degraded", lines);
            }
        }
        for (Operators operators : PRESENCE) {
            for (String test : operators.tests) {
                for (String cause : List.of("missing", "withheld", "degraded")) {
                    add(operators, test, "", cause, lines);
                }
            }
        }
        return lines;
    }

    private static void add(Operators operators, String test, String treated, String cause, List<String> lines) {
        String option = treated.isEmpty() ? "" : ", 'whenMissing': '" + treated + "'";
        String condition = "{'attribute': '" + operators.key + "', " + test + option + "}";
        String name = cause + " " + operators.type + ", " + test.replace("'", "")
                + (treated.isEmpty() ? "" : ", treated as " + treated);
        lines.add(draft(name, condition, operators, cause).line());
        lines.add(draft("not of " + name, "{'not': " + condition + "}", operators, cause)
                .line());
    }

    private static VectorDraft draft(String name, String condition, Operators operators, String cause) {
        VectorDraft draft = new VectorDraft(name, condition, AT).attribute(operators.key, operators.type);
        return cause.equals("missing") ? draft : draft.value(operators.key, "{'unknown': '" + cause + "'}");
    }
}
