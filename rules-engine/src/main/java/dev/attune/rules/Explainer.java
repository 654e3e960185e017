package dev.attune.rules;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.condition.Logic;
import dev.attune.api.value.Truth;
import dev.attune.api.value.UnknownCause;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Explains planned conditions for one request. */
final class Explainer {

    private final LogicSentences sentences;
    private final Evaluation evaluation;

    Explainer(LogicSentences sentences, Evaluation evaluation) {
        this.sentences = sentences;
        this.evaluation = evaluation;
    }

    ConditionExplanation explain(Node node) {
        List<ConditionExplanation> children =
                node.children().stream().map(this::explain).toList();
        Truth truth = evaluation.truth(node);
        Observation observation = node.observe(evaluation);
        String sentence = sentences.of(node.condition());
        String description = children.isEmpty() ? leaf(sentence, truth, observation) : junction(node, truth, children);
        return new ConditionExplanation(
                sentence,
                truth,
                description,
                observation.seen(),
                observation.attribute(),
                observation.cause(),
                observation.zone(),
                children);
    }

    private static String leaf(String sentence, Truth truth, Observation observation) {
        UnknownCause cause = observation.cause();
        if (truth == Truth.UNKNOWN) {
            return sentence + ": cannot be told, because " + because(observation.attribute(), cause);
        }
        String answer = truth == Truth.TRUE ? ": yes" : ": no";
        if (cause != null) {
            return sentence + answer + ", because " + because(observation.attribute(), cause);
        }
        if (truth == Truth.FALSE && observation.miss() != null) {
            return sentence + answer + ", " + observation.miss();
        }
        return observation.seen() == null ? sentence + answer : sentence + answer + " (" + observation.seen() + ")";
    }

    private static String because(@Nullable AttributeKey attribute, @Nullable UnknownCause cause) {
        String what = attribute == null ? "what the visitor did" : Words.attribute(attribute);
        return switch (cause == null ? UnknownCause.MISSING : cause) {
            case MISSING -> what + " is not known";
            case CONSENT -> what + " may not be used without the visitor's consent";
            case DEGRADED -> what + " could not be read in time";
        };
    }

    private static String junction(Node node, Truth truth, List<ConditionExplanation> children) {
        if (node.condition() instanceof Logic.All) {
            return all(truth, children);
        }
        if (node.condition() instanceof Logic.Any) {
            return any(truth, children);
        }
        String part = children.get(0).describe();
        return node.condition() instanceof Logic.InAudience ? part : "the opposite is asked of: " + part;
    }

    private static String all(Truth truth, List<ConditionExplanation> children) {
        if (truth == Truth.TRUE || children.size() == 1) {
            return described(children);
        }
        List<ConditionExplanation> lacking =
                children.stream().filter(child -> child.truth() != Truth.TRUE).toList();
        int holding = children.size() - lacking.size();
        return holding + " of " + children.size() + " conditions hold; not "
                + (lacking.size() == 1 ? "this one: " : "these: ") + described(lacking);
    }

    private static String any(Truth truth, List<ConditionExplanation> children) {
        if (truth == Truth.TRUE) {
            return children.stream()
                    .filter(child -> child.truth() == Truth.TRUE)
                    .map(ConditionExplanation::describe)
                    .findFirst()
                    .orElse("");
        }
        return children.size() == 1 ? described(children) : "none of these holds: " + described(children);
    }

    private static String described(List<ConditionExplanation> children) {
        return children.stream().map(ConditionExplanation::describe).collect(Collectors.joining("; "));
    }
}
