package dev.attune.content;

import dev.attune.api.content.Block;
import dev.attune.api.content.Experience;
import dev.attune.api.key.VariantKey;
import dev.attune.api.problem.Problem;
import dev.attune.rules.analysis.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Those findings about a block that are very likely mistakes, as problems of the content. Notes are for whoever looks at the block; that
 * no experience shows a variant was said when it was compiled.
 */
final class FindingWarnings {

    private final String pointer;
    private final Set<VariantKey> shown;
    private final Map<VariantKey, Integer> variants = new HashMap<>();

    /** @param pointer where the block stands in the content */
    FindingWarnings(Block block, String pointer) {
        this.pointer = pointer;
        this.shown = block.experiences().stream().map(Experience::variant).collect(Collectors.toSet());
        block.variants().forEach(variant -> variants.put(variant.key(), variants.size()));
    }

    List<Problem> of(List<Finding> findings) {
        List<Problem> warnings = new ArrayList<>();
        findings.forEach(finding -> warning(finding).ifPresent(warnings::add));
        return warnings;
    }

    private Optional<Problem> warning(Finding finding) {
        if (finding instanceof Finding.NeverTrue never) {
            return Optional.of(Problem.warning(condition(never.position()), never.sentence()));
        }
        if (finding instanceof Finding.Shadowed shadowed) {
            return Optional.of(Problem.warning(
                    condition(shadowed.position()),
                    shadowed.sentence() + " For example: " + shadowed.taken().description() + "."));
        }
        return finding instanceof Finding.UnreachableVariant unreachable && shown.contains(unreachable.variant())
                ? Optional.of(Problem.warning(
                        pointer + "/variants/" + variants.get(unreachable.variant()), unreachable.sentence()))
                : Optional.empty();
    }

    private String condition(int position) {
        return pointer + "/experiences/" + position + "/condition";
    }
}
