package dev.attune.benchmarks;

import java.time.Duration;
import tools.jackson.databind.node.ObjectNode;

/** A language that cases are written for, such as that of conditions or Liquid. */
@FunctionalInterface
interface CaseLanguage {

    Duration USUALLY_LONGEST = Duration.ofSeconds(10);

    /**
     * Judges one case.
     *
     * @param json the case as it was read; anything else than a case in the language's format fails with its problem
     * @param name the name of the verdict where the case tells none
     */
    Verdict judge(String json, String name);

    /** How a verdict is told. */
    default ObjectNode line(Verdict verdict) {
        return verdict.json();
    }

    /** Whether its cases can pass or fail, so that there is a total to tell. */
    default boolean tellsWhatToExpect() {
        return true;
    }

    /** How long a case may take: usually enough for the first one, which loads the classes, on a busy machine. */
    default Duration longest() {
        return USUALLY_LONGEST;
    }
}
