package dev.attune.rules;

import dev.attune.api.condition.SequenceCondition;
import dev.attune.api.event.Nanos;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a sequence asks, planned; times are {@link Nanos}. Immutable. */
final class SequencePlan {

    final PlannedPattern[] steps;
    final PlannedPattern[] without;
    final long within;
    final @Nullable String sameProperty;
    private final long[] gaps;
    private final boolean[] next;

    SequencePlan(SequenceCondition.Sequence condition, SharedNodes shared) {
        List<SequenceCondition.Step> wanted = condition.steps();
        this.steps = wanted.stream().map(step -> shared.pattern(step.event())).toArray(PlannedPattern[]::new);
        this.without = condition.without().stream().map(shared::pattern).toArray(PlannedPattern[]::new);
        this.within = nanos(condition.within());
        this.sameProperty = condition.sameProperty();
        this.gaps = wanted.stream().mapToLong(step -> nanos(step.gap())).toArray();
        this.next = new boolean[steps.length];
        for (int i = 0; i < steps.length; i++) {
            next[i] = wanted.get(i).next();
        }
    }

    private static long nanos(@Nullable Duration limit) {
        return limit == null ? Long.MAX_VALUE : Nanos.of(limit);
    }

    /** Whether a later first event can do no better than an earlier one: nothing binds the steps but their order. */
    boolean isFreeOfLimits() {
        boolean bound = sameProperty != null || without.length > 0 || within != Long.MAX_VALUE;
        for (int i = 0; i < gaps.length && !bound; i++) {
            bound = next[i] || gaps[i] != Long.MAX_VALUE;
        }
        return !bound;
    }

    /** Whether no event at this instant or later can be a next step of any that were reached. */
    boolean isOver(int[] latest, long time, TrailView trail) {
        for (int step = 0; step < steps.length - 1; step++) {
            if (latest[step] >= 0 && Nanos.plus(trail.time(latest[step]), gaps[step + 1]) >= time) {
                return false;
            }
        }
        return true;
    }

    int size() {
        return steps.length;
    }

    /** Whether a step's event may be this one, after that of the step before it. */
    boolean mayFollow(int step, int before, int event, TrailView trail) {
        return (!next[step] || before == event - 1) && Nanos.plus(trail.time(before), gaps[step]) >= trail.time(event);
    }
}
