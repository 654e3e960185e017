package dev.attune.rules.analysis;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.condition.AttributeCondition;
import dev.attune.api.condition.Condition;
import dev.attune.api.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Samples of what is tied together: settled in every combination, as far as there are not too many. */
final class GroupSamples {

    private static final int MOST = 20_000;

    private final Engine engine;
    private final List<Condition> atoms;
    private final Map<AttributeKey, List<Integer>> attributes;
    private final List<Integer> clock;
    private final Coupling.Group group;
    private final List<Integer> numbers;

    /**
     * @param attributes the atoms on one attribute each
     * @param clock those on the clock
     * @param numbers those of the group
     */
    GroupSamples(
            Engine engine,
            List<Condition> atoms,
            Map<AttributeKey, List<Integer>> attributes,
            List<Integer> clock,
            Coupling.Group group,
            List<Integer> numbers) {
        this.engine = engine;
        this.atoms = atoms;
        this.attributes = attributes;
        this.clock = clock;
        this.group = group;
        this.numbers = numbers;
    }

    /** A way to settle one attribute or the clock. */
    private record Choice(Draft.Part part, @Nullable AttributeKey withheld) {}

    private record Settled(List<Integer> masks, Set<AttributeKey> withheld) {}

    Aspect aspect() {
        Oracle oracle = engine.oracle(numbers.stream().map(atoms::get).toList());
        Set<AttributeKey> tellers = new LinkedHashSet<>();
        Map<Settled, Cell> cells = new LinkedHashMap<>();
        for (List<Choice> row : rows(choices(tellers))) {
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

    /**
     * The choices for each member of the group.
     *
     * @param tellers the attributes that can be withheld are added to these
     */
    private List<List<Choice>> choices(Set<AttributeKey> tellers) {
        List<List<Choice>> choices = new ArrayList<>();
        List<Draft.Part> times = group.hasClock() ? times() : List.of();
        if (group.hasClock()) {
            choices.add(times.stream().map(each -> new Choice(each, null)).toList());
        }
        for (AttributeKey key : group.attributes()) {
            Attribute attribute = engine.attribute(key);
            choices.add(choices(attribute, times));
            if (World.canWithhold(attribute)) {
                tellers.add(key);
            }
        }
        return choices;
    }

    private List<Draft.Part> parts(Attribute attribute) {
        List<Integer> own = attributes.getOrDefault(attribute.key(), List.of());
        return new AttributeSpace(engine, attribute, atoms, own).samples();
    }

    private List<Choice> choices(Attribute attribute, List<Draft.Part> times) {
        List<Choice> choices = new ArrayList<>();
        parts(attribute).forEach(each -> choices.add(new Choice(each, null)));
        if (group.names().size() > 1) {
            pool(attribute, times).forEach(each -> choices.add(new Choice(Draft.value(attribute.key(), each), null)));
        }
        choices.add(new Choice(draft -> {}, null));
        if (World.canWithhold(attribute)) {
            choices.add(new Choice(Draft.value(attribute.key(), Value.Unknown.DEGRADED), attribute.key()));
        }
        return choices;
    }

    /** Values of what the attribute is tied to, so that they can be equal, less and more. */
    private Set<Value> pool(Attribute like, List<Draft.Part> times) {
        Set<Value> values = new LinkedHashSet<>();
        for (Attribute attribute : engine.catalog().attributes()) {
            if (group.has(attribute.key()) && attribute.type() == like.type()) {
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
    private List<Draft.Part> times() {
        List<Draft.Part> parts = new ArrayList<>();
        new ClockSpace(engine, atoms, clock).samples().forEach(cell -> {
            if (cell.sample() != null) {
                parts.add(cell.sample());
            }
        });
        Set<Instant> instants = new LinkedHashSet<>();
        for (AttributeKey key : group.attributes()) {
            List<Integer> own = attributes.getOrDefault(key, List.of());
            engine.budget().take((long) own.size() * own.size());
            own.forEach(number -> addInstants((AttributeCondition) atoms.get(number), key, own, instants));
        }
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
    private List<List<Choice>> rows(List<List<Choice>> choices) {
        int most = (int) Math.max(3, Math.pow(MOST, 1.0 / Math.max(1, choices.size())));
        List<List<Choice>> rows = List.of(List.of());
        for (List<Choice> each : choices) {
            boolean alone = choices.size() == 1;
            List<Choice> fitting = alone || each.size() <= most ? each : shortened(each, most);
            List<Choice> own = rows.size() * fitting.size() > MOST ? fitting.subList(0, 1) : fitting;
            engine.budget().take((long) rows.size() * own.size() * (rows.get(0).size() + 1));
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
