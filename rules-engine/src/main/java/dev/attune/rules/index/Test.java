package dev.attune.rules.index;

import dev.attune.api.value.Value;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one part of a conjunction asks; two-valued, since a value that is withheld satisfies none. */
public sealed interface Test {

    /**
     * Whether the value is, or with {@code in} false is not, one of these.
     *
     * @param position of the attribute in the catalogue
     * @param folded whether these texts, and so the request's, are case-folded
     * @param values texts or flags, or numbers, or instants, or dates
     * @param missing whether a value that nobody has told satisfies it too
     */
    record OneOf(int position, boolean folded, Set<Value> values, boolean in, boolean missing) implements Test {}

    /**
     * Whether a number, an instant or a date lies, or with {@code inside} false does not lie, between two bounds.
     *
     * @param low null for no bound
     * @param high null for no bound
     * @param missing whether a value that nobody has told satisfies it too
     */
    record Range(
            int position, @Nullable Bound low, @Nullable Bound high, boolean inside, boolean missing) implements Test {}

    /** One end of a range. */
    record Bound(Value value, boolean included) {}

    /**
     * Whether a set of texts has one of these, or all of these; with {@code holds} false, whether it has not.
     *
     * @param all all of them, else any of them
     * @param missing whether a set that nobody has told satisfies it too
     */
    record Contains(int position, boolean folded, Set<String> texts, boolean all, boolean holds, boolean missing)
            implements Test {}

    /**
     * Whether a predicate is known to be true, or with {@code wanted} false, known to be false.
     *
     * @param number by which {@link Predicates} knows it
     */
    record Predicate(int number, boolean wanted) implements Test {}
}
