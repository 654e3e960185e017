package dev.attune.content;

import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.content.Block;
import dev.attune.api.content.Content;
import dev.attune.api.content.RuleTest;
import dev.attune.api.content.Variant;
import dev.attune.api.key.VariantKey;
import dev.attune.api.problem.Problem;
import dev.attune.api.problem.Suggestion;
import java.util.List;

/** Tells what is wrong with rule tests themselves, before any of them can be run. */
final class RuleTestCheck {

    /** How many tests content may have, so that publishing is bounded. */
    static final int MOST = 1_000;

    private final Content content;
    private final List<Problem> problems;

    RuleTestCheck(Content content, List<Problem> problems) {
        this.content = content;
        this.problems = problems;
    }

    void check(AttributeCatalog catalog) {
        SituationCheck situations = new SituationCheck(catalog, problems);
        int count = 0;
        for (int i = 0; i < content.audiences().size(); i++) {
            List<? extends RuleTest<?>> tests = content.audiences().get(i).tests();
            String pointer = "/audiences/" + i + "/tests";
            check(tests, situations, pointer);
            count = count(count, tests.size(), pointer);
        }
        for (int i = 0; i < content.blocks().size(); i++) {
            Block block = content.blocks().get(i);
            String pointer = "/blocks/" + i + "/tests";
            check(block.tests(), situations, pointer);
            checkVariants(block, pointer);
            count = count(count, block.tests().size(), pointer);
        }
    }

    private int count(int before, int more, String pointer) {
        if (before <= MOST && before + more > MOST) {
            problems.add(Problem.error(
                    pointer, "Content has at most " + MOST + " tests: take those out that show the same as others."));
        }
        return before + more;
    }

    private void check(List<? extends RuleTest<?>> tests, SituationCheck situations, String pointer) {
        UniqueKeys names = new UniqueKeys("test", problems);
        for (int i = 0; i < tests.size(); i++) {
            RuleTest<?> test = tests.get(i);
            names.add(test.name(), pointer + "/" + i + "/name");
            situations.check(test.given(), pointer + "/" + i + "/given");
        }
    }

    private void checkVariants(Block block, String pointer) {
        List<String> keys = block.variants().stream()
                .map(Variant::key)
                .map(VariantKey::value)
                .toList();
        for (int i = 0; i < block.tests().size(); i++) {
            String expected = block.tests().get(i).expect().value();
            if (!keys.contains(expected)) {
                problems.add(Problem.error(
                        pointer + "/" + i + "/expect",
                        "Block " + block.key() + " has no variant \"" + expected + "\": choose one of "
                                + String.join(", ", keys) + "." + Suggestion.sentence(expected, keys)));
            }
        }
    }
}
