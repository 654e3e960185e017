package dev.attune.rules;

import dev.attune.api.condition.Logic;
import dev.attune.api.value.Truth;
import dev.attune.api.value.UnknownCause;
import java.util.List;
import java.util.stream.Collectors;

/** Explains planned conditions for one request. */
final class Explainer {

    private final LogicSentences sentences;
    private final Evaluation evaluation;
    private final NearestMiss misses;

    Explainer(LogicSentences sentences, Evaluation evaluation) {
        this.sentences = sentences;
        this.evaluation = evaluation;
        this.misses = new NearestMiss(sentences, evaluation);
    }

    ConditionExplanation explain(Node node) {
        List<ConditionExplanation> children =
                node.children().stream().map(this::explain).toList();
        Truth truth = evaluation.truth(node);
        Observation observation = node.observe(evaluation);
        String sentence = sentences.of(node.condition());
        String description =
                children.isEmpty() ? leaf(node, sentence, truth, observation) : junction(node, truth, children);
        return new ConditionExplanation(
                sentence,
                truth,
                description,
                observation.seen(),
                observation.attribute(),
                observation.cause(),
                observation.zone(),
                misses.of(node),
                children);
    }

    private String leaf(Node node, String sentence, Truth truth, Observation observation) {
        UnknownCause cause = observation.cause();
        if (truth == Truth.UNKNOWN) {
            return sentence + ": cannot be told, because " + NearestMiss.because(observation);
        }
        String answer = sentence + (truth == Truth.TRUE ? ": yes" : ": no");
        if (cause != null) {
            return answer + ", because " + NearestMiss.because(observation);
        }
        String seen = observation.seen() == null ? answer : answer + " (" + observation.seen() + ")";
        Shortfall shortfall = truth == Truth.TRUE ? Shortfall.NONE : misses.shortfall(node);
        return switch (shortfall.place()) {
            case BESIDE -> seen + ", " + shortfall.words();
            case INSTEAD -> answer + ", " + shortfall.words();
            case NOWHERE -> seen;
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
