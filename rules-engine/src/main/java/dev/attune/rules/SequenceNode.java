package dev.attune.rules;

import dev.attune.api.condition.SequenceCondition;
import dev.attune.api.event.Trail;
import dev.attune.api.event.TrailEvent;
import dev.attune.api.value.Truth;
import dev.attune.api.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A planned sequence. For each event that can be the first step, it runs once along the later ones and keeps, for every step, the
 * latest event that can be it: whatever may follow an earlier one may follow the latest too, or it is further from it. Both a gap and
 * the whole may take exactly as long as allowed. A forbidden event lies after the first step's event and before the last step's.
 */
final class SequenceNode extends TrailNode {

    private static final int NONE = -1;

    private final PlannedPattern[] steps;
    private final @Nullable Duration[] gaps;
    private final boolean[] next;
    private final PlannedPattern[] without;
    private final @Nullable Duration within;
    private final @Nullable String sameProperty;
    private final Stretch stretch;

    SequenceNode(SequenceCondition.Sequence condition) {
        super(condition);
        int size = condition.steps().size();
        this.steps = new PlannedPattern[size];
        this.gaps = new Duration[size];
        this.next = new boolean[size];
        for (int i = 0; i < size; i++) {
            SequenceCondition.Step step = condition.steps().get(i);
            steps[i] = new PlannedPattern(step.event());
            gaps[i] = step.gap();
            next[i] = step.next();
        }
        this.without = condition.without().stream().map(PlannedPattern::new).toArray(PlannedPattern[]::new);
        this.within = condition.within();
        this.sameProperty = condition.sameProperty();
        this.stretch = Stretch.of(condition.lookback());
    }

    @Override
    Truth evaluate(Trail trail, Instant at) {
        return Truth.of(farthest(trail, at) == steps.length);
    }

    /** The greatest number of steps that happened in order. */
    private int farthest(Trail trail, Instant at) {
        int to = stretch.to(trail, at);
        int[] latest = new int[steps.length];
        int farthest = 0;
        for (int first = stretch.from(trail, at); first < to && farthest < steps.length; first++) {
            if (steps[0].matches(trail.get(first)) && hasBinding(trail.get(first))) {
                farthest = Math.max(farthest, run(trail, first, to, latest));
            }
        }
        return farthest;
    }

    private boolean hasBinding(TrailEvent event) {
        return sameProperty == null || event.property(sameProperty).isKnown();
    }

    private int run(Trail trail, int first, int to, int[] latest) {
        Arrays.fill(latest, NONE);
        latest[0] = first;
        int reached = 1;
        Instant begin = trail.get(first).at();
        Instant end = within == null ? Instant.MAX : Instants.plus(begin, within);
        Value bound = sameProperty == null ? null : trail.get(first).property(sameProperty);
        for (int i = first + 1; i < to; i++) {
            TrailEvent event = trail.get(i);
            if (event.at().isAfter(end)) {
                break;
            }
            if (sameProperty == null || event.property(sameProperty).equals(bound)) {
                reached = Math.max(reached, advance(trail, i, event, latest));
            }
            if (reached == steps.length || isForbidden(event)) {
                break;
            }
        }
        return reached;
    }

    /** Lets the event be every step it can be, the later steps first, so that it is none twice; the number of steps then reached. */
    private int advance(Trail trail, int index, TrailEvent event, int[] latest) {
        int reached = 0;
        for (int step = steps.length - 1; step > 0; step--) {
            int before = latest[step - 1];
            if (before != NONE
                    && (!next[step] || before == index - 1)
                    && inGap(trail.get(before).at(), gaps[step], event.at())
                    && steps[step].matches(event)) {
                latest[step] = index;
                reached = Math.max(reached, step + 1);
            }
        }
        return reached;
    }

    private static boolean inGap(Instant before, @Nullable Duration gap, Instant at) {
        return gap == null || !Instants.plus(before, gap).isBefore(at);
    }

    private boolean isForbidden(TrailEvent event) {
        for (PlannedPattern pattern : without) {
            if (pattern.matches(event)) {
                return true;
            }
        }
        return false;
    }

    @Override
    void addBoundaries(Trail trail, Instant at, Set<Instant> boundaries) {
        if (stretch.within() != null) {
            for (int i = stretch.from(trail, at); i < trail.size(); i++) {
                boundaries.add(Instants.plus(trail.get(i).at(), stretch.within()));
            }
        }
    }

    @Override
    Observation observe(Trail trail, Instant at) {
        int farthest = farthest(trail, at);
        String seen = farthest + " of " + steps.length + " steps";
        return farthest == steps.length
                ? Observation.of(seen)
                : Observation.of(seen).missing(seen);
    }
}
