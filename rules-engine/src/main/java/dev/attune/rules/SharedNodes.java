package dev.attune.rules;

import dev.attune.api.condition.Condition;
import dev.attune.api.condition.EventPattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The planned conditions and event patterns that rules share: each is numbered, so that a request evaluates it at most once. Collected
 * while rules are planned, and read by all threads after that.
 */
final class SharedNodes {

    private final Map<Condition, Integer> numbers = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private final Map<EventPattern, PlannedPattern> patterns = new HashMap<>();
    private boolean complete;

    /** For conditions that share nothing. */
    static SharedNodes none() {
        SharedNodes none = new SharedNodes();
        none.complete();
        return none;
    }

    /** From now on nothing is added. */
    void complete() {
        complete = true;
    }

    int size() {
        return nodes.size();
    }

    Node node(int number) {
        return nodes.get(number);
    }

    /** The number of this condition's node, which is planned now if it is new. */
    int number(Condition condition, Function<Condition, Node> planned) {
        Integer number = numbers.get(condition);
        if (number == null) {
            Node node = planned.apply(condition);
            Integer meanwhile = numbers.get(condition); // a leaf shares itself
            if (meanwhile != null) {
                return meanwhile;
            }
            number = share(condition, node);
        }
        return number;
    }

    /** The shared node of this condition; a new one, shared as long as rules are collected, if there is none. */
    Node leaf(Condition condition, Function<Condition, Node> planned) {
        Integer number = numbers.get(condition);
        if (number != null) {
            return nodes.get(number);
        }
        Node node = planned.apply(condition);
        if (!complete) {
            share(condition, node);
        }
        return node;
    }

    private int share(Condition condition, Node node) {
        int number = nodes.size();
        numbers.put(condition, number);
        nodes.add(node);
        node.shareAs(number);
        return number;
    }

    /** The planned form of this pattern. */
    PlannedPattern pattern(EventPattern pattern) {
        PlannedPattern planned = patterns.get(pattern);
        if (planned == null && complete) {
            return new PlannedPattern(pattern, PlannedPattern.UNSHARED);
        }
        if (planned == null) {
            planned = new PlannedPattern(pattern, patterns.size());
            patterns.put(pattern, planned);
        }
        return planned;
    }

    int patterns() {
        return patterns.size();
    }
}
