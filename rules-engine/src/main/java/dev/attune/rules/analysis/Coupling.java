package dev.attune.rules.analysis;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.attribute.AttributeType;
import dev.attune.api.condition.AttributeCondition;
import dev.attune.api.condition.Condition;
import dev.attune.api.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Attributes and the clock, as far as conditions tie them together: what is tied is sampled together. */
final class Coupling {

    private static final int MOST_SAMPLES = 20_000;

    /** Stands for the instant and the zones; no catalogue has such a key. */
    private static final String CLOCK = "";

    private final Engine engine;
    private final List<Condition> atoms;
    private final Map<AttributeKey, List<Integer>> attributes;
    private final List<Integer> pairs;
    private final List<Integer> clock;
    private final Map<String, String> leaders = new HashMap<>();

    Coupling(
            Engine engine,
            List<Condition> atoms,
            Map<AttributeKey, List<Integer>> attributes,
            List<Integer> pairs,
            List<Integer> clock) {
        this.engine = engine;
        this.atoms = atoms;
        this.attributes = attributes;
        this.pairs = pairs;
        this.clock = clock;
        attributes.forEach((key, numbers) -> {
            if (isTiedToClock(engine.attribute(key), numbers)) {
                tie(name(key), CLOCK);
            }
        });
        pairs.forEach(number ->
                tied(number).forEach(each -> tie(each, tied(number).get(0))));
    }

    /** An attribute that is asked both for its age and for its value. */
    private boolean isTiedToClock(Attribute attribute, List<Integer> numbers) {
        boolean moving = false;
        boolean standing = false;
        for (int number : numbers) {
            AttributeCondition condition = (AttributeCondition) atoms.get(number);
            Line.Kind kind = Line.of(condition, attribute).kind();
            boolean date = attribute.type() == AttributeType.INSTANT || attribute.type() == AttributeType.DATE;
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
        String leader = leaders.getOrDefault(name, name);
        return leader.equals(name) ? name : leader(leader);
    }

    private void tie(String one, String two) {
        String a = leader(one);
        String b = leader(two);
        if (!a.equals(b)) {
            leaders.put(a, b);
        }
    }

    /** One aspect for each group of what is tied together. */
    List<Aspect> samples() {
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        attributes.keySet().forEach(key -> join(name(key), groups));
        pairs.forEach(number -> tied(number).forEach(each -> join(each, groups)));
        if (!clock.isEmpty() || groups.containsKey(leader(CLOCK))) {
            join(CLOCK, groups);
        }
        return groups.values().stream().map(this::sampled).toList();
    }

    private void join(String name, Map<String, Set<String>> groups) {
        groups.computeIfAbsent(leader(name), none -> new LinkedHashSet<>()).add(name);
    }

    /** A way to settle one attribute or the clock. */
    private record Choice(Draft.Part part, @Nullable AttributeKey withheld) {}

    private Aspect sampled(Set<String> group) {
        List<Integer> numbers = numbers(group);
        Oracle oracle = engine.oracle(numbers.stream().map(atoms::get).toList());
        List<List<Choice>> choices = new ArrayList<>();
        List<Draft.Part> times = group.contains(CLOCK) ? times(group) : List.of();
        if (group.contains(CLOCK)) {
            choices.add(times.stream().map(each -> new Choice(each, null)).toList());
        }
        Set<AttributeKey> tellers = new LinkedHashSet<>();
        for (String name : group) {
            if (!name.equals(CLOCK)) {
                Attribute attribute = engine.attribute(AttributeKey.of(name));
                choices.add(choices(attribute, group, times));
                if (World.canWithhold(attribute)) {
                    tellers.add(attribute.key());
                }
            }
        }
        Map<Settled, Cell> cells = new LinkedHashMap<>();
        for (List<Choice> row : rows(choices)) {
            Draft.Part part = draft -> row.forEach(each -> each.part.layDown(draft));
            int[] masks = oracle.ask(part);
            Set<AttributeKey> withheld = new LinkedHashSet<>();
            row.stream().map(Choice::withheld).filter(each -> each != null).forEach(withheld::add);
            cells.putIfAbsent(
                    new Settled(Arrays.stream(masks).boxed().toList(), withheld),
                    new Cell(masks, part, withheld, false));
        }
        int[] own = numbers.stream().mapToInt(Integer::intValue).toArray();
        return new Aspect(own, List.copyOf(cells.values()), tellers, false);
    }

    private record Settled(List<Integer> masks, Set<AttributeKey> withheld) {}

    private List<Integer> numbers(Set<String> group) {
        List<Integer> numbers = new ArrayList<>(group.contains(CLOCK) ? clock : List.of());
        attributes.forEach((key, own) -> {
            if (group.contains(name(key))) {
                numbers.addAll(own);
            }
        });
        pairs.stream().filter(number -> group.contains(tied(number).get(0))).forEach(numbers::add);
        return numbers;
    }

    private List<Draft.Part> parts(Attribute attribute) {
        List<Integer> own = attributes.getOrDefault(attribute.key(), List.of());
        return new AttributeSpace(engine, attribute, atoms, own).samples();
    }

    private List<Choice> choices(Attribute attribute, Set<String> group, List<Draft.Part> times) {
        List<Choice> choices = new ArrayList<>();
        parts(attribute).forEach(each -> choices.add(new Choice(each, null)));
        if (group.size() > 1) {
            pool(attribute.type(), group, times)
                    .forEach(each -> choices.add(new Choice(Draft.value(attribute.key(), each), null)));
        }
        choices.add(new Choice(draft -> {}, null));
        if (World.canWithhold(attribute)) {
            choices.add(new Choice(Draft.value(attribute.key(), Value.Unknown.DEGRADED), attribute.key()));
        }
        return choices;
    }

    /** Values of what the attribute is tied to, so that they can be equal, less and more. */
    private Set<Value> pool(AttributeType type, Set<String> group, List<Draft.Part> times) {
        Set<Value> values = new LinkedHashSet<>();
        for (Attribute attribute : engine.catalog().attributes()) {
            if (group.contains(name(attribute.key())) && attribute.type() == type) {
                boolean clocked = Draft.CLOCK.contains(attribute.key());
                for (Draft.Part part : clocked ? times : parts(attribute)) {
                    values.add(engine.value(attribute.key(), part));
                }
            }
        }
        List<Value> plain = List.copyOf(values);
        values.addAll(Neighbours.of(plain));
        return values;
    }

    /** Instants for the conditions on the clock, and around the dates that attributes are compared with. */
    private List<Draft.Part> times(Set<String> group) {
        List<Draft.Part> parts = new ArrayList<>();
        new ClockSpace(engine, atoms, clock).samples().forEach(cell -> {
            if (cell.sample() != null) {
                parts.add(cell.sample());
            }
        });
        Set<Instant> instants = new LinkedHashSet<>();
        attributes.forEach((key, own) -> {
            if (group.contains(name(key))) {
                own.forEach(number -> addInstants((AttributeCondition) atoms.get(number), key, own, instants));
            }
        });
        instants.forEach(at -> parts.add(Draft.time(at, Draft.UTC, Draft.UTC)));
        return parts;
    }

    private void addInstants(AttributeCondition condition, AttributeKey key, List<Integer> own, Set<Instant> instants) {
        for (Value literal : Readings.literals(condition, engine.attribute(key).type())) {
            Instant bound = literal instanceof Value.Moment moment
                    ? moment.value()
                    : literal instanceof Value.Day day
                            ? day.value().atTime(12, 0).atZone(Draft.UTC).toInstant()
                            : Draft.REFERENCE;
            instants.add(bound.minus(Duration.ofDays(2)));
            instants.add(bound.plus(Duration.ofMinutes(1)));
            for (int number : own) {
                if (atoms.get(number) instanceof AttributeCondition.WithinLast within) {
                    instants.add(bound.plus(within.duration().dividedBy(2)));
                    instants.add(bound.plus(within.duration()).plus(Duration.ofDays(1)));
                }
            }
        }
    }

    /** Every combination; if there are too many, of the first choices of each, and in the end of one. */
    private static List<List<Choice>> rows(List<List<Choice>> choices) {
        int most = (int) Math.max(3, Math.pow(MOST_SAMPLES, 1.0 / Math.max(1, choices.size())));
        List<List<Choice>> rows = List.of(List.of());
        for (List<Choice> each : choices) {
            boolean alone = choices.size() == 1;
            List<Choice> fitting = alone || each.size() <= most ? each : shortened(each, most);
            List<Choice> own = rows.size() * fitting.size() > MOST_SAMPLES ? fitting.subList(0, 1) : fitting;
            List<List<Choice>> longer = new ArrayList<>();
            for (List<Choice> row : rows) {
                for (Choice choice : own) {
                    List<Choice> more = new ArrayList<>(row);
                    more.add(choice);
                    longer.add(more);
                }
            }
            rows = longer;
        }
        return rows;
    }

    /** The first choices, and the last two, by which nothing is known. */
    private static List<Choice> shortened(List<Choice> choices, int most) {
        List<Choice> own = new ArrayList<>(choices.subList(0, most - 2));
        own.addAll(choices.subList(choices.size() - 2, choices.size()));
        return own;
    }
}
