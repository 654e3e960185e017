package dev.attune.rules;

import dev.attune.api.condition.BehaviorCondition;
import dev.attune.api.condition.BehaviorCondition.SessionMeasure;
import dev.attune.api.condition.Lookback;
import dev.attune.api.condition.Scope;
import dev.attune.api.condition.SequenceCondition;
import dev.attune.api.value.Value;
import java.time.Duration;
import java.util.stream.Collectors;

/** Sentences of conditions on what the visitor did. */
final class BehaviorSentences implements BehaviorCondition.Visitor<String>, SequenceCondition.Visitor<String> {

    @Override
    public String eventCount(BehaviorCondition.EventCount condition) {
        return EventPhrase.counted(condition.event(), condition.comparison(), condition.count())
                + within(condition.lookback());
    }

    @Override
    public String distinctCount(BehaviorCondition.DistinctCount condition) {
        return EventPhrase.many(condition.event()) + " with " + Words.count(condition.comparison(), condition.count())
                + " different values of " + EventPhrase.property(condition.property()) + within(condition.lookback());
    }

    @Override
    public String eventAggregate(BehaviorCondition.EventAggregate condition) {
        String made = switch (condition.aggregation()) {
            case SUM -> "the total ";
            case MAX -> "the highest ";
            case LAST -> "the last ";
        };
        boolean time = condition.value() instanceof Value.Moment || condition.value() instanceof Value.Day;
        return made + EventPhrase.property(condition.property()) + " when the visitor "
                + EventPhrase.once(condition.event()) + " is " + Words.compared(condition.comparison(), time)
                + Words.value(condition.value()) + within(condition.lookback());
    }

    @Override
    public String sessionIs(BehaviorCondition.SessionIs condition) {
        String what = switch (condition.measure()) {
            case DURATION -> "the time since this visit began";
            case IDLE_TIME -> "the time since the visitor last did something";
            case PAGES -> "the number of pages seen in this visit";
            case DWELL_TIME -> "the time spent on pages in this visit";
            case SCROLL_DEPTH -> "the deepest scroll in this visit";
        };
        return what + " is " + Words.compared(condition.comparison(), false)
                + measured(condition.measure(), condition.value());
    }

    private static String measured(SessionMeasure measure, double value) {
        return switch (measure) {
            case PAGES -> Words.number(value);
            case SCROLL_DEPTH -> Words.number(value) + "%";
            case DURATION, IDLE_TIME, DWELL_TIME ->
                value == Math.rint(value)
                        ? Words.duration(Duration.ofSeconds((long) value))
                        : Words.number(value) + " seconds";
        };
    }

    @Override
    public String sequence(SequenceCondition.Sequence condition) {
        StringBuilder out = new StringBuilder();
        for (SequenceCondition.Step step : condition.steps()) {
            if (!out.isEmpty()) {
                out.append(step.next() ? ", directly then " : ", then ");
            }
            out.append(EventPhrase.once(step.event()));
            if (step.gap() != null) {
                out.append(" within ").append(Words.duration(step.gap())).append(" of that");
            }
        }
        if (condition.sameProperty() != null) {
            out.append(", all with the same ").append(EventPhrase.property(condition.sameProperty()));
        }
        if (!condition.without().isEmpty()) {
            out.append(", and in between not once ")
                    .append(condition.without().stream().map(EventPhrase::once).collect(Collectors.joining(" or ")));
        }
        if (condition.within() != null) {
            out.append(", all within ").append(Words.duration(condition.within()));
        }
        return out + lookback(condition.lookback());
    }

    @Override
    public String abandoned(SequenceCondition.Abandoned condition) {
        return EventPhrase.once(condition.started()) + ", and for " + Words.duration(condition.after())
                + " after it not once " + EventPhrase.once(condition.finished()) + lookback(condition.lookback());
    }

    private static String within(Lookback lookback) {
        String session = lookback.scope() == Scope.SESSION ? " in this visit" : "";
        if (lookback.within() == null) {
            return session.isEmpty() ? " so far" : session;
        }
        return " within " + Words.duration(lookback.within()) + session;
    }

    private static String lookback(Lookback lookback) {
        String session = lookback.scope() == Scope.SESSION ? ", in this visit" : "";
        return lookback.within() == null ? session : session + ", in the last " + Words.duration(lookback.within());
    }
}
