package dev.attune.content;

import dev.attune.api.content.Cap;
import dev.attune.api.decision.Reason;
import dev.attune.api.decision.ReasonDetail;
import dev.attune.api.value.Truth;
import dev.attune.content.CompiledBlock.CompiledExperience;
import dev.attune.content.ExperienceExplanation.Outcome;
import dev.attune.rules.Matches;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses the variant of a block: a pure function of the rules that match, the exposures so far, and the instant. */
final class Chooser {

    private final LoadedFacts loaded;
    private final Matches matches;
    private final UnknownBecause unknownBecause;

    /**
     * @param matches what the rules say of these facts; nobody else's while there is this chooser
     */
    Chooser(Matches matches, LoadedFacts loaded) {
        this.loaded = loaded;
        this.matches = matches;
        this.unknownBecause = new UnknownBecause(loaded.facts());
    }

    /** The answer that it chooses by, for the next page when nothing is chosen any more. */
    Matches matches() {
        return matches;
    }

    Choice choose(CompiledBlock block) {
        if (block.experiences().isEmpty()) {
            return new Choice(block.baseline(), null, Reason.STATIC, null, null);
        }
        if (isHeldOut(block)) {
            return new Choice(block.baseline(), null, Reason.SPLIT, ReasonDetail.HOLDOUT, null);
        }
        return firstThatMatches(block);
    }

    private boolean isHeldOut(CompiledBlock block) {
        return block.holdoutRule() != CompiledBlock.NO_RULE && matches.matches(block.holdoutRule());
    }

    /** Only experiences whose rules match are looked at, one by one; those that time could bring in are asked until when they are out. */
    private Choice firstThatMatches(CompiledBlock block) {
        Earliest change = Earliest.of(loaded.facts().at());
        boolean capped = false;
        int end = block.firstRule() + block.experiences().size();
        for (int rule = matches.next(block.firstRule()); rule >= 0 && rule < end; rule = matches.next(rule + 1)) {
            int index = rule - block.firstRule();
            CompiledExperience experience = block.experiences().get(index);
            Outcome outcome = outcomeOfMatching(experience);
            addCapChanges(change, experience);
            if (outcome == Outcome.CHOSEN) {
                addChanges(change, block, index + 1);
                boolean all = experience.trafficRule() == CompiledBlock.NO_RULE;
                Reason reason = all ? Reason.TARGETING_MATCH : Reason.SPLIT;
                return new Choice(experience.variant(), experience, reason, null, change.orNull());
            }
            capped = capped || outcome == Outcome.CAPPED;
        }
        addChanges(change, block, block.experiences().size());
        ReasonDetail detail = capped ? ReasonDetail.CAPPED : unknown(block);
        return new Choice(block.baseline(), null, Reason.DEFAULT, detail, change.orNull());
    }

    /** What became of each experience, in their order. */
    List<Outcome> outcomes(CompiledBlock block, Choice choice) {
        if (isHeldOut(block)) {
            return Collections.nCopies(block.experiences().size(), Outcome.HELD_OUT);
        }
        List<Outcome> outcomes = new ArrayList<>(block.experiences().size());
        boolean reached = true;
        for (CompiledExperience experience : block.experiences()) {
            outcomes.add(reached ? outcome(experience) : Outcome.NOT_REACHED);
            reached = reached && !experience.equals(choice.experience());
        }
        return outcomes;
    }

    private Outcome outcome(CompiledExperience experience) {
        Truth truth = matches.truth(experience.rule());
        if (truth == Truth.TRUE
                || !experience.schedule().includes(loaded.facts().at())) {
            return outcomeOfMatching(experience);
        }
        return truth == Truth.UNKNOWN ? Outcome.UNKNOWN : Outcome.NOT_MATCHED;
    }

    private Outcome outcomeOfMatching(CompiledExperience experience) {
        if (!experience.schedule().includes(loaded.facts().at())) {
            return Outcome.NOT_SCHEDULED;
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

    private void addCapChanges(Earliest change, CompiledExperience experience) {
        for (Cap cap : experience.caps()) {
            change.orAt(loaded.exposures(experience.key())
                    .allowedAgain(cap, loaded.facts().at()));
        }
    }

    /** Adds when time alone could change what the first so many experiences say. */
    private void addChanges(Earliest change, CompiledBlock block, int experiences) {
        change.orAt(matches.nextChange(block.firstRule(), block.firstRule() + experiences));
        for (int scheduled : block.scheduled()) {
            if (scheduled < experiences) {
                change.orAt(block.experiences()
                        .get(scheduled)
                        .schedule()
                        .nextChange(loaded.facts().at()));
            }
        }
        if (block.firstSessionBound() < experiences) {
            change.orAt(loaded.storedChange());
        }
    }

    /**
     * What an editor most needs to know about a baseline that was not meant for everybody: what withheld the first experience that
     * could not be told. Only where something is withheld, and only of experiences that read it, is a condition asked: at 30 ns
     * each or so, all of them.
     */
    private @Nullable ReasonDetail unknown(CompiledBlock block) {
        if (!unknownBecause.isPossible()) {
            return null;
        }
        for (CompiledExperience experience : block.experiences()) {
            ReasonDetail because = unknownBecause.of(experience.reads());
            if (because != null && outcome(experience) == Outcome.UNKNOWN) {
                return because;
            }
        }
        return null;
    }
}
