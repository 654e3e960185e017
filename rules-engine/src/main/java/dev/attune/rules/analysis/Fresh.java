package dev.attune.rules.analysis;

import dev.attune.api.condition.Comparison;
import dev.attune.api.value.Value;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** A value that is none of these. */
record Fresh(Collection<Value> taken) {

    String text() {
        String text = "other";
        while (taken.contains(Value.of(text))) {
            text += "-";
        }
        return text;
    }

    /** For texts among these, one that is none of them; for flags, the other one. */
    static Collection<Value> besides(Collection<Value> values) {
        Set<Value> besides = new LinkedHashSet<>();
        for (Value value : values) {
            if (value instanceof Value.Text) {
                besides.add(Value.of(new Fresh(values).text()));
            } else if (value instanceof Value.Flag flag) {
                besides.add(Value.of(!flag.value()));
            }
        }
        return besides;
    }

    /** Whether a property compares so with a literal of its own type; with one of another type, it does not. */
    static boolean holds(Value value, Comparison comparison, Value literal) {
        if (value instanceof Value.Numeric number && literal instanceof Value.Numeric wanted) {
            return comparison.holds(Double.compare(number.value(), wanted.value()));
        }
        return value.getClass() == literal.getClass() && comparison.holds(value.equals(literal) ? 0 : 1);
    }
}
