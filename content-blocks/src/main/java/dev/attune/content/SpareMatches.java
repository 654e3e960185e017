package dev.attune.content;

import dev.attune.api.request.Facts;
import dev.attune.rules.Matches;
import dev.attune.rules.RuleSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Answers of one rule set that no page works with, so that the next page fills one of them again and need not make its own, which is as
 * large as there are rules. Whoever takes one out is the only one that has it. Bounded and without locks: where there is none, one is
 * made, and where there is no room, it is left to the collector. Goes with its publication. Thread-safe.
 *
 * <p>A spare holds nobody's facts. It belongs to no thread, because where each request has a thread of its own a thread's spare would
 * serve one page only.
 */
final class SpareMatches {

    /** As many pages may be on their way at the same moment; those that still wait for a store hold none. */
    static final int MOST = 16;

    private final RuleSet rules;
    private final AtomicReferenceArray<@Nullable Matches> places = new AtomicReferenceArray<>(MOST);

    SpareMatches(RuleSet rules) {
        this.rules = rules;
    }

    /** The answer for these facts; for the caller alone until it is given back. */
    Matches match(Facts facts) {
        Matches spare = take();
        if (spare == null) {
            return rules.match(facts);
        }
        rules.match(facts, spare);
        return spare;
    }

    private @Nullable Matches take() {
        for (int place = 0; place < MOST; place++) {
            Matches spare = places.get(place) == null ? null : places.getAndSet(place, null);
            if (spare != null) {
                return spare;
            }
        }
        return null;
    }

    /** Takes an answer that nobody looks at any more; not one in the midst of which something broke down. */
    void giveBack(Matches matches) {
        matches.clear();
        for (int place = 0; place < MOST; place++) {
            if (places.get(place) == null && places.compareAndSet(place, null, matches)) {
                return;
            }
        }
    }
}
