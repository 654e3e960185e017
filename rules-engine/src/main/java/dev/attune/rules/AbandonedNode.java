package dev.attune.rules;

import dev.attune.api.condition.SequenceCondition;
import dev.attune.api.event.Nanos;
import dev.attune.api.value.Truth;
import java.time.Duration;
import java.util.SortedSet;

/**
 * A planned abandonment: some event of the first pattern was followed by none of the second for the whole of the time, which has
 * passed. A finish exactly at the end of the time still counts as one.
 */
final class AbandonedNode extends TrailNode {

    private final PlannedPattern started;
    private final PlannedPattern finished;
    private final long after;
    private final Stretch stretch;

    AbandonedNode(SequenceCondition.Abandoned condition, SharedNodes shared) {
        super(condition);
        this.started = shared.pattern(condition.started());
        this.finished = shared.pattern(condition.finished());
        this.after = Nanos.of(condition.after());
        this.stretch = Stretch.of(condition.lookback());
    }

    @Override
    Truth evaluate(TrailView trail, long at) {
        EventBits starts = trail.events(started);
        EventBits finishes = trail.events(finished);
        int to = stretch.to(trail, at);
        for (int i = starts.next(stretch.from(trail, at), to); i >= 0; i = starts.next(i + 1, to)) {
            long end = Nanos.plus(trail.time(i), after);
            if (end > at) {
                return Truth.FALSE; // later starts end later still
            }
            int finish = finishes.next(i + 1, to);
            if (finish == EventBits.NONE || trail.time(finish) > end) {
                return Truth.TRUE;
            }
        }
        return Truth.FALSE;
    }

    @Override
    void addBoundaries(TrailView trail, long at, SortedSet<Long> boundaries) {
        EventBits starts = trail.events(started);
        int size = trail.size();
        for (int i = starts.next(stretch.from(trail, at), size); i >= 0; i = starts.next(i + 1, size)) {
            boundaries.add(Nanos.plus(trail.time(i), after));
            if (stretch.isWindow()) {
                boundaries.add(Nanos.plus(trail.time(i), stretch.window()));
            }
        }
    }

    @Override
    Observation observe(TrailView trail, long at) {
        int to = stretch.to(trail, at);
        int last = trail.events(started).last(stretch.from(trail, at), to);
        if (last == EventBits.NONE) {
            return Observation.of("not begun").missing(Shortfall.repeating("not begun"));
        }
        if (trail.events(finished).next(last + 1, to) != EventBits.NONE) {
            return Observation.of("begun and finished").missing(Shortfall.repeating("finished"));
        }
        Duration since = Duration.ofNanos(Nanos.minus(at, trail.time(last)));
        String begun = "begun " + Words.duration(since) + " ago";
        Duration left = Duration.ofNanos(Nanos.minus(after, since.toNanos()));
        return left.isNegative() || left.isZero()
                ? Observation.of(begun)
                : Observation.of(begun)
                        .missing(Shortfall.telling(begun + ", " + Words.duration(left) + " more to wait"));
    }
}
