package dev.attune.api.condition;

/**
 * A logical test over attributes, events and time. It is true, false or unknown; only true matches. Conditions are data: they are
 * planned once into something that evaluates.
 */
public sealed interface Condition
        permits Logic, AttributeCondition, TimeCondition, BehaviorCondition, SequenceCondition, OpenCondition {

    <R> R accept(Visitor<R> visitor);

    /** One method for each kind of condition; adding a kind breaks every visitor that forgot it. */
    interface Visitor<R>
            extends Logic.Visitor<R>,
                    AttributeCondition.Visitor<R>,
                    TimeCondition.Visitor<R>,
                    BehaviorCondition.Visitor<R>,
                    SequenceCondition.Visitor<R>,
                    OpenCondition.Visitor<R> {}
}
