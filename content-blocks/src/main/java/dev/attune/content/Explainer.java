package dev.attune.content;

import dev.attune.api.decision.Decision;
import dev.attune.api.request.Facts;
import dev.attune.content.CompiledBlock.CompiledExperience;
import dev.attune.content.ExperienceExplanation.Outcome;
import dev.attune.rules.RuleSet;
import java.util.ArrayList;
import java.util.List;

/** Tells what became of each experience of a block. */
final class Explainer {

    private Explainer() {}

    static BlockExplanation explain(
            Decision decision, CompiledBlock block, List<Outcome> outcomes, RuleSet rules, Facts facts) {
        List<ExperienceExplanation> experiences =
                new ArrayList<>(block.experiences().size());
        for (int i = 0; i < block.experiences().size(); i++) {
            CompiledExperience experience = block.experiences().get(i);
            experiences.add(new ExperienceExplanation(
                    experience.key(), experience.name(), outcomes.get(i), rules.explain(experience.rule(), facts)));
        }
        return new BlockExplanation(decision, Summaries.of(decision, experiences), experiences);
    }
}
