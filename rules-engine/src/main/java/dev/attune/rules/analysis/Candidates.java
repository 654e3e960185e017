package dev.attune.rules.analysis;

import dev.attune.api.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Known values worth looking at.
 *
 * @param values the most natural first
 * @param complete whether every known value an attribute can have answers the conditions just as one of these
 */
record Candidates(List<Value> values, boolean complete) {

    Candidates {
        values = List.copyOf(values);
    }

    static Candidates all(List<? extends Value> values) {
        return new Candidates(List.copyOf(values), true);
    }

    static Candidates some(List<? extends Value> values) {
        return new Candidates(List.copyOf(values), false);
    }

    Candidates and(List<Value> more) {
        Set<Value> all = new LinkedHashSet<>(values);
        all.addAll(more);
        return new Candidates(new ArrayList<>(all), complete);
    }
}
