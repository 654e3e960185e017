package dev.attune.benchmarks;

import dev.attune.api.request.Facts;
import dev.attune.benchmarks.designs.Coding;
import dev.attune.benchmarks.designs.CountingPostings;
import dev.attune.benchmarks.designs.PackedRules;
import dev.attune.benchmarks.designs.SlicedBitmaps;
import dev.attune.benchmarks.workload.RuleWorkload;
import dev.attune.benchmarks.workload.Shape;
import dev.attune.rules.Rule;
import dev.attune.rules.RulePlanner;
import dev.attune.rules.RuleSet;
import java.util.List;
import java.util.Map;

/**
 * Tells how many bytes a rule takes once it is planned: what the heap holds after the planning more than before it, so without the
 * condition, which is told apart. The other designs stand beside it.
 */
public final class RuleFootprint {

    private final int rules;

    private RuleFootprint(int rules) {
        this.rules = rules;
    }

    /**
     * Prints the bytes a rule for each shape.
     *
     * @param arguments how many rules; 100,000 if it is not said
     */
    public static void main(String... arguments) {
        int rules = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
        System.out.printf("%d rules, bytes a rule%n", rules);
        for (Shape shape : Shape.values()) {
            new RuleFootprint(rules).tell(shape);
        }
    }

    private void tell(Shape shape) {
        RulePlanner planner = RulePlanner.of(RuleWorkload.catalog(), Map.of(), List.of());
        // The first plan loads what every later one shares.
        planner.plan(documents(shape));
        long before = Footprint.used();
        List<Rule> documents = documents(shape);
        tell(shape, "conditions", Footprint.used() - before);
        tell(shape, "planned", Footprint.of(() -> planner.plan(documents)));
        tell(shape, "with every tree", Footprint.of(() -> withEveryTree(planner.plan(documents), shape)));
        if (shape != Shape.TRAIL) {
            Coding coding = Coding.of(RuleWorkload.rules(shape, rules));
            tell(shape, "ints in arrays", Footprint.of(() -> new PackedRules(coding)));
            tell(shape, "counting postings", Footprint.of(() -> new CountingPostings(coding)));
            tell(shape, "sliced bitmaps", Footprint.of(() -> new SlicedBitmaps(coding)));
        }
    }

    /** Asks each rule by itself, which makes the tree of its condition. */
    private static RuleSet withEveryTree(RuleSet rules, Shape shape) {
        Facts facts = RuleWorkload.facts(
                RuleWorkload.catalog(), RuleWorkload.people(shape, 1).get(0));
        for (int rule = 0; rule < rules.size(); rule++) {
            rules.nextChange(rule, facts);
        }
        return rules;
    }

    private List<Rule> documents(Shape shape) {
        return RuleWorkload.rules(shape, rules).stream()
                .map(clause -> new Rule("", clause.condition()))
                .toList();
    }

    private void tell(Shape shape, String what, long bytes) {
        System.out.printf("%-10s %-18s %6d%n", shape, what, Math.round((double) bytes / rules));
    }
}
