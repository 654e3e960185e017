package dev.attune.content;

import dev.attune.api.content.RuleTest;
import dev.attune.api.key.VariantKey;
import dev.attune.api.request.Facts;
import dev.attune.api.value.Truth;
import dev.attune.content.CompiledBlock.CompiledExperience;
import dev.attune.content.ExperienceExplanation.Outcome;
import dev.attune.rules.ConditionExplanation;
import dev.attune.rules.RuleSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Why a rule test failed, in one sentence: what was expected, what came, and how near it was.
 *
 * @param block the block that was tested
 * @param choice what was chosen instead
 * @param outcomes what became of each experience of the block, in their order
 */
record RuleTestFailure(CompiledBlock block, Choice choice, List<Outcome> outcomes, RuleSet rules, Facts facts) {

    static String ofAudience(RuleTest<Truth> test, Truth came, ConditionExplanation explanation) {
        return sentence(test, word(test.expect()), word(came), explanation.describe());
    }

    private static String word(Truth truth) {
        return truth.name().toLowerCase(Locale.ROOT);
    }

    String of(RuleTest<VariantKey> test) {
        VariantKey expected = test.expect();
        return sentence(test, "the variant " + expected, choice.variant().key().value(), because(expected));
    }

    private static String sentence(RuleTest<?> test, String expected, String came, String because) {
        return "The test \"" + test.name() + "\" expects " + expected + " and gets " + came + ": " + because + ".";
    }

    private String because(VariantKey expected) {
        CompiledExperience chosen = choice.experience();
        if (chosen != null && expected.equals(block.baseline().key())) {
            return quoted(chosen) + " matches: " + why(chosen);
        }
        Set<String> reasons = new LinkedHashSet<>();
        for (int i : showing(expected)) {
            reasons.add(whyNot(block.experiences().get(i), outcomes.get(i)));
        }
        return reasons.isEmpty() ? "no experience shows it" : String.join("; ", reasons);
    }

    private List<Integer> showing(VariantKey variant) {
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < block.experiences().size(); i++) {
            if (block.experiences().get(i).variant().key().equals(variant)) {
                positions.add(i);
            }
        }
        return positions;
    }

    private String whyNot(CompiledExperience experience, Outcome outcome) {
        CompiledExperience chosen = choice.experience();
        return switch (outcome) {
            case HELD_OUT -> "the visitor " + facts.visitor() + " belongs to the holdout, which sees the baseline";
            case NOT_SCHEDULED -> quoted(experience) + " is not scheduled at " + facts.at();
            case OUT_OF_TRAFFIC ->
                quoted(experience) + " matches, but the visitor " + facts.visitor() + " is outside its traffic";
            case CAPPED -> quoted(experience) + " matches, but was shown as often as allowed";
            case NOT_MATCHED, UNKNOWN -> quoted(experience) + " does not match: " + why(experience);
            case CHOSEN, NOT_REACHED ->
                chosen == null || rules.explain(experience.rule(), facts).truth() != Truth.TRUE
                        ? quoted(experience) + " does not match: " + why(experience)
                        : quoted(chosen) + " comes before " + quoted(experience) + " and matches: " + why(chosen);
        };
    }

    private String why(CompiledExperience experience) {
        return rules.explain(experience.rule(), facts).describe();
    }

    private static String quoted(CompiledExperience experience) {
        return "\"" + experience.name() + "\"";
    }
}
