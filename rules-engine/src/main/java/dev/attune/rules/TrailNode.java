package dev.attune.rules;

import dev.attune.api.condition.Condition;
import dev.attune.api.event.Nanos;
import dev.attune.api.request.Facts;
import dev.attune.api.value.Truth;
import dev.attune.api.value.UnknownCause;
import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A planned condition on the trail, unknown if the trail is. Instants are {@link Nanos}. */
abstract class TrailNode extends Node {

    /** How many instants are tried before one is named that may be too early, but never too late. */
    private static final int PATIENCE = 64;

    TrailNode(Condition condition) {
        super(condition);
    }

    abstract Truth evaluate(TrailView trail, long at);

    /** Adds every instant after {@code at} at which the outcome could change with time alone. */
    abstract void addBoundaries(TrailView trail, long at, SortedSet<Long> boundaries);

    /** What was seen, and how near it came. */
    abstract Observation observe(TrailView trail, long at);

    @Override
    final Truth evaluate(Evaluation evaluation) {
        TrailView trail = evaluation.trail();
        return evaluation.facts().isTrailKnown() ? evaluate(trail, trail.at()) : Truth.UNKNOWN;
    }

    /** Windows move on, and events may still be to come. */
    @Override
    final boolean isTimed() {
        return true;
    }

    @Override
    final Truth truthAt(Evaluation evaluation, Instant at) {
        return evaluation.facts().isTrailKnown() ? evaluate(evaluation.trail(), Nanos.of(at)) : Truth.UNKNOWN;
    }

    @Override
    final @Nullable Instant changeAfter(Evaluation evaluation, Instant instant) {
        if (!evaluation.facts().isTrailKnown()) {
            return null;
        }
        TrailView trail = evaluation.trail();
        long at = Nanos.of(instant);
        TreeSet<Long> boundaries = new TreeSet<>();
        for (int i = trail.firstAfter(at); i < trail.size(); i++) {
            boundaries.add(trail.time(i));
        }
        addBoundaries(trail, at, boundaries);
        Truth now = evaluate(trail, at);
        int tried = 0;
        for (long boundary : boundaries.tailSet(at, false)) {
            if (++tried > PATIENCE || evaluate(trail, boundary) != now) {
                return Nanos.instant(boundary);
            }
        }
        return null;
    }

    @Override
    final Observation observe(Evaluation evaluation) {
        Facts facts = evaluation.facts();
        TrailView trail = evaluation.trail();
        return facts.isTrailKnown()
                ? observe(trail, trail.at())
                : Observation.unknown(null, facts.trailUnknown().orElse(UnknownCause.MISSING));
    }
}
