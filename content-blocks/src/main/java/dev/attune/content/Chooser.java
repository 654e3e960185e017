package dev.attune.content;

import dev.attune.api.content.Cap;
import dev.attune.api.decision.Reason;
import dev.attune.api.decision.ReasonDetail;
import dev.attune.api.value.Truth;
import dev.attune.content.CompiledBlock.CompiledExperience;
import dev.attune.content.ExperienceExplanation.Outcome;
import dev.attune.rules.Matches;
import dev.attune.rules.RuleSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses the variant of a block: a pure function of the rules that match, the exposures so far, and the instant. */
final class Chooser {

    private final RuleSet rules;
    private final LoadedFacts loaded;
    private final Matches matches;
    private final UnknownBecause unknownBecause;

    Chooser(RuleSet rules, LoadedFacts loaded) {
        this.rules = rules;
        this.loaded = loaded;
        this.matches = rules.match(loaded.facts());
        this.unknownBecause = new UnknownBecause(rules, loaded);
    }

    Choice choose(CompiledBlock block) {
        if (block.experiences().isEmpty()) {
            return new Choice(block.baseline(), null, Reason.STATIC, null, List.of(), null);
        }
        if (block.holdoutRule() != CompiledBlock.NO_RULE && matches.matches(block.holdoutRule())) {
            List<Outcome> heldOut = Collections.nCopies(block.experiences().size(), Outcome.HELD_OUT);
            return new Choice(block.baseline(), null, Reason.SPLIT, ReasonDetail.HOLDOUT, heldOut, null);
        }
        return firstThatMatches(block);
    }

    private Choice firstThatMatches(CompiledBlock block) {
        List<Outcome> outcomes = new ArrayList<>(block.experiences().size());
        Earliest change = Earliest.of(loaded.facts().at());
        CompiledExperience chosen = null;
        for (CompiledExperience experience : block.experiences()) {
            if (chosen != null) {
                outcomes.add(Outcome.NOT_REACHED);
                continue;
            }
            Outcome outcome = outcome(experience);
            outcomes.add(outcome);
            addChanges(change, experience);
            if (outcome == Outcome.CHOSEN) {
                chosen = experience;
            }
        }
        if (chosen == null) {
            return new Choice(
                    block.baseline(), null, Reason.DEFAULT, detail(block, outcomes), outcomes, change.orNull());
        }
        Reason reason = chosen.trafficRule() == CompiledBlock.NO_RULE ? Reason.TARGETING_MATCH : Reason.SPLIT;
        return new Choice(chosen.variant(), chosen, reason, null, outcomes, change.orNull());
    }

    private Outcome outcome(CompiledExperience experience) {
        if (!experience.schedule().includes(loaded.facts().at())) {
            return Outcome.NOT_SCHEDULED;
        }
        Truth truth = matches.truth(experience.rule());
        if (truth != Truth.TRUE) {
            return truth == Truth.UNKNOWN ? Outcome.UNKNOWN : Outcome.NOT_MATCHED;
        }
        if (experience.trafficRule() != CompiledBlock.NO_RULE && !matches.matches(experience.trafficRule())) {
            return Outcome.OUT_OF_TRAFFIC;
        }
        return capReached(experience) == null ? Outcome.CHOSEN : Outcome.CAPPED;
    }

    private @Nullable Cap capReached(CompiledExperience experience) {
        for (Cap cap : experience.caps()) {
            if (!loaded.exposures(experience.key()).allows(cap, loaded.facts().at())) {
                return cap;
            }
        }
        return null;
    }

    private void addChanges(Earliest change, CompiledExperience experience) {
        Instant at = loaded.facts().at();
        change.orAt(experience.schedule().nextChange(at));
        change.orAt(rules.nextChange(experience.rule(), loaded.facts()));
        if (experience.sessionBound()) {
            change.orAt(loaded.storedChange());
        }
        for (Cap cap : experience.caps()) {
            change.orAt(loaded.exposures(experience.key()).allowedAgain(cap, at));
        }
    }

    /** What an editor most needs to know about a baseline that was not meant for everybody. */
    private @Nullable ReasonDetail detail(CompiledBlock block, List<Outcome> outcomes) {
        ReasonDetail detail = null;
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) == Outcome.CAPPED) {
                return ReasonDetail.CAPPED;
            }
            if (outcomes.get(i) == Outcome.UNKNOWN) {
                ReasonDetail because =
                        unknownBecause.of(block.experiences().get(i).rule());
                detail = detail == null ? because : detail;
            }
        }
        return detail;
    }
}
