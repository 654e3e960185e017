package dev.attune.rules.analysis;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.attribute.AttributeType;
import dev.attune.api.condition.AttributeCondition;
import dev.attune.api.condition.Condition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Attributes and the clock, as far as conditions tie them together: what is tied is sampled together. */
final class Coupling {

    /** Stands for the instant and the zones; no catalogue has such a key. */
    private static final String CLOCK = "";

    private final List<Condition> atoms;
    private final Map<AttributeKey, List<Integer>> attributes;
    private final List<Integer> pairs;
    private final List<Integer> clock;
    private final Map<String, String> leaders = new HashMap<>();

    /**
     * @param attributes the atoms on one attribute each
     * @param pairs the atoms that compare two
     * @param clock those on the clock
     */
    Coupling(
            List<Condition> atoms,
            Map<AttributeKey, List<Integer>> attributes,
            List<Integer> pairs,
            List<Integer> clock) {
        this.atoms = atoms;
        this.attributes = attributes;
        this.pairs = pairs;
        this.clock = clock;
    }

    /** Attributes and maybe the clock that are tied together, or one of them that is not. */
    record Group(Set<String> names) {

        boolean hasClock() {
            return names.contains(CLOCK);
        }

        boolean has(AttributeKey key) {
            return names.contains(name(key));
        }

        /** The attributes, without those of the clock. */
        List<AttributeKey> attributes() {
            return names.stream()
                    .filter(name -> !name.equals(CLOCK))
                    .map(AttributeKey::of)
                    .toList();
        }
    }

    /** Everything that conditions look at, each in one group. */
    List<Group> groups(Engine engine) {
        attributes.forEach((key, numbers) -> {
            numbers.forEach(number -> engine.budget().takeAtMost(Line.cost(atoms.get(number))));
            if (isTiedToClock(engine.attribute(key), numbers)) {
                tie(name(key), CLOCK);
            }
        });
        pairs.forEach(number ->
                tied(number).forEach(each -> tie(each, tied(number).get(0))));
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        attributes.keySet().forEach(key -> join(name(key), groups));
        pairs.forEach(number -> tied(number).forEach(each -> join(each, groups)));
        if (!clock.isEmpty() || groups.containsKey(leader(CLOCK))) {
            join(CLOCK, groups);
        }
        return groups.values().stream().map(Group::new).toList();
    }

    private void join(String name, Map<String, Set<String>> groups) {
        groups.computeIfAbsent(leader(name), none -> new LinkedHashSet<>()).add(name);
    }

    /** The atoms of a group. */
    List<Integer> numbers(Group group) {
        List<Integer> numbers = new ArrayList<>(group.hasClock() ? clock : List.of());
        group.attributes().forEach(key -> numbers.addAll(attributes.getOrDefault(key, List.of())));
        pairs.stream()
                .filter(number -> group.names.contains(tied(number).get(0)))
                .forEach(numbers::add);
        return numbers;
    }

    /** An attribute that is asked both for its age and for its value. */
    private boolean isTiedToClock(Attribute attribute, List<Integer> numbers) {
        boolean date = attribute.type() == AttributeType.INSTANT || attribute.type() == AttributeType.DATE;
        boolean moving = false;
        boolean standing = false;
        for (int number : numbers) {
            AttributeCondition condition = (AttributeCondition) atoms.get(number);
            Line.Kind kind = Line.of(condition, attribute).kind();
            moving |= kind == Line.Kind.AGE || kind == Line.Kind.DAYS || (date && kind == Line.Kind.FREE);
            standing |= date && !Readings.literals(condition, attribute.type()).isEmpty();
        }
        return moving && standing;
    }

    private List<String> tied(int pair) {
        AttributeCondition condition = (AttributeCondition) atoms.get(pair);
        List<String> names = new ArrayList<>();
        names.add(name(condition.attribute()));
        Readings.other(condition).ifPresent(other -> names.add(name(other.attribute())));
        return names;
    }

    private static String name(AttributeKey key) {
        return Draft.CLOCK.contains(key) ? CLOCK : key.value();
    }

    private String leader(String name) {
        String leader = name;
        for (String next = leaders.get(leader); next != null; next = leaders.get(leader)) {
            leader = next;
        }
        return leader;
    }

    private void tie(String one, String two) {
        String a = leader(one);
        String b = leader(two);
        if (!a.equals(b)) {
            leaders.put(a, b);
        }
    }
}
