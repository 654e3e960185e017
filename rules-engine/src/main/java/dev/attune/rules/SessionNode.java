package dev.attune.rules;

import dev.attune.api.condition.BehaviorCondition;
import dev.attune.api.condition.BehaviorCondition.SessionMeasure;
import dev.attune.api.condition.Comparison;
import dev.attune.api.event.EventProperties;
import dev.attune.api.event.Nanos;
import dev.attune.api.event.PropertyColumn;
import dev.attune.api.value.Truth;
import dev.attune.api.value.Value;
import java.time.Duration;
import java.util.SortedSet;

/**
 * A planned condition on a measure of the present session. Times are whole seconds, as a stopwatch shows them. A measure that nobody
 * has told yet (no session, no event, no dwell time, no scroll depth) is unknown.
 */
final class SessionNode extends TrailNode {

    private static final Stretch SESSION = new Stretch(true, Stretch.UNBOUNDED);

    private final SessionMeasure measure;
    private final Comparison comparison;
    private final double wanted;
    private final PlannedPattern page;

    SessionNode(BehaviorCondition.SessionIs condition, PlannedPattern page) {
        super(condition);
        this.page = page;
        this.measure = condition.measure();
        this.comparison = condition.comparison();
        this.wanted = condition.value() == 0 ? 0.0 : condition.value();
    }

    @Override
    Truth evaluate(TrailView trail, long at) {
        double value = value(trail, at);
        return Double.isNaN(value) ? Truth.UNKNOWN : Truth.of(comparison.holds(Double.compare(value, wanted)));
    }

    /** The measure; not a number if it is not known. */
    private double value(TrailView trail, long at) {
        int from = SESSION.from(trail, at);
        int to = SESSION.to(trail, at);
        return switch (measure) {
            case DURATION ->
                trail.trail()
                        .sessionStartedAt()
                        .map(start -> seconds(Nanos.of(start), at))
                        .orElse(Double.NaN);
            case IDLE_TIME -> from < to ? seconds(trail.time(to - 1), at) : Double.NaN;
            case PAGES -> trail.events(page).count(from, to);
            case DWELL_TIME -> told(trail, from, to, EventProperties.SECONDS, true);
            case SCROLL_DEPTH -> told(trail, from, to, EventProperties.DEPTH, false);
        };
    }

    private static double seconds(long since, long at) {
        return since > at ? Double.NaN : Nanos.seconds(since, at);
    }

    private static double told(TrailView trail, int from, int to, String property, boolean sum) {
        double result = Double.NaN;
        PropertyColumn values = trail.property(property);
        for (int i = from; values != null && i < to; i++) {
            if (values.value(i) instanceof Value.Numeric number) {
                double before = Double.isNaN(result) ? 0 : result;
                result = sum ? Math.min(Double.MAX_VALUE, before + number.value()) : Math.max(before, number.value());
            }
        }
        return result;
    }

    @Override
    void addBoundaries(TrailView trail, long at, SortedSet<Long> boundaries) {
        if (measure == SessionMeasure.DURATION) {
            trail.trail().sessionStartedAt().ifPresent(start -> addSeconds(Nanos.of(start), boundaries));
        } else if (measure == SessionMeasure.IDLE_TIME) {
            int last = SESSION.to(trail, at);
            for (int i = Math.max(0, last - 1); i < trail.size(); i++) {
                addSeconds(trail.time(i), boundaries);
            }
        }
    }

    private void addSeconds(long since, SortedSet<Long> boundaries) {
        boundaries.add(since);
        Duration whole = Duration.ofSeconds((long) Math.floor(wanted));
        boundaries.add(Nanos.plus(since, Nanos.of(whole)));
        boundaries.add(Nanos.plus(since, Nanos.of(whole.plusSeconds(1))));
    }

    @Override
    Observation observe(TrailView trail, long at) {
        double value = value(trail, at);
        if (Double.isNaN(value)) {
            return Observation.of("nothing yet");
        }
        boolean time = measure != SessionMeasure.PAGES && measure != SessionMeasure.SCROLL_DEPTH;
        Observation seen = Observation.of(Value.of(value));
        return time ? seen.as(Words.duration(Duration.ofSeconds((long) value))) : seen;
    }
}
