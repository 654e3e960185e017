package dev.attune.rules;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.condition.Condition;
import dev.attune.api.condition.Logic;
import dev.attune.api.value.Truth;
import dev.attune.api.value.UnknownCause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds out how near planned conditions came, for one request. */
final class NearestMiss {

    private final LogicSentences sentences;
    private final Evaluation evaluation;

    NearestMiss(LogicSentences sentences, Evaluation evaluation) {
        this.sentences = sentences;
        this.evaluation = evaluation;
    }

    /** How near to true, in words; null if it is true, or if there is nothing to say. */
    @Nullable
    String of(Node node) {
        if (evaluation.truth(node) == Truth.TRUE) {
            return null;
        }
        Miss miss = to(node, Truth.TRUE);
        String words = node.children().isEmpty() ? miss.words() : miss.named();
        return words.isEmpty() ? null : words;
    }

    private Miss to(Node node, Truth wanted) {
        Condition condition = node.condition();
        List<Node> parts = node.children();
        if (condition instanceof Logic.Not) {
            return to(parts.get(0), wanted.not());
        }
        if (parts.size() == 1) {
            return to(parts.get(0), wanted);
        }
        if (parts.isEmpty()) {
            return wanted == Truth.TRUE ? toHold(node) : toEnd(node);
        }
        List<Miss> lacking = new ArrayList<>();
        for (Node part : parts) {
            if (evaluation.truth(part) != wanted) {
                lacking.add(to(part, wanted));
            }
        }
        boolean needsAll = condition instanceof Logic.All == (wanted == Truth.TRUE);
        return needsAll ? together(lacking, parts.size(), wanted) : nearest(lacking);
    }

    private static Miss nearest(List<Miss> misses) {
        return misses.stream()
                .reduce((one, other) -> other.compareTo(one) < 0 ? other : one)
                .orElseThrow();
    }

    private static Miss together(List<Miss> lacking, int all, Truth wanted) {
        if (lacking.size() == 1) {
            return lacking.get(0);
        }
        Instant last = Instant.MIN;
        int count = 0;
        for (Miss each : lacking) {
            last = last == null || each.when() == null || each.when().isAfter(last) ? each.when() : last;
            count += each.lacking();
        }
        String named = lacking.stream().map(Miss::named).collect(Collectors.joining("; "));
        String words = wanted == Truth.TRUE
                ? (all - lacking.size()) + " of " + all + " conditions hold; lacking: " + named
                : named;
        return new Miss("", words, count, last);
    }

    private Miss toHold(Node node) {
        String sentence = sentences.of(node.condition());
        Observation observation = node.observe(evaluation);
        Instant when = change(node, Truth.TRUE);
        Shortfall shortfall = shortfall(node, observation, when);
        return new Miss(sentence, shortfall.words(), 1, when);
    }

    /** What is lacking for a single condition to hold. */
    Shortfall shortfall(Node node) {
        return shortfall(node, node.observe(evaluation), change(node, Truth.TRUE));
    }

    private Shortfall shortfall(Node node, Observation observation, @Nullable Instant when) {
        if (observation.cause() != null || evaluation.truth(node) == Truth.UNKNOWN) {
            return Shortfall.of(because(observation));
        }
        return Shortfalls.of(node.condition(), observation, evaluation.facts(), when);
    }

    private Miss toEnd(Node node) {
        String sentence = sentences.of(node.condition());
        Observation observation = node.observe(evaluation);
        if (evaluation.truth(node) == Truth.UNKNOWN) {
            return new Miss(sentence, because(observation), 1, null);
        }
        Instant when = change(node, Truth.FALSE);
        String words = when == null
                ? "would have to end"
                : Countdown.of(evaluation.facts(), observation.zone()).until("ends", when);
        return new Miss(sentence, words, 1, when);
    }

    /** When time alone makes it so; null if it does not, or that cannot be told. */
    private @Nullable Instant change(Node node, Truth wanted) {
        Instant next = node.nextChange(evaluation);
        return next != null && node.isForeseeable() && node.truthAt(evaluation, next) == wanted ? next : null;
    }

    /** Why a condition is unknown, or a value is. */
    static String because(Observation observation) {
        UnknownCause cause = observation.cause();
        AttributeKey attribute = observation.attribute();
        if (cause == null) {
            return observation.value() == null ? "there is nothing to go by yet" : "it cannot be compared";
        }
        String what = attribute == null ? "what the visitor did" : Words.attribute(attribute);
        return switch (cause) {
            case MISSING -> what + " is not known";
            case CONSENT -> what + " may not be used without the visitor's consent";
            case DEGRADED -> what + " could not be read in time";
        };
    }
}
