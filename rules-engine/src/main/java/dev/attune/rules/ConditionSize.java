package dev.attune.rules;

import dev.attune.api.condition.Condition;
import dev.attune.api.condition.Logic;
import dev.attune.api.key.AudienceKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * How large a condition is, without what its audiences add.
 *
 * @param nodes how many parts it has; stops counting just above the limit
 * @param depth how many levels; stops counting just above the limit
 * @param references the audiences it names, and at which level
 */
record ConditionSize(int nodes, int depth, List<Reference> references) {

    /** An audience named by a condition, and the level at which it is. */
    record Reference(AudienceKey audience, int depth) {}

    private record Visited(Condition condition, int depth) {}

    /** Measures a condition of any size: it holds its place in a queue, not on the stack. */
    static ConditionSize of(Condition condition) {
        List<Reference> references = new ArrayList<>();
        Deque<Visited> open = new ArrayDeque<>();
        open.add(new Visited(condition, 1));
        int nodes = 0;
        int depth = 0;
        while (!open.isEmpty() && nodes <= Limits.NODES && depth <= Limits.DEPTH) {
            Visited visited = open.pop();
            nodes++;
            depth = Math.max(depth, visited.depth);
            if (visited.condition instanceof Logic.InAudience named) {
                references.add(new Reference(named.audience(), visited.depth));
            }
            for (Condition part : parts(visited.condition)) {
                open.push(new Visited(part, visited.depth + 1));
            }
        }
        return new ConditionSize(nodes, depth, references);
    }

    private static List<Condition> parts(Condition condition) {
        if (condition instanceof Logic.All all) {
            return all.conditions();
        }
        if (condition instanceof Logic.Any any) {
            return any.conditions();
        }
        return condition instanceof Logic.Not not ? List.of(not.condition()) : List.of();
    }

    /** Refuses a condition whose depth could exhaust the stack of whoever walks through it. */
    static void requireShallow(Condition condition) {
        Deque<Visited> open = new ArrayDeque<>();
        open.push(new Visited(condition, 1));
        while (!open.isEmpty()) {
            Visited visited = open.pop();
            if (visited.depth > Limits.DEPTH) {
                throw new IllegalArgumentException("nested deeper than " + Limits.DEPTH + " levels");
            }
            parts(visited.condition).forEach(part -> open.push(new Visited(part, visited.depth + 1)));
        }
    }

    boolean isTooDeep() {
        return depth > Limits.DEPTH;
    }

    boolean isTooLarge() {
        return nodes > Limits.NODES;
    }
}
