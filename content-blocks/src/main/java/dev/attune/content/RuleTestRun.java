package dev.attune.content;

import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.content.Audience;
import dev.attune.api.content.Block;
import dev.attune.api.content.Content;
import dev.attune.api.content.RuleTest;
import dev.attune.api.key.VariantKey;
import dev.attune.api.problem.Problem;
import dev.attune.api.request.Facts;
import dev.attune.api.value.Truth;
import dev.attune.rules.Rule;
import dev.attune.rules.RulePlanner;
import dev.attune.rules.RuleSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Runs the rule tests of content in which nothing else is wrong. Each is a decision of its own, made by what serves pages, from nothing
 * but its situation.
 */
final class RuleTestRun {

    private final Content content;
    private final AttributeCatalog catalog;
    private final List<Problem> problems;

    RuleTestRun(Content content, AttributeCatalog catalog, List<Problem> problems) {
        this.content = content;
        this.catalog = catalog;
        this.problems = problems;
    }

    /** Runs the tests of audiences, whose conditions pages need planned only where experiences name them. */
    void ofAudiences(RulePlanner planner) {
        for (int i = 0; i < content.audiences().size(); i++) {
            Audience audience = content.audiences().get(i);
            if (!audience.tests().isEmpty()) {
                String pointer = "/audiences/" + i;
                RuleSet rules = planner.plan(List.of(new Rule(pointer + "/condition", audience.condition())));
                for (int j = 0; j < audience.tests().size(); j++) {
                    RuleTest<Truth> test = audience.tests().get(j);
                    run(test, pointer + "/tests/" + j, () -> failure(test, rules));
                }
            }
        }
    }

    private Optional<String> failure(RuleTest<Truth> test, RuleSet rules) {
        Facts facts = SituationFacts.of(test.given(), catalog).facts();
        Truth truth = rules.match(facts).truth(0);
        return truth == test.expect()
                ? Optional.empty()
                : Optional.of(RuleTestFailure.ofAudience(test, truth, rules.explain(0, facts)));
    }

    /**
     * Runs the tests of blocks.
     *
     * @param blocks the compiled blocks, in the order of the content's
     * @param rules the rules that they count on
     */
    void ofBlocks(List<CompiledBlock> blocks, RuleSet rules) {
        for (int i = 0; i < content.blocks().size(); i++) {
            Block block = content.blocks().get(i);
            CompiledBlock compiled = blocks.get(i);
            for (int j = 0; j < block.tests().size(); j++) {
                RuleTest<VariantKey> test = block.tests().get(j);
                run(test, "/blocks/" + i + "/tests/" + j, () -> failure(test, compiled, rules));
            }
        }
    }

    private Optional<String> failure(RuleTest<VariantKey> test, CompiledBlock block, RuleSet rules) {
        LoadedFacts loaded = SituationFacts.of(test.given(), catalog);
        Chooser chooser = new Chooser(rules.match(loaded.facts()), loaded);
        Choice choice = chooser.choose(block);
        return choice.variant().key().equals(test.expect())
                ? Optional.empty()
                : Optional.of(new RuleTestFailure(block, choice, chooser.outcomes(block, choice), rules, loaded.facts())
                        .of(test));
    }

    /** A plugin that breaks down fails the test; on a page it would cost the slot its personalization. */
    private void run(RuleTest<?> test, String pointer, Supplier<Optional<String>> run) {
        try {
            run.get().ifPresent(failure -> problems.add(Problem.error(pointer, failure)));
        } catch (RuntimeException broken) {
            problems.add(Problem.error(
                    pointer,
                    "The test \"" + test.name() + "\" could not be run, because a condition broke down: " + broken
                            + "."));
        }
    }
}
