package dev.attune.rules.analysis;

import dev.attune.api.condition.Condition;
import dev.attune.api.key.AudienceKey;
import dev.attune.api.request.Facts;
import dev.attune.rules.Matches;
import dev.attune.rules.Rule;
import dev.attune.rules.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Questions about some conditions. First a visitor is looked for among drafts, and shown to the engine; only if none is found, a proof
 * is looked for that there cannot be one.
 */
final class Inquiry {

    private static final int STEPS_OF_A_QUESTION = 60_000;
    private static final int STEPS_OF_ALL = 1_500_000;
    private static final int MOST_REFUSALS = 300;

    private final Engine engine;
    private final RuleSet rules;
    private final List<Formula> formulas;
    private final List<Condition> atoms;
    private final Space space;
    private final WitnessWords words;
    private final Budget budget = new Budget(STEPS_OF_ALL);

    /** @throws dev.attune.api.problem.InvalidContentException if a condition cannot be planned */
    Inquiry(Engine engine, Map<AudienceKey, Condition> audiences, List<Condition> conditions) {
        this.engine = engine;
        this.rules = engine.planner()
                .plan(conditions.stream().map(each -> new Rule("", each)).toList());
        Atoms numbered = new Atoms(audiences);
        this.formulas = conditions.stream().map(numbered::formula).toList();
        this.atoms = numbered.list();
        this.space = Space.of(engine, atoms);
        this.words = new WitnessWords(engine, atoms);
    }

    /** Whether a visitor can match all of these and none of those. */
    Answer ask(List<Integer> matching, List<Integer> passing) {
        Goal goal = new Goal(
                matching.stream().map(formulas::get).toList(),
                passing.stream().map(formulas::get).toList());
        Budget own = budget.part(STEPS_OF_A_QUESTION);
        try {
            return ask(goal, new Confirmation(matching, passing), own);
        } finally {
            budget.giveBack(own);
        }
    }

    private Answer ask(Goal goal, Confirmation confirmation, Budget own) {
        Budget forSamples = own.part(STEPS_OF_A_QUESTION / 2);
        for (World world : engine.worlds()) {
            AtomicReference<Witness> found = new AtomicReference<>();
            CaseSearch.run(space.samples(world), goal, atoms.size(), forSamples, cells -> {
                Optional<Witness> witness = confirmation.confirm(cells, world, goal);
                witness.ifPresent(found::set);
                return witness.isPresent() || confirmation.isTired();
            });
            Witness witness = found.get();
            if (witness != null) {
                own.giveBack(forSamples);
                return new Answer.Found(witness);
            }
        }
        own.giveBack(forSamples);
        return switch (CaseSearch.run(space.bounds(), goal, atoms.size(), own, cells -> true)) {
            case NONE -> new Answer.Impossible();
            case FOUND -> new Answer.Unknown(words.whyOpen(goal));
            case OUT_OF_BUDGET ->
                new Answer.Unknown("There are too many cases to look at them all within the limit set for it.");
        };
    }

    /** Shows what was found to the engine. */
    private final class Confirmation {
        private final List<Integer> matching;
        private final List<Integer> passing;
        private int refusals;

        Confirmation(List<Integer> matching, List<Integer> passing) {
            this.matching = matching;
            this.passing = passing;
        }

        boolean isTired() {
            return refusals >= MOST_REFUSALS;
        }

        Optional<Witness> confirm(List<Cell> cells, World world, Goal goal) {
            List<Draft.Part> parts = new ArrayList<>();
            for (Cell cell : cells) {
                if (cell.sample() != null) {
                    parts.add(cell.sample());
                }
            }
            Draft draft = Draft.of(parts);
            Facts facts = draft.facts(engine.catalog(), world);
            if (Plausible.isPlausible(facts, draft.walk()) && isConfirmed(rules.match(facts))) {
                return Optional.of(new Witness(facts, words.describe(facts, world, goal)));
            }
            refusals++;
            return Optional.empty();
        }

        private boolean isConfirmed(Matches matches) {
            return matching.stream().allMatch(matches::matches)
                    && passing.stream().noneMatch(matches::matches);
        }
    }

    /** Whether the engine says that this visitor matches. */
    boolean matches(int condition, Witness witness) {
        return rules.match(witness.facts()).matches(condition);
    }

    /** Of some conditions that together leave nobody, as few as still do, in their order. */
    List<Integer> fewest(List<Integer> matching, List<Integer> passing) {
        List<Integer> kept = new ArrayList<>(passing);
        for (int each : passing) {
            List<Integer> without = new ArrayList<>(kept);
            without.remove((Object) each);
            if (kept.size() > 1 && isProvedImpossible(matching, without)) {
                kept = without;
            }
        }
        return kept;
    }

    /** The positions of as few of these conditions as nobody can match together. */
    List<Integer> fewestTogether(List<Integer> conditions) {
        List<Integer> kept = new ArrayList<>(conditions);
        for (int each : conditions) {
            List<Integer> without = new ArrayList<>(kept);
            without.remove((Object) each);
            if (kept.size() > 1 && isProvedImpossible(without, List.of())) {
                kept = without;
            }
        }
        return kept;
    }

    private boolean isProvedImpossible(List<Integer> matching, List<Integer> passing) {
        Goal goal = new Goal(
                matching.stream().map(formulas::get).toList(),
                passing.stream().map(formulas::get).toList());
        Budget own = budget.part(STEPS_OF_A_QUESTION);
        CaseSearch.Outcome outcome = CaseSearch.run(space.bounds(), goal, atoms.size(), own, cells -> true);
        budget.giveBack(own);
        return outcome == CaseSearch.Outcome.NONE;
    }
}
