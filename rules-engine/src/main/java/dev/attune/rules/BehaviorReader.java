package dev.attune.rules;

import dev.attune.api.condition.BehaviorCondition;
import dev.attune.api.condition.BehaviorCondition.Aggregation;
import dev.attune.api.condition.BehaviorCondition.SessionMeasure;
import dev.attune.api.condition.Comparison;
import dev.attune.api.condition.Condition;
import dev.attune.api.condition.EventPattern;
import dev.attune.api.condition.Lookback;
import dev.attune.api.condition.PropertyTest;
import dev.attune.api.condition.Scope;
import dev.attune.api.condition.SequenceCondition;
import dev.attune.api.condition.SequenceCondition.Step;
import dev.attune.api.problem.JsonPointer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads conditions on what the visitor did. Events of the session are meant unless the scope says otherwise. */
final class BehaviorReader {

    private final Reading reading;

    BehaviorReader(Reading reading) {
        this.reading = reading;
    }

    Condition read(String kind, Members members) {
        Condition condition = switch (kind) {
            case "count" -> count(members);
            case "distinct" -> distinct(members);
            case "session" -> session(members);
            case "sequence" -> sequence(members);
            case "abandoned" -> abandoned(members);
            default -> aggregate(kind, members);
        };
        members.end();
        return condition;
    }

    private Condition count(Members members) {
        EventPattern event = pattern(members);
        Comparison comparison = members.comparison();
        int count = comparison == null ? 0 : members.integer(JsonNames.of(comparison));
        return new BehaviorCondition.EventCount(event, orEqual(comparison), count, lookback(members, "within"));
    }

    private Condition distinct(Members members) {
        EventPattern event = pattern(members);
        String property = members.name("property");
        Comparison comparison = members.comparison();
        int count = comparison == null ? 0 : members.integer(JsonNames.of(comparison));
        return new BehaviorCondition.DistinctCount(
                event, property, orEqual(comparison), count, lookback(members, "within"));
    }

    private Condition aggregate(String kind, Members members) {
        Aggregation aggregation = JsonNames.find(Aggregation.class, kind);
        EventPattern event = pattern(members);
        String property = members.name("property");
        Comparison comparison = members.comparison();
        return new BehaviorCondition.EventAggregate(
                event,
                property,
                aggregation == null ? Aggregation.LAST : aggregation,
                orEqual(comparison),
                comparison == null ? ValueFormat.PLACEHOLDER : members.value(JsonNames.of(comparison)),
                lookback(members, "within"));
    }

    private static Condition session(Members members) {
        SessionMeasure measure = members.choice("measure", SessionMeasure.class, null);
        Comparison comparison = members.comparison();
        double value = comparison == null ? 0 : members.number(JsonNames.of(comparison));
        return new BehaviorCondition.SessionIs(measure, orEqual(comparison), value);
    }

    private Condition sequence(Members members) {
        List<Step> steps = new ArrayList<>();
        int index = 0;
        for (JsonNode element : members.list("steps")) {
            steps.add(step(element, JsonPointer.index(members.pointer("steps"), index++)));
        }
        Duration within = members.optionalDuration("within");
        String sameProperty = members.optionalText("sameProperty");
        List<EventPattern> without = new ArrayList<>();
        index = 0;
        for (JsonNode element : members.optionalList("without")) {
            without.add(pattern(element, JsonPointer.index(members.pointer("without"), index++)));
        }
        return new SequenceCondition.Sequence(steps, within, lookback(members, "lookback"), sameProperty, without);
    }

    private Step step(JsonNode node, String pointer) {
        Members members = new Members(node, pointer, reading);
        Step step = new Step(pattern(members), members.optionalDuration("gap"), members.flag("next"));
        members.end();
        return step;
    }

    private Condition abandoned(Members members) {
        EventPattern started = pattern("started", members);
        EventPattern finished = pattern("finished", members);
        return new SequenceCondition.Abandoned(
                started, finished, members.duration("after"), lookback(members, "lookback"));
    }

    private EventPattern pattern(String name, Members members) {
        Members inner = members.object(name, "an event such as {\"event\": \"Product Viewed\"}");
        EventPattern pattern = pattern(inner);
        inner.end();
        return pattern;
    }

    private EventPattern pattern(JsonNode node, String pointer) {
        Members members = new Members(node, pointer, reading);
        EventPattern pattern = pattern(members);
        members.end();
        return pattern;
    }

    private EventPattern pattern(Members members) {
        String event = members.name("event");
        List<PropertyTest> where = new ArrayList<>();
        int index = 0;
        for (JsonNode element : members.optionalList("where")) {
            String place = JsonPointer.index(members.pointer("where"), index++);
            if (reading.count(place)) {
                where.add(test(new Members(element, place, reading)));
            }
        }
        return new EventPattern(event, where);
    }

    private static PropertyTest test(Members members) {
        String property = members.name("property");
        Comparison comparison = members.comparison();
        PropertyTest test = new PropertyTest(
                property,
                orEqual(comparison),
                comparison == null ? ValueFormat.PLACEHOLDER : members.value(JsonNames.of(comparison)));
        members.end();
        return test;
    }

    private static Lookback lookback(Members members, String window) {
        Scope scope = members.choice("scope", Scope.class, Scope.SESSION);
        return new Lookback(scope, members.optionalDuration(window));
    }

    private static Comparison orEqual(@Nullable Comparison comparison) {
        return comparison == null ? Comparison.EQ : comparison;
    }
}
