package dev.attune.benchmarks;

/** A language that cases are written for, such as that of conditions. */
@FunctionalInterface
interface CaseLanguage {

    /**
     * Judges one case.
     *
     * @param json the case as it was read; anything else than a case in the language's format fails with its problem
     * @param name the name of the verdict where the case tells none
     */
    Verdict judge(String json, String name);
}
