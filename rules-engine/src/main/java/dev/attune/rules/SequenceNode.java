package dev.attune.rules;

import dev.attune.api.condition.EventPattern;
import dev.attune.api.condition.SequenceCondition;
import dev.attune.api.value.Truth;
import dev.attune.api.value.Value;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A planned sequence. For each event that can be the first step, it runs once along the later ones and keeps, for every step, the
 * latest event that can be it: whatever may follow an earlier one may follow the latest too, or it is further from it. Both a gap and
 * the whole may take exactly as long as allowed. A forbidden event lies after the first step's event and before the last step's.
 */
final class SequenceNode extends TrailNode {

    private static final int NONE = -1;

    private final PlannedPattern[] steps;
    private final long[] gaps;
    private final boolean[] next;
    private final PlannedPattern[] without;
    private final long within;
    private final @Nullable String sameProperty;
    private final Stretch stretch;
    private final LackingStep lacking;

    SequenceNode(SequenceCondition.Sequence condition, SharedNodes shared) {
        super(condition);
        List<SequenceCondition.Step> wanted = condition.steps();
        this.steps = wanted.stream().map(step -> shared.pattern(step.event())).toArray(PlannedPattern[]::new);
        this.gaps = wanted.stream().mapToLong(step -> nanos(step.gap())).toArray();
        this.next = new boolean[steps.length];
        for (int i = 0; i < steps.length; i++) {
            next[i] = wanted.get(i).next();
        }
        List<EventPattern> forbidden = condition.without();
        this.without = forbidden.stream().map(shared::pattern).toArray(PlannedPattern[]::new);
        this.within = nanos(condition.within());
        this.sameProperty = condition.sameProperty();
        this.stretch = Stretch.of(condition.lookback());
        this.lacking = new LackingStep(condition);
    }

    private static long nanos(@Nullable Duration limit) {
        return limit == null ? Long.MAX_VALUE : Nanos.of(limit);
    }

    @Override
    Truth evaluate(TrailView trail, long at) {
        int from = stretch.from(trail, at);
        int to = stretch.to(trail, at);
        for (PlannedPattern step : steps) {
            if (trail.events(step).next(from, to) == EventBits.NONE) {
                return Truth.FALSE; // most often, and without a run
            }
        }
        return Truth.of(new Run(trail, to).farthest(from) == steps.length);
    }

    @Override
    void addBoundaries(TrailView trail, long at, SortedSet<Long> boundaries) {
        if (stretch.isWindow()) {
            for (int i = stretch.from(trail, at); i < trail.size(); i++) {
                boundaries.add(Nanos.plus(trail.time(i), stretch.window()));
            }
        }
    }

    @Override
    Observation observe(TrailView trail, long at) {
        int farthest = farthest(trail, at);
        String seen = farthest + " of " + steps.length + " steps";
        return farthest == steps.length
                ? Observation.of(seen)
                : Observation.of(seen).missing(Shortfall.telling(seen + ", " + lacking.of(farthest, trail, at)));
    }

    /** How many steps happened in order. */
    int farthest(TrailView trail, long at) {
        return new Run(trail, stretch.to(trail, at)).farthest(stretch.from(trail, at));
    }

    /** The events of each step and of what is forbidden, up to an event. */
    private final class Run {
        private final TrailView trail;
        private final int to;
        private final EventBits[] ofStep = new EventBits[steps.length];
        private final EventBits forbidden = new EventBits();
        private final EventBits relevant = new EventBits();
        private final int[] latest = new int[steps.length];

        Run(TrailView trail, int to) {
            this.trail = trail;
            this.to = to;
            forbidden.clear(trail.size());
            relevant.clear(trail.size());
            for (PlannedPattern pattern : without) {
                forbidden.addAll(trail.events(pattern));
            }
            relevant.addAll(forbidden);
            for (int i = 0; i < steps.length; i++) {
                ofStep[i] = trail.events(steps[i]);
                relevant.addAll(ofStep[i]);
            }
        }

        /** The greatest number of steps that happened in order. */
        int farthest(int from) {
            int farthest = 0;
            for (int first = ofStep[0].next(from, to);
                    first != EventBits.NONE && farthest < steps.length;
                    first = ofStep[0].next(first + 1, to)) {
                if (binding(first).isKnown()) {
                    farthest = Math.max(farthest, beginningAt(first));
                }
            }
            return farthest;
        }

        private Value binding(int event) {
            return sameProperty == null ? Value.of(true) : trail.event(event).property(sameProperty);
        }

        private int beginningAt(int first) {
            Arrays.fill(latest, NONE);
            latest[0] = first;
            int reached = 1;
            long end = Nanos.plus(trail.time(first), within);
            Value bound = binding(first);
            for (int i = relevant.next(first + 1, to); i != EventBits.NONE; i = relevant.next(i + 1, to)) {
                if (trail.time(i) > end) {
                    break;
                }
                if (sameProperty == null || binding(i).equals(bound)) {
                    reached = Math.max(reached, advance(i));
                }
                if (reached == steps.length || forbidden.contains(i)) {
                    break;
                }
            }
            return reached;
        }

        /** Lets the event be every step it can be, the later steps first, so that it is none twice; the number of steps then reached. */
        private int advance(int event) {
            int reached = 0;
            for (int step = steps.length - 1; step > 0; step--) {
                int before = latest[step - 1];
                if (before != NONE
                        && ofStep[step].contains(event)
                        && (!next[step] || before == event - 1)
                        && Nanos.plus(trail.time(before), gaps[step]) >= trail.time(event)) {
                    latest[step] = event;
                    reached = Math.max(reached, step + 1);
                }
            }
            return reached;
        }
    }
}
