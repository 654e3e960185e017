package dev.attune.rules.analysis;

import dev.attune.api.condition.Condition;
import dev.attune.api.content.Block;
import dev.attune.api.content.Variant;
import dev.attune.rules.ConditionSentences;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sentences of findings about a block. */
final class BlockWords {

    private final Block block;

    BlockWords(Block block) {
        this.block = block;
    }

    private String name(int position) {
        return "“" + block.experiences().get(position).name() + "”";
    }

    private String names(List<Integer> positions) {
        return positions.stream().map(this::name).collect(Collectors.joining(" and "));
    }

    String never(int position, List<Condition> contradiction) {
        List<String> parts = contradiction.stream().map(ConditionSentences::of).toList();
        String nobody = "Nobody can get " + name(position) + ": ";
        return parts.size() == 1
                ? nobody + "it can never be that " + parts.get(0) + "."
                : nobody + "these cannot hold together: " + String.join("; ", parts) + ".";
    }

    /**
     * Says that everybody matches.
     *
     * @param takesAll whether it passes over none of them
     */
    String always(int position, boolean takesAll) {
        boolean scheduled = block.experiences().get(position).schedule().from() != null
                || block.experiences().get(position).schedule().until() != null;
        String later = scheduled ? " Later experiences are not reached then." : " Later experiences are not reached.";
        return "Everybody matches " + name(position) + (scheduled ? " while its schedule lasts" : "")
                + ": its condition holds whatever is known about a visitor." + (takesAll ? later : "");
    }

    String shadowed(int position, List<Integer> by) {
        return "Nobody gets " + name(position) + ": whoever matches it also matches " + names(by)
                + (by.size() == 1 ? ", which comes first." : ", one or the other, and these come first.")
                + " Move it up, or narrow what comes first.";
    }

    String overlapping(int position, int earlier) {
        return "Some visitors match both " + name(earlier) + " and " + name(position) + "; they get " + name(earlier)
                + ", which comes first.";
    }

    String unreachable(Variant variant, List<Integer> leading) {
        String why = leading.isEmpty()
                ? "no experience leads to it."
                : "nobody can get " + names(leading) + ", which " + (leading.size() == 1 ? "leads" : "lead")
                        + " to it.";
        return "The variant “" + variant.name() + "” is never shown: " + why;
    }

    String undecided(int position, Finding.Question question, @Nullable Integer earlier, String reason) {
        String what = switch (question) {
            case CAN_MATCH -> "anybody can match " + name(position);
            case CAN_PASS -> "anybody does not match " + name(position);
            case IS_SHADOWED -> "anybody gets " + name(position) + ", or whether earlier experiences take them all";
            case OVERLAPS ->
                "anybody matches both " + (earlier == null ? "one of the earlier ones" : name(earlier)) + " and "
                        + name(position);
        };
        return "It could not be decided whether " + what + ". " + reason;
    }
}
