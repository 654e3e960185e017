package dev.attune.benchmarks;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How many cases passed and failed so far. */
final class Tally {

    private long passed;
    private long failed;

    void count(Verdict verdict) {
        if (verdict.pass()) {
            passed++;
        } else {
            failed++;
        }
    }

    boolean isClean() {
        return failed == 0;
    }

    ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("total", passed + failed)
                .put("passed", passed)
                .put("failed", failed);
    }
}
