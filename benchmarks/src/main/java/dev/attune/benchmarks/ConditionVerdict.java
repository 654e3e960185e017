package dev.attune.benchmarks;

import dev.attune.api.value.Truth;
import dev.attune.testkit.conformance.Answer;
import dev.attune.testkit.conformance.ConformanceVector;
import dev.attune.testkit.conformance.Expectation;
import dev.attune.testkit.conformance.NextChange;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes what a vector expects and what the engine says in the form in which vectors say it. */
final class ConditionVerdict {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ConditionVerdict() {}

    static Verdict of(ConformanceVector vector, Answer answer) {
        Expectation expectation = vector.expectation();
        return new Verdict(
                vector.name(),
                expectation.isMetBy(answer),
                expected(expectation),
                actual(answer),
                problem(expectation, answer));
    }

    private static JsonNode expected(Expectation expectation) {
        return expectation instanceof Expectation.Refusal refusal
                ? problems(refusal.pointers())
                : truth(((Expectation.Outcome) expectation).truth());
    }

    private static JsonNode actual(Answer answer) {
        return answer instanceof Answer.Refusal refusal
                ? problems(refusal.pointers())
                : truth(((Answer.Outcome) answer).truth());
    }

    private static JsonNode truth(Truth truth) {
        return JSON.stringNode(truth.name().toLowerCase(Locale.ROOT));
    }

    private static ObjectNode problems(Collection<String> pointers) {
        ObjectNode problems = JSON.objectNode();
        ArrayNode array = problems.putArray("problems");
        pointers.forEach(array::add);
        return problems;
    }

    /** What the two values do not say: the words of a refusal, or another next change than the expected one. */
    private static @Nullable String problem(Expectation expectation, Answer answer) {
        if (expectation.isMetBy(answer)) {
            return null;
        }
        if (answer instanceof Answer.Refusal refusal) {
            return "Refused: " + ConditionCases.describe(refusal.problems());
        }
        if (expectation instanceof Expectation.Outcome outcome) {
            Optional<Instant> actual = ((Answer.Outcome) answer).nextChange();
            Optional<NextChange> expected = outcome.change().filter(change -> !change.permits(actual));
            return expected.map(change -> "The next change is "
                            + actual.map(Instant::toString).orElse("never") + " instead of " + change.describe() + ".")
                    .orElse(null);
        }
        return null;
    }
}
