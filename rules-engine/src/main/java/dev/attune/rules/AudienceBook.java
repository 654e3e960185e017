package dev.attune.rules;

import dev.attune.api.condition.Condition;
import dev.attune.api.key.AudienceKey;
import dev.attune.api.problem.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is known about every audience: how large it is together with those it names, and what forbids using it. Audiences are settled
 * after those they name, one by one; those that remain name each other in a circle.
 */
final class AudienceBook {

    private final Map<AudienceKey, ConditionSize> sizes = new HashMap<>();
    private final Map<AudienceKey, Entry> entries = new HashMap<>();

    /**
     * @param nodes with those of the audiences it names; never more than a little above the limit
     * @param depth with that of the audiences it names
     * @param trouble why it cannot be used; null if it can
     */
    private record Entry(long nodes, int depth, @Nullable String trouble) {}

    /**
     * @param check finds what is wrong with an audience's own condition, unknown audiences included
     */
    AudienceBook(Map<AudienceKey, Condition> audiences, Function<Condition, List<Problem>> check) {
        audiences.forEach((key, condition) -> sizes.put(key, ConditionSize.of(condition)));
        Map<AudienceKey, Integer> unsettled = new HashMap<>();
        Map<AudienceKey, List<AudienceKey>> namedBy = new HashMap<>();
        Deque<AudienceKey> ready = new ArrayDeque<>();
        for (AudienceKey key : audiences.keySet()) {
            Set<AudienceKey> named = named(key);
            named.forEach(each ->
                    namedBy.computeIfAbsent(each, none -> new ArrayList<>()).add(key));
            unsettled.put(key, named.size());
            if (named.isEmpty()) {
                ready.add(key);
            }
        }
        while (!ready.isEmpty()) {
            AudienceKey key = ready.pop();
            Condition condition = audiences.get(key);
            if (condition != null) {
                entries.put(key, settle(key, condition, check));
            }
            for (AudienceKey naming : namedBy.getOrDefault(key, List.of())) {
                if (unsettled.merge(naming, -1, Integer::sum) == 0) {
                    ready.add(naming);
                }
            }
        }
    }

    private ConditionSize size(AudienceKey key) {
        ConditionSize size = sizes.get(key);
        return size == null ? new ConditionSize(0, 0, List.of()) : size;
    }

    private Set<AudienceKey> named(AudienceKey key) {
        return size(key).references().stream()
                .map(ConditionSize.Reference::audience)
                .filter(sizes::containsKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Entry settle(AudienceKey key, Condition condition, Function<Condition, List<Problem>> check) {
        Entry entry = total(size(key));
        if (entry.depth > Limits.DEPTH) {
            return new Entry(entry.nodes, entry.depth, Limits.TOO_DEEP);
        }
        if (entry.nodes > Limits.NODES) {
            return new Entry(entry.nodes, entry.depth, Limits.TOO_LARGE);
        }
        List<Problem> problems = check.apply(condition);
        if (!problems.isEmpty()) {
            return new Entry(entry.nodes, entry.depth, problems.get(0).message());
        }
        for (AudienceKey each : named(key)) {
            Entry other = entries.get(each);
            if (other != null && other.trouble != null) {
                return new Entry(entry.nodes, entry.depth, "the audience \"" + each + "\": " + other.trouble);
            }
        }
        return entry;
    }

    private Entry total(ConditionSize size) {
        long nodes = size.nodes();
        int depth = size.depth();
        for (ConditionSize.Reference reference : size.references()) {
            Entry entry = entries.get(reference.audience());
            if (entry != null) {
                nodes = Math.min(nodes + entry.nodes, Limits.NODES + 1L);
                depth = Math.min(Math.max(depth, reference.depth() + entry.depth), Limits.DEPTH + 1);
            }
        }
        return new Entry(nodes, depth, null);
    }

    /** What is wrong with the size of a condition together with its audiences; null if nothing. */
    @Nullable
    String oversize(ConditionSize size) {
        Entry entry = total(size);
        if (entry.depth > Limits.DEPTH) {
            return Limits.TOO_DEEP;
        }
        return entry.nodes > Limits.NODES ? Limits.TOO_LARGE : null;
    }

    Set<AudienceKey> keys() {
        return sizes.keySet();
    }

    /** Why this audience cannot be used; null if it can. */
    @Nullable
    String trouble(AudienceKey key) {
        Entry entry = entries.get(key);
        if (entry == null) {
            return "Audiences name each other in a circle (" + circle(key) + "): take one of these references out.";
        }
        return entry.trouble == null
                ? null
                : "The audience \"" + key + "\" cannot be used before it is mended: " + entry.trouble;
    }

    private String circle(AudienceKey key) {
        List<AudienceKey> path = new ArrayList<>();
        AudienceKey current = key;
        while (!path.contains(current)) {
            path.add(current);
            current = named(current).stream()
                    .filter(each -> !entries.containsKey(each))
                    .findFirst()
                    .orElse(current);
        }
        path.add(current);
        return path.subList(path.indexOf(current), path.size()).stream()
                .map(AudienceKey::value)
                .collect(Collectors.joining(" \u2192 "));
    }
}
