package dev.attune.rules;

import dev.attune.api.condition.SequenceCondition.Sequence;
import dev.attune.api.condition.SequenceCondition.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * Which step a sequence lacks, and why: the first of the limits without which it would have come further. The limits are tried one at a
 * time, in the order of their declaration.
 */
record LackingStep(Sequence sequence) {

    private enum Limit {
        GAP("the time between steps was too long"),
        NEXT("something else came between"),
        WITHIN("it took too long"),
        SAME("it was of another %s"),
        WITHOUT("what is ruled out came between");

        private final String words;

        Limit(String words) {
            this.words = words;
        }

        private Sequence lift(Sequence of) {
            List<Step> steps = new ArrayList<>();
            for (Step step : of.steps()) {
                steps.add(new Step(step.event(), this == GAP ? null : step.gap(), this != NEXT && step.next()));
            }
            return new Sequence(
                    steps,
                    this == WITHIN ? null : of.within(),
                    of.lookback(),
                    this == SAME ? null : of.sameProperty(),
                    this == WITHOUT ? List.of() : of.without());
        }
    }

    /**
     * "lacking: viewed the cart, since it took too long"
     *
     * @param reached how many steps happened; fewer than there are
     */
    String of(int reached, TrailView trail, long at) {
        String step =
                "lacking: " + EventPhrase.once(sequence.steps().get(reached).event());
        for (Limit limit : Limit.values()) {
            Sequence lifted = limit.lift(sequence);
            if (!lifted.equals(sequence)
                    && new SequenceNode(lifted, SharedNodes.none()).farthest(trail, at) > reached) {
                return step + ", since "
                        + limit.words.replace("%s", Words.text(String.valueOf(sequence.sameProperty())));
            }
        }
        return step;
    }
}
