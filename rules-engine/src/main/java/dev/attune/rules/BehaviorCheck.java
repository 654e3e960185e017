package dev.attune.rules;

import dev.attune.api.condition.BehaviorCondition;
import dev.attune.api.condition.BehaviorCondition.Aggregation;
import dev.attune.api.condition.Comparison;
import dev.attune.api.condition.EventPattern;
import dev.attune.api.condition.Lookback;
import dev.attune.api.condition.PropertyTest;
import dev.attune.api.condition.SequenceCondition;
import dev.attune.api.event.EventProperties;
import dev.attune.api.problem.JsonPointer;
import dev.attune.api.problem.Problem;
import dev.attune.api.problem.Suggestion;
import dev.attune.api.value.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with a condition on what the visitor did; pointers are relative to the condition. */
final class BehaviorCheck
        implements BehaviorCondition.Visitor<List<Problem>>, SequenceCondition.Visitor<List<Problem>> {

    @Override
    public List<Problem> eventCount(BehaviorCondition.EventCount condition) {
        List<Problem> problems = new ArrayList<>();
        pattern(condition.event(), "/count", problems);
        count(condition.comparison(), condition.count(), "/count", problems);
        lookback(condition.lookback(), "/count/within", problems);
        return problems;
    }

    @Override
    public List<Problem> distinctCount(BehaviorCondition.DistinctCount condition) {
        List<Problem> problems = new ArrayList<>();
        pattern(condition.event(), "/distinct", problems);
        property(condition.property(), "/distinct/property", problems);
        count(condition.comparison(), condition.count(), "/distinct", problems);
        lookback(condition.lookback(), "/distinct/within", problems);
        return problems;
    }

    @Override
    public List<Problem> eventAggregate(BehaviorCondition.EventAggregate condition) {
        String kind = "/" + JsonNames.of(condition.aggregation());
        List<Problem> problems = new ArrayList<>();
        pattern(condition.event(), kind, problems);
        property(condition.property(), kind + "/property", problems);
        String pointer = kind + "/" + JsonNames.of(condition.comparison());
        if (condition.aggregation() != Aggregation.LAST && !(condition.value() instanceof Value.Numeric)) {
            problems.add(Problem.error(pointer, "A sum or greatest value is a number: write a number such as 5."));
        } else {
            literal(condition.comparison(), condition.value(), pointer, problems);
        }
        lookback(condition.lookback(), kind + "/within", problems);
        return problems;
    }

    @Override
    public List<Problem> sessionIs(BehaviorCondition.SessionIs condition) {
        boolean wrong =
                !Double.isFinite(condition.value()) || condition.value() < 0 || condition.value() > Limits.MEASURE;
        return wrong
                ? List.of(Problem.error(
                        "/session/" + JsonNames.of(condition.comparison()),
                        "The value must be from 0 to " + Words.number(Limits.MEASURE)
                                + ": seconds for times, percent for depth."))
                : List.of();
    }

    @Override
    public List<Problem> sequence(SequenceCondition.Sequence condition) {
        List<Problem> problems = new ArrayList<>();
        int size = condition.steps().size();
        if (size < 2 || size > Limits.STEPS) {
            problems.add(Problem.error(
                    "/sequence/steps",
                    "A sequence has 2 to " + Limits.STEPS + " steps, not " + size
                            + (size == 1 ? ": for a single event use \"count\"." : ".")));
        }
        for (int i = 0; i < size; i++) {
            step(condition.steps().get(i), i, problems);
        }
        optional(condition.within(), "/sequence/within", problems);
        if (condition.sameProperty() != null) {
            property(condition.sameProperty(), "/sequence/sameProperty", problems);
        }
        for (int i = 0; i < condition.without().size(); i++) {
            pattern(condition.without().get(i), JsonPointer.index("/sequence/without", i), problems);
        }
        lookback(condition.lookback(), "/sequence/lookback", problems);
        return problems;
    }

    private static void step(SequenceCondition.Step step, int index, List<Problem> problems) {
        String pointer = JsonPointer.index("/sequence/steps", index);
        pattern(step.event(), pointer, problems);
        optional(step.gap(), pointer + "/gap", problems);
        if (index == 0 && (step.gap() != null || step.next())) {
            problems.add(Problem.error(
                    pointer,
                    "Nothing comes before the first step: take \"gap\" and \"next\" out of it and put them into the"
                            + " second."));
        }
    }

    @Override
    public List<Problem> abandoned(SequenceCondition.Abandoned condition) {
        List<Problem> problems = new ArrayList<>();
        pattern(condition.started(), "/abandoned/started", problems);
        pattern(condition.finished(), "/abandoned/finished", problems);
        AttributeCheck.duration(condition.after(), "/abandoned/after", problems);
        lookback(condition.lookback(), "/abandoned/lookback", problems);
        Duration window = condition.lookback().within();
        if (window != null && window.compareTo(condition.after()) <= 0) {
            problems.add(Problem.error(
                    "/abandoned/lookback",
                    "It can never be true: the window ends before \"after\" has passed. Make \"lookback\" longer than"
                            + " \"after\"."));
        }
        return problems;
    }

    private static void pattern(EventPattern pattern, String pointer, List<Problem> problems) {
        if (pattern.name().isBlank() || pattern.name().length() > Limits.NAME) {
            problems.add(
                    Problem.error(pointer + "/event", "The name of an event has 1 to " + Limits.NAME + " characters."));
        }
        for (int i = 0; i < pattern.where().size(); i++) {
            PropertyTest test = pattern.where().get(i);
            String place = JsonPointer.index(pointer + "/where", i);
            property(test.property(), place + "/property", problems);
            literal(test.comparison(), test.value(), place + "/" + JsonNames.of(test.comparison()), problems);
        }
    }

    private static void property(String property, String pointer, List<Problem> problems) {
        if (!EventProperties.KEPT_IN_TRAIL.contains(property)) {
            problems.add(Problem.error(
                    pointer,
                    "Conditions cannot see the property " + Spelling.quoted(property) + ": use one of "
                            + Spelling.listed(EventProperties.KEPT_IN_TRAIL) + "."
                            + Suggestion.sentence(property, EventProperties.KEPT_IN_TRAIL)));
        }
    }

    private static void literal(Comparison comparison, Value value, String pointer, List<Problem> problems) {
        boolean equality = comparison == Comparison.EQ || comparison == Comparison.NE;
        boolean known = value instanceof Value.Text || value instanceof Value.Numeric || value instanceof Value.Flag;
        if (!known) {
            problems.add(Problem.error(
                    pointer,
                    "A property of an event is a text, a number, true or false: compare it with one of these."));
        } else if (!equality && !(value instanceof Value.Numeric)) {
            problems.add(Problem.error(
                    pointer, "Only numbers have an order: compare a text, true or false with \"eq\" or \"ne\"."));
        }
    }

    private static void count(Comparison comparison, int count, String pointer, List<Problem> problems) {
        String place = pointer + "/" + JsonNames.of(comparison);
        if (count < 0 || count > Limits.COUNT) {
            problems.add(Problem.error(place, "A count must be from 0 to " + Limits.COUNT + ", not " + count + "."));
        } else if (count == 0 && comparison == Comparison.GTE) {
            problems.add(Problem.error(place, "\"gte\" 0 is always true: use 1 or more, or \"eq\" 0 for never."));
        } else if (count == 0 && comparison == Comparison.LT) {
            problems.add(Problem.error(place, "\"lt\" 0 can never be true: use \"eq\" 0 for never."));
        }
    }

    private static void lookback(Lookback lookback, String pointer, List<Problem> problems) {
        optional(lookback.within(), pointer, problems);
    }

    private static void optional(@Nullable Duration duration, String pointer, List<Problem> problems) {
        if (duration != null) {
            AttributeCheck.duration(duration, pointer, problems);
        }
    }
}
