package dev.attune.rules;

import dev.attune.api.condition.SequenceCondition;
import dev.attune.api.event.Nanos;
import dev.attune.api.value.Truth;
import java.util.SortedSet;

/**
 * A planned sequence. Both a gap and the whole may take exactly as long as allowed. A forbidden event lies after the first step's event
 * and before the last step's.
 */
final class SequenceNode extends TrailNode {

    private final SequencePlan plan;
    private final Stretch stretch;
    private final LackingStep lacking;

    SequenceNode(SequenceCondition.Sequence condition, SharedNodes shared) {
        super(condition);
        this.plan = new SequencePlan(condition, shared);
        this.stretch = Stretch.of(condition.lookback());
        this.lacking = new LackingStep(condition);
    }

    @Override
    Truth evaluate(TrailView trail, long at) {
        int from = stretch.from(trail, at);
        int to = stretch.to(trail, at);
        for (PlannedPattern step : plan.steps) {
            if (trail.events(step).next(from, to) == EventBits.NONE) {
                return Truth.FALSE; // most often, and without a run
            }
        }
        return Truth.of(trail.sequences().farthest(plan, from, to) == plan.size());
    }

    @Override
    void addBoundaries(TrailView trail, long at, SortedSet<Long> boundaries) {
        if (stretch.isWindow()) {
            int size = trail.size();
            EventBits relevant = trail.sequences().relevant(plan);
            for (int i = relevant.next(stretch.from(trail, at), size); i >= 0; i = relevant.next(i + 1, size)) {
                boundaries.add(Nanos.plus(trail.time(i), stretch.window()));
            }
        }
    }

    @Override
    Observation observe(TrailView trail, long at) {
        int farthest = farthest(trail, at);
        String seen = farthest + " of " + plan.size() + " steps";
        return farthest == plan.size()
                ? Observation.of(seen)
                : Observation.of(seen).missing(Shortfall.telling(seen + ", " + lacking.of(farthest, trail, at)));
    }

    /** How many steps happened in order. */
    int farthest(TrailView trail, long at) {
        return trail.sequences().farthest(plan, stretch.from(trail, at), stretch.to(trail, at));
    }
}
