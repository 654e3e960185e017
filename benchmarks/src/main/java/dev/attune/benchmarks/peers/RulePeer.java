package dev.attune.benchmarks.peers;

import dev.attune.benchmarks.workload.Clause;
import dev.attune.benchmarks.workload.Person;
import java.util.List;

/** An engine that finds rules. It is loaded once, before it is asked, and serves one thread at a time. */
public interface RulePeer extends AutoCloseable {

    /**
     * Takes over the rules; their positions are their numbers.
     *
     * @throws IllegalArgumentException if a rule asks for more than attributes
     */
    void load(List<Clause> rules);

    /** A visitor in the engine's own form, made before anything is measured. */
    Search search(Person person);

    @Override
    default void close() {}

    /** All rules that match one visitor. */
    interface Search {
        /**
         * Finds them.
         *
         * @param found where their numbers go, in any order; as long as there are rules
         * @return how many were found
         */
        int find(int[] found);
    }
}
