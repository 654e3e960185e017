package dev.attune.rules.analysis;

import dev.attune.api.condition.Logic;
import dev.attune.api.content.Block;
import dev.attune.api.content.Variant;
import dev.attune.api.key.VariantKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The analysis of one block. What may be a mistake is looked for first, in equal shares of the budget for each experience; overlaps,
 * which are often meant, with what is left.
 */
final class BlockAnalysis {

    private final Block block;
    private final LiveExperiences experiences;
    private final Inquiry inquiry;
    private final BlockWords words;
    private final Engine engine;
    private final List<List<Finding>> findings = new ArrayList<>();
    private final Set<Integer> matchable = new HashSet<>();
    private final Set<Integer> never = new HashSet<>();
    private final Set<Integer> always = new HashSet<>();
    private final Set<Integer> shadowed = new HashSet<>();

    /**
     * An analysis.
     *
     * @param engine its budget is for all of the block, whose conditions are checked
     * @throws Budget.Spent if it does not suffice to begin
     */
    BlockAnalysis(Engine engine, Block block) {
        this.engine = engine;
        this.block = block;
        this.experiences = new LiveExperiences(block.experiences());
        this.words = new BlockWords(block);
        this.inquiry = new Inquiry(engine.with(engine.budget().share(2)), experiences.subjects());
    }

    /** That nothing is known of any experience, because the budget does not suffice to begin. */
    static List<Finding> allUndecided(Block block) {
        BlockWords words = new BlockWords(block);
        Answer.Unknown open = Answer.Unknown.outOfBudget();
        return IntStream.range(0, block.experiences().size())
                .<Finding>mapToObj(position -> undecided(words, position, Finding.Question.CAN_MATCH, null, open))
                .toList();
    }

    private static Finding undecided(
            BlockWords words,
            int position,
            Finding.Question question,
            @Nullable Integer earlier,
            Answer.Unknown unknown) {
        String sentence = words.undecided(position, question, earlier, unknown.reason());
        return new Finding.Undecided(position, question, Optional.ofNullable(earlier), unknown.obstacle(), sentence);
    }

    List<Finding> findings() {
        int size = experiences.size();
        for (int position = 0; position < size; position++) {
            findings.add(new ArrayList<>());
            look(position, engine.budget().share(size - position, 1));
        }
        for (int position = 0; position < size; position++) {
            lookForOverlaps(position, engine.budget().share(size - position, 1));
        }
        List<Finding> all = new ArrayList<>();
        findings.forEach(all::addAll);
        all.addAll(unreachableVariants());
        return List.copyOf(all);
    }

    private void look(int position, Budget budget) {
        Answer match = inquiry.ask(List.of(position), List.of(), budget.share(2));
        if (match.isImpossible()) {
            never.add(position);
            Contradiction contradiction = new Contradiction(
                    engine.with(budget), experiences.subjects().get(position));
            add(position, new Finding.NeverTrue(position, words.never(position, contradiction.parts())));
            return;
        }
        if (match instanceof Answer.Unknown unknown) {
            add(position, Finding.Question.CAN_MATCH, null, unknown);
            return;
        }
        matchable.add(position);
        Witness witness = match.found().orElseThrow();
        lookWhetherAlways(position, witness, budget.share(2));
        lookWhetherShadowed(position, witness, budget);
    }

    private void add(int position, Finding finding) {
        findings.get(position).add(finding);
    }

    private void add(int position, Finding.Question question, @Nullable Integer earlier, Answer.Unknown unknown) {
        add(position, undecided(words, position, question, earlier, unknown));
    }

    /** Whether everybody matches who comes while it is live. */
    private void lookWhetherAlways(int position, Witness witness, Budget budget) {
        boolean isMeant = experiences.get(position).condition() instanceof Logic.Always;
        Answer pass = isMeant
                ? new Answer.Impossible()
                : inquiry.ask(experiences.schedule(position), List.of(experiences.condition(position)), budget);
        if (pass.isImpossible() && !experiences.isScheduled(position)) {
            always.add(position);
        }
        if (pass.isImpossible() && !isMeant) {
            String sentence = words.always(position, experiences.takesAll(position));
            add(position, new Finding.AlwaysTrue(position, sentence, witness));
        } else if (pass instanceof Answer.Unknown unknown) {
            add(position, Finding.Question.CAN_PASS, null, unknown);
        }
    }

    private void lookWhetherShadowed(int position, Witness witness, Budget budget) {
        List<Integer> earlier = IntStream.range(0, position)
                .filter(each -> experiences.takesAll(each) && !never.contains(each))
                .boxed()
                .toList();
        Answer first = firstOfAll(position, earlier, witness, budget);
        if (first.isImpossible()) {
            List<Integer> by = inquiry.fewest(List.of(position), earlier, budget);
            shadowed.add(position);
            add(position, new Finding.Shadowed(position, by, words.shadowed(position, by), witness));
        } else if (first instanceof Answer.Unknown unknown) {
            add(position, Finding.Question.IS_SHADOWED, null, unknown);
        }
    }

    /** Whether anybody matches this and none of the earlier ones; a visitor who is known to match it may be one. */
    private Answer firstOfAll(int position, List<Integer> earlier, Witness witness, Budget budget) {
        try {
            return inquiry.matched(earlier, witness, budget).isEmpty()
                    ? new Answer.Found(witness)
                    : inquiry.ask(List.of(position), earlier, budget);
        } catch (Budget.Spent spent) {
            return Answer.Unknown.outOfBudget();
        }
    }

    /** An experience that is for everybody overlaps with all others, and one that is shadowed with those that shadow it. */
    private void lookForOverlaps(int position, Budget budget) {
        if (!matchable.contains(position) || always.contains(position) || shadowed.contains(position)) {
            return;
        }
        for (int earlier = 0; earlier < position; earlier++) {
            if (!never.contains(earlier) && !always.contains(earlier)) {
                boolean last = budget.left() < Inquiry.QUESTION;
                Answer both = inquiry.ask(List.of(earlier, position), List.of(), budget);
                if (both instanceof Answer.Found found) {
                    String sentence = words.overlapping(position, earlier);
                    add(position, new Finding.Overlapping(position, earlier, sentence, found.witness()));
                } else if (both instanceof Answer.Unknown unknown) {
                    last &= unknown.isOutOfBudget();
                    add(position, Finding.Question.OVERLAPS, last ? null : Integer.valueOf(earlier), unknown);
                    if (last) {
                        return;
                    }
                }
            }
        }
    }

    private List<Finding> unreachableVariants() {
        Map<VariantKey, List<Integer>> leading = new HashMap<>();
        for (int position = 0; position < experiences.size(); position++) {
            leading.computeIfAbsent(experiences.get(position).variant(), none -> new ArrayList<>())
                    .add(position);
        }
        List<Finding> unreachable = new ArrayList<>();
        for (Variant variant : block.variants().subList(1, block.variants().size())) {
            List<Integer> own = leading.getOrDefault(variant.key(), List.of());
            if (own.stream().allMatch(each -> never.contains(each) || shadowed.contains(each))) {
                unreachable.add(new Finding.UnreachableVariant(variant.key(), words.unreachable(variant, own)));
            }
        }
        return unreachable;
    }
}
