package dev.attune.rules;

import dev.attune.api.event.Nanos;
import dev.attune.api.event.PropertyColumn;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a sequence in a trail. For each event that can be the first step, it runs once along the later ones and keeps, for every
 * step, the latest event that can be it: whatever may follow an earlier one may follow the latest too, or it is further from it. Used
 * again and again by the requests of one thread, so that it makes no object.
 */
final class SequenceRun {

    private static final int NONE = -1;

    private final TrailView trail;
    private final EventBits[] ofStep = new EventBits[Limits.STEPS];
    private final EventBits forbidden = new EventBits();
    private final EventBits relevant = new EventBits();
    private final int[] latest = new int[Limits.STEPS];
    private @Nullable PropertyColumn same;

    SequenceRun(TrailView trail) {
        this.trail = trail;
    }

    /** The greatest number of steps that happened in order, from one event, included, to another, excluded. */
    int farthest(SequencePlan plan, int from, int to) {
        relevant(plan);
        same = plan.sameProperty == null ? null : trail.property(plan.sameProperty);
        EventBits firsts = ofStep[0];
        int farthest = 0;
        for (int first = firsts.next(from, to); first != EventBits.NONE; first = firsts.next(first + 1, to)) {
            if (canBind(plan, first)) {
                farthest = Math.max(farthest, beginningAt(plan, first, to));
                if (farthest == plan.size() || plan.isFreeOfLimits()) {
                    break;
                }
            }
        }
        same = null;
        return farthest;
    }

    /** The events that are a step or forbidden, which until the next call are those of this plan. */
    EventBits relevant(SequencePlan plan) {
        forbidden.clear(trail.size());
        for (PlannedPattern pattern : plan.without) {
            forbidden.addAll(trail.events(pattern));
        }
        relevant.clear(trail.size());
        relevant.addAll(forbidden);
        for (int i = 0; i < plan.size(); i++) {
            ofStep[i] = trail.events(plan.steps[i]);
            relevant.addAll(ofStep[i]);
        }
        return relevant;
    }

    /** Whether the event has the property that binds the steps, if one does. */
    private boolean canBind(SequencePlan plan, int event) {
        return plan.sameProperty == null || (same != null && same.number(event) != PropertyColumn.NONE);
    }

    private int beginningAt(SequencePlan plan, int first, int to) {
        Arrays.fill(latest, 0, plan.size(), NONE);
        latest[0] = first;
        int reached = 1;
        long end = Nanos.plus(trail.time(first), plan.within);
        for (int i = relevant.next(first + 1, to); i != EventBits.NONE; i = relevant.next(i + 1, to)) {
            if (trail.time(i) > end || plan.isOver(latest, trail.time(i), trail)) {
                break;
            }
            if (same == null || same.number(i) == same.number(first)) {
                reached = Math.max(reached, advance(plan, i));
            }
            if (reached == plan.size() || forbidden.contains(i)) {
                break;
            }
        }
        return reached;
    }

    /** Lets the event be every step it can be, the later steps first, so that it is none twice; the number of steps then reached. */
    private int advance(SequencePlan plan, int event) {
        int reached = 0;
        for (int step = plan.size() - 1; step > 0; step--) {
            int before = latest[step - 1];
            if (before != NONE && ofStep[step].contains(event) && plan.mayFollow(step, before, event, trail)) {
                latest[step] = event;
                reached = Math.max(reached, step + 1);
            }
        }
        return reached;
    }
}
