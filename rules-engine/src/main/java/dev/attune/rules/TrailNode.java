package dev.attune.rules;

import dev.attune.api.condition.Condition;
import dev.attune.api.event.Trail;
import dev.attune.api.request.Facts;
import dev.attune.api.value.Truth;
import dev.attune.api.value.UnknownCause;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A planned condition on the trail, unknown if the trail is. */
abstract class TrailNode extends Node {

    /** How many instants are tried before one is named that may be too early, but never too late. */
    private static final int PATIENCE = 256;

    TrailNode(Condition condition) {
        super(condition);
    }

    abstract Truth evaluate(Trail trail, Instant at);

    /** Adds every instant after {@code at} at which the outcome could change with time alone. */
    abstract void addBoundaries(Trail trail, Instant at, Set<Instant> boundaries);

    /** What was seen, and how near it came. */
    abstract Observation observe(Trail trail, Instant at);

    @Override
    final Truth evaluate(Facts facts) {
        return facts.isTrailKnown() ? evaluate(facts.trail(), facts.at()) : Truth.UNKNOWN;
    }

    @Override
    final @Nullable Instant nextChange(Facts facts) {
        if (!facts.isTrailKnown()) {
            return null;
        }
        Trail trail = facts.trail();
        TreeSet<Instant> boundaries = new TreeSet<>();
        for (int i = Stretch.firstAfter(trail, facts.at()); i < trail.size(); i++) {
            boundaries.add(trail.get(i).at());
        }
        addBoundaries(trail, facts.at(), boundaries);
        Truth now = evaluate(trail, facts.at());
        int tried = 0;
        for (Instant boundary : boundaries.tailSet(facts.at(), false)) {
            if (++tried > PATIENCE || evaluate(trail, boundary) != now) {
                return boundary;
            }
        }
        return null;
    }

    @Override
    final Observation observe(Facts facts) {
        return facts.isTrailKnown()
                ? observe(facts.trail(), facts.at())
                : Observation.unknown(null, facts.trailUnknown().orElse(UnknownCause.MISSING));
    }
}
