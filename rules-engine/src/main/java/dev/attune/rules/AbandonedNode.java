package dev.attune.rules;

import dev.attune.api.condition.SequenceCondition;
import dev.attune.api.event.Trail;
import dev.attune.api.value.Truth;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * A planned abandonment: some event of the first pattern was followed by none of the second for the whole of the time, which has
 * passed. A finish exactly at the end of the time still counts as one.
 */
final class AbandonedNode extends TrailNode {

    private final PlannedPattern started;
    private final PlannedPattern finished;
    private final Duration after;
    private final Stretch stretch;

    AbandonedNode(SequenceCondition.Abandoned condition) {
        super(condition);
        this.started = new PlannedPattern(condition.started());
        this.finished = new PlannedPattern(condition.finished());
        this.after = condition.after();
        this.stretch = Stretch.of(condition.lookback());
    }

    @Override
    Truth evaluate(Trail trail, Instant at) {
        int to = stretch.to(trail, at);
        for (int i = stretch.from(trail, at); i < to; i++) {
            Instant end = Instants.plus(trail.get(i).at(), after);
            if (!end.isAfter(at) && started.matches(trail.get(i)) && !isFinished(trail, i + 1, to, end)) {
                return Truth.TRUE;
            }
        }
        return Truth.FALSE;
    }

    private boolean isFinished(Trail trail, int from, int to, Instant end) {
        for (int i = from; i < to && !trail.get(i).at().isAfter(end); i++) {
            if (finished.matches(trail.get(i))) {
                return true;
            }
        }
        return false;
    }

    @Override
    void addBoundaries(Trail trail, Instant at, Set<Instant> boundaries) {
        for (int i = stretch.from(trail, at); i < trail.size(); i++) {
            if (started.matches(trail.get(i))) {
                boundaries.add(Instants.plus(trail.get(i).at(), after));
                if (stretch.within() != null) {
                    boundaries.add(Instants.plus(trail.get(i).at(), stretch.within()));
                }
            }
        }
    }

    @Override
    Observation observe(Trail trail, Instant at) {
        int to = stretch.to(trail, at);
        for (int i = to - 1; i >= stretch.from(trail, at); i--) {
            if (started.matches(trail.get(i))) {
                return isFinished(trail, i + 1, to, at)
                        ? Observation.of("begun and finished")
                        : Observation.of("begun "
                                + Words.duration(Duration.between(trail.get(i).at(), at)) + " ago");
            }
        }
        return Observation.of("not begun");
    }
}
