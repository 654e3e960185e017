package dev.attune.rules.analysis;

import dev.attune.api.condition.Comparison;
import dev.attune.api.condition.EventPattern;
import dev.attune.api.condition.PropertyTest;
import dev.attune.api.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Events that some patterns can tell apart, without their ages. */
final class Footsteps {

    private static final int MOST = 400;

    private final Map<String, Map<String, Set<Value>>> literals = new LinkedHashMap<>();

    Footsteps(Collection<EventPattern> patterns) {
        for (EventPattern pattern : patterns) {
            Map<String, Set<Value>> properties =
                    literals.computeIfAbsent(pattern.name(), none -> new LinkedHashMap<>());
            for (PropertyTest test : pattern.where()) {
                properties
                        .computeIfAbsent(test.property(), none -> new LinkedHashSet<>())
                        .add(test.value());
            }
        }
    }

    /** An event. */
    record Kind(String event, Map<String, Value> properties) {}

    /** One event of every kind; empty if there are too many. */
    Optional<List<Kind>> kinds() {
        List<Kind> kinds = new ArrayList<>();
        for (Map.Entry<String, Map<String, Set<Value>>> event : literals.entrySet()) {
            List<Map<String, Value>> rows = List.of(Map.of());
            for (Map.Entry<String, Set<Value>> property : event.getValue().entrySet()) {
                rows = extended(rows, property.getKey(), values(property.getValue()));
            }
            rows.forEach(row -> kinds.add(new Kind(event.getKey(), row)));
            if (kinds.size() > MOST) {
                return Optional.empty();
            }
        }
        return Optional.of(kinds);
    }

    private static List<Map<String, Value>> extended(
            List<Map<String, Value>> rows, String property, Collection<Value> values) {
        List<Map<String, Value>> longer = new ArrayList<>();
        for (Map<String, Value> row : rows) {
            if (longer.size() > MOST) {
                break;
            }
            for (Value value : values) {
                Map<String, Value> more = new LinkedHashMap<>(row);
                more.put(property, value);
                longer.add(more);
            }
            longer.add(row);
        }
        return longer;
    }

    /** The literals, what lies around them, and one that is none of them; not having the property is one case more. */
    private static Collection<Value> values(Set<Value> literals) {
        Set<Value> values = new LinkedHashSet<>(literals);
        List<Double> numbers = literals.stream()
                .filter(Value.Numeric.class::isInstance)
                .map(each -> ((Value.Numeric) each).value())
                .toList();
        if (!numbers.isEmpty()) {
            NumberLine.points(numbers).forEach(each -> values.add(Value.of(each)));
        }
        values.addAll(Fresh.besides(literals));
        return values;
    }

    /** An event that a pattern means; empty if its tests contradict each other. */
    static Optional<Kind> meant(EventPattern pattern) {
        Footsteps own = new Footsteps(List.of(pattern));
        return own.kinds().orElse(List.of()).stream()
                .filter(kind -> matches(pattern, kind))
                .findFirst();
    }

    static boolean matches(EventPattern pattern, Kind kind) {
        return pattern.name().equals(kind.event)
                && pattern.where().stream().allMatch(test -> {
                    Value value = kind.properties.getOrDefault(test.property(), Value.Unknown.MISSING);
                    Comparison comparison = test.comparison();
                    return Fresh.holds(value, comparison, test.value());
                });
    }
}
