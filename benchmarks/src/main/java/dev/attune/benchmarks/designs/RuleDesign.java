package dev.attune.benchmarks.designs;

/** One way to find rules. It keeps what a search needs from one to the next, so it serves one thread at a time. */
public interface RuleDesign {

    /**
     * Finds all rules that match, without allocating.
     *
     * @param values a visitor as {@link Coding#code} tells it
     * @param found where the positions of the rules go, in any order; as long as there are rules
     * @return how many were found
     */
    int find(int[] values, int[] found);
}
