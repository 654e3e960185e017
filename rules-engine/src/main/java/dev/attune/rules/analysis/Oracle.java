package dev.attune.rules.analysis;

import dev.attune.rules.ConditionTrees;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Some conditions, planned by the engine itself and asked of drafts; so no semantics is told twice. */
final class Oracle {

    /** What it costs to ask a condition, but for what each event of the trail adds. */
    private static final int ASKED = 4;

    private final Engine engine;
    private final ConditionTrees trees;

    Oracle(Engine engine, ConditionTrees trees) {
        this.engine = engine;
        this.trees = trees;
    }

    /** What each of the conditions is. */
    int[] ask(Draft.Part... parts) {
        ConditionTrees.Answers answers = answers(Draft.of(List.of(parts)), trees.size());
        int[] masks = new int[trees.size()];
        for (int i = 0; i < masks.length; i++) {
            masks[i] = Masks.of(answers.truth(i));
        }
        return masks;
    }

    /** The next instant at which a condition could differ by time alone. */
    Optional<Instant> nextChange(int condition, Draft.Part part) {
        return answers(Draft.of(List.of(part)), 1).nextChange(condition);
    }

    private ConditionTrees.Answers answers(Draft draft, int asked) {
        engine.budget()
                .take(engine.cost(draft) + asked * cost(draft.walk().steps().size()));
        return trees.ask(draft.facts(engine.catalog(), engine.worlds().get(0)));
    }

    /** What it costs to ask one condition of a visitor with so many events. */
    static long cost(int events) {
        return ASKED + events / 2L;
    }
}
