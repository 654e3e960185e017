package dev.attune.rules.analysis;

import dev.attune.api.condition.Condition;
import dev.attune.rules.ConditionTrees;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Questions about some subjects, each of which is one or several conditions that hold together. First a visitor is looked for among
 * drafts, and shown to the engine; only if none is found, a proof is looked for that there cannot be one.
 */
final class Inquiry {

    /** What a single question may cost, so that one that is hard beyond hope leaves something to the next. */
    static final long QUESTION = 6_000_000;

    /** What it costs to begin, and then to plan and number each condition that is no logic. */
    private static final long BEGUN = 12_000;

    private static final long PLANNED = 200;

    private final Engine engine;
    private final List<Formula> formulas;
    private final @Nullable Statement[] statements;
    private final List<Condition> atoms;
    private final Space space;
    private final Confirmation confirmation;

    /**
     * @param engine its budget is for getting to know the subjects
     * @param subjects the conditions that hold together in each, all of them checked
     * @throws Budget.Spent if it does not suffice to begin
     */
    Inquiry(Engine engine, List<List<Condition>> subjects) {
        this.engine = engine;
        Atoms numbered = new Atoms(engine.planner().audiences());
        this.formulas = subjects.stream().map(each -> together(each, numbered)).toList();
        this.statements = new Statement[subjects.size()];
        this.atoms = numbered.list();
        engine.budget().take(BEGUN + PLANNED * (atoms.size() + subjects.size()));
        this.space = Space.of(engine, atoms);
        List<ConditionTrees> trees =
                subjects.stream().map(engine.planner()::trees).toList();
        this.confirmation = new Confirmation(engine, trees, formulas, new WitnessWords(engine, atoms));
    }

    private static Formula together(List<Condition> conditions, Atoms numbered) {
        List<Formula> parts = conditions.stream().map(numbered::formula).toList();
        return parts.size() == 1 ? parts.get(0) : Formula.Junction.of(true, parts);
    }

    int size() {
        return formulas.size();
    }

    private List<Statement> statements(List<Integer> subjects, Budget budget) {
        List<Statement> of = new ArrayList<>();
        for (int subject : subjects) {
            Statement known = statements[subject];
            if (known == null) {
                budget.take(formulas.get(subject).size());
                known = Statement.of(formulas.get(subject));
                statements[subject] = known;
            }
            of.add(known);
        }
        return of;
    }

    /**
     * Whether a visitor can match all of these and none of those.
     *
     * @param budget what may be spent on it, as far as it is no more than a question may cost
     */
    Answer ask(List<Integer> matching, List<Integer> passing, Budget budget) {
        Budget own = budget.atMost(QUESTION);
        try {
            Goal goal = Goal.of(statements(matching, own), statements(passing, own));
            Optional<Witness> witness = witness(goal, matching, passing, own.share(2));
            if (witness.isPresent()) {
                return new Answer.Found(witness.get());
            }
            if (!CaseSearch.finds(space.bounds(), goal, atoms.size(), own, cells -> true)) {
                return new Answer.Impossible();
            }
            return goal.atoms().intersects(space.unseen())
                    ? Answer.Unknown.outOfBudget()
                    : new Answer.Unknown(
                            Obstacle.LITTLE_KNOWN, confirmation.words().whyOpen(goal));
        } catch (Budget.Spent spent) {
            return Answer.Unknown.outOfBudget();
        }
    }

    private Optional<Witness> witness(Goal goal, List<Integer> matching, List<Integer> passing, Budget budget) {
        AtomicReference<Witness> found = new AtomicReference<>();
        Confirmation.Attempt attempt = confirmation.attempt(goal, matching, passing, budget);
        try {
            for (World world : engine.worlds()) {
                CaseSearch.finds(space.samples(world), goal, atoms.size(), budget, cells -> {
                    Optional<Witness> witness = attempt.confirm(cells, world);
                    witness.ifPresent(found::set);
                    return witness.isPresent() || attempt.isTired();
                });
                if (found.get() != null) {
                    break;
                }
            }
        } catch (Budget.Spent spent) {
            return Optional.empty();
        }
        return Optional.ofNullable(found.get());
    }

    /** Which of some subjects the engine says that a visitor matches. */
    List<Integer> matched(List<Integer> subjects, Witness witness, Budget budget) {
        return confirmation.matched(subjects, witness.facts(), budget);
    }

    /** Of subjects one of which everybody matches who matches these, so few that it is still proved, in their order. */
    List<Integer> fewest(List<Integer> matching, List<Integer> passing, Budget budget) {
        List<Integer> kept = new ArrayList<>(passing);
        for (int each : passing) {
            List<Integer> without = new ArrayList<>(kept);
            without.remove((Object) each);
            if (kept.size() > 1 && isProvedImpossible(matching, without, budget)) {
                kept = without;
            }
        }
        return kept;
    }

    /** Of all subjects, which nobody matches together, so few that it is still proved. */
    List<Integer> fewestTogether(Budget budget) {
        List<Integer> all = IntStream.range(0, size()).boxed().toList();
        List<Integer> kept = new ArrayList<>(all);
        for (int each : all) {
            List<Integer> without = new ArrayList<>(kept);
            without.remove((Object) each);
            if (kept.size() > 1 && isProvedImpossible(without, List.of(), budget)) {
                kept = without;
            }
        }
        return kept;
    }

    private boolean isProvedImpossible(List<Integer> matching, List<Integer> passing, Budget budget) {
        Budget own = budget.atMost(QUESTION);
        try {
            Goal goal = Goal.of(statements(matching, own), statements(passing, own));
            return !CaseSearch.finds(space.bounds(), goal, atoms.size(), own, cells -> true);
        } catch (Budget.Spent spent) {
            return false;
        }
    }
}
