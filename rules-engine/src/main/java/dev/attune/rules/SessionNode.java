package dev.attune.rules;

import dev.attune.api.condition.BehaviorCondition;
import dev.attune.api.condition.BehaviorCondition.SessionMeasure;
import dev.attune.api.condition.Comparison;
import dev.attune.api.event.EventNames;
import dev.attune.api.event.EventProperties;
import dev.attune.api.event.Trail;
import dev.attune.api.event.TrailEvent;
import dev.attune.api.value.Truth;
import dev.attune.api.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * A planned condition on a measure of the present session. Times are whole seconds, as a stopwatch shows them. A measure that nobody
 * has told yet (no session, no event, no dwell time, no scroll depth) is unknown.
 */
final class SessionNode extends TrailNode {

    private static final Stretch SESSION = new Stretch(true, null);

    private final SessionMeasure measure;
    private final Comparison comparison;
    private final double wanted;

    SessionNode(BehaviorCondition.SessionIs condition) {
        super(condition);
        this.measure = condition.measure();
        this.comparison = condition.comparison();
        this.wanted = condition.value() == 0 ? 0.0 : condition.value();
    }

    @Override
    Truth evaluate(Trail trail, Instant at) {
        double value = value(trail, at);
        return Double.isNaN(value) ? Truth.UNKNOWN : Truth.of(comparison.holds(Double.compare(value, wanted)));
    }

    /** The measure; not a number if it is not known. */
    private double value(Trail trail, Instant at) {
        int from = SESSION.from(trail, at);
        int to = SESSION.to(trail, at);
        return switch (measure) {
            case DURATION ->
                trail.sessionStartedAt().map(start -> seconds(start, at)).orElse(Double.NaN);
            case IDLE_TIME -> from < to ? seconds(trail.get(to - 1).at(), at) : Double.NaN;
            case PAGES -> pages(trail, from, to);
            case DWELL_TIME -> told(trail, from, to, EventProperties.SECONDS, true);
            case SCROLL_DEPTH -> told(trail, from, to, EventProperties.DEPTH, false);
        };
    }

    private static double seconds(Instant since, Instant at) {
        return since.isAfter(at) ? Double.NaN : Duration.between(since, at).toSeconds();
    }

    private static double pages(Trail trail, int from, int to) {
        int pages = 0;
        for (int i = from; i < to; i++) {
            pages += trail.get(i).name().equals(EventNames.PAGE_VIEWED) ? 1 : 0;
        }
        return pages;
    }

    private static double told(Trail trail, int from, int to, String property, boolean sum) {
        double result = Double.NaN;
        for (int i = from; i < to; i++) {
            TrailEvent event = trail.get(i);
            if (event.property(property) instanceof Value.Numeric number) {
                double before = Double.isNaN(result) ? 0 : result;
                result = sum ? before + number.value() : Math.max(before, number.value());
            }
        }
        return result;
    }

    @Override
    void addBoundaries(Trail trail, Instant at, Set<Instant> boundaries) {
        if (measure == SessionMeasure.DURATION) {
            trail.sessionStartedAt().ifPresent(start -> addSeconds(start, boundaries));
        } else if (measure == SessionMeasure.IDLE_TIME) {
            int last = SESSION.to(trail, at);
            for (int i = Math.max(0, last - 1); i < trail.size(); i++) {
                addSeconds(trail.get(i).at(), boundaries);
            }
        }
    }

    private void addSeconds(Instant since, Set<Instant> boundaries) {
        boundaries.add(since);
        Duration whole = Duration.ofSeconds((long) Math.floor(wanted));
        boundaries.add(Instants.plus(since, whole));
        boundaries.add(Instants.plus(since, whole.plusSeconds(1)));
    }

    @Override
    Observation observe(Trail trail, Instant at) {
        double value = value(trail, at);
        if (Double.isNaN(value)) {
            return Observation.of("nothing yet");
        }
        boolean time = measure != SessionMeasure.PAGES && measure != SessionMeasure.SCROLL_DEPTH;
        return Observation.of(time ? Words.duration(Duration.ofSeconds((long) value)) : Words.number(value));
    }
}
