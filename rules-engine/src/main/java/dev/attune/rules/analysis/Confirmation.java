package dev.attune.rules.analysis;

import dev.attune.api.request.Facts;
import dev.attune.api.value.Truth;
import dev.attune.rules.ConditionTrees;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** Shows visitors to the engine, which says what they match. */
final class Confirmation {

    private static final int MOST_REFUSALS = 300;

    /** What it costs to describe a witness, but for what each condition asked of adds. */
    private static final int DESCRIBED = 2_000;

    private static final int DESCRIBED_EACH = 200;

    private final Engine engine;
    private final List<ConditionTrees> subjects;
    private final List<Formula> formulas;
    private final WitnessWords words;

    /**
     * @param subjects the conditions that hold together in each subject, as the engine plans them
     * @param formulas the same as formulas
     */
    Confirmation(Engine engine, List<ConditionTrees> subjects, List<Formula> formulas, WitnessWords words) {
        this.engine = engine;
        this.subjects = subjects;
        this.formulas = formulas;
        this.words = words;
    }

    WitnessWords words() {
        return words;
    }

    /** Which of some subjects the engine says that these facts match. */
    List<Integer> matched(List<Integer> of, Facts facts, Budget budget) {
        budget.take(cost(of, facts.trail().events().size()));
        return of.stream().filter(each -> matches(each, facts)).toList();
    }

    private long cost(List<Integer> of, int events) {
        long looks = 0;
        for (int subject : of) {
            looks += formulas.get(subject).size();
        }
        return looks * Oracle.cost(events);
    }

    private boolean matches(int subject, Facts facts) {
        ConditionTrees.Answers answers = subjects.get(subject).ask(facts);
        return IntStream.range(0, subjects.get(subject).size()).allMatch(each -> answers.truth(each) == Truth.TRUE);
    }

    Attempt attempt(Goal goal, List<Integer> matching, List<Integer> passing, Budget budget) {
        return new Attempt(goal, matching, passing, budget);
    }

    /** Attempts at one goal. */
    final class Attempt {
        private final Goal goal;
        private final List<Integer> matching;
        private final List<Integer> passing;
        private final Budget budget;
        private int refusals;

        private Attempt(Goal goal, List<Integer> matching, List<Integer> passing, Budget budget) {
            this.goal = goal;
            this.matching = matching;
            this.passing = passing;
            this.budget = budget;
        }

        boolean isTired() {
            return refusals >= MOST_REFUSALS;
        }

        Optional<Witness> confirm(List<Cell> cells, World world) {
            Draft draft = Draft.of(
                    cells.stream().map(Cell::sample).filter(Objects::nonNull).toList());
            int events = draft.walk().steps().size();
            budget.take(2 * engine.cost(draft) + cost(matching, events) + cost(passing, events));
            Facts facts = draft.facts(engine.catalog(), world);
            if (Plausible.isPlausible(facts, draft.walk()) && isConfirmed(facts)) {
                budget.take(DESCRIBED + (long) DESCRIBED_EACH * goal.atoms().cardinality());
                return Optional.of(new Witness(facts, words.describe(facts, world, goal)));
            }
            refusals++;
            return Optional.empty();
        }

        private boolean isConfirmed(Facts facts) {
            return matching.stream().allMatch(each -> matches(each, facts))
                    && passing.stream().noneMatch(each -> matches(each, facts));
        }
    }
}
