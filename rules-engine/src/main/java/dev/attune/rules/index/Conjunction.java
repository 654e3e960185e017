package dev.attune.rules.index;

import java.util.List;

/**
 * Tests that must all hold.
 *
 * @param rule for what they must; several conjunctions may be of one rule, and any of them will do
 * @param steady those whose outcome time alone cannot change
 * @param timed those whose outcome time alone can change
 */
public record Conjunction(int rule, List<Test> steady, List<Test> timed) {
    public Conjunction {
        steady = List.copyOf(steady);
        timed = List.copyOf(timed);
    }
}
