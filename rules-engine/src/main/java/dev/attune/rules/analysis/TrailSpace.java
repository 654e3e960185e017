package dev.attune.rules.analysis;

import dev.attune.api.condition.BehaviorCondition;
import dev.attune.api.condition.Condition;
import dev.attune.api.condition.SequenceCondition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The trail, and the conditions that look at it. */
final class TrailSpace {

    private static final int MOST_COUNTS = 250;
    private static final int MOST_WALKS = 60;

    /** What it costs to make up the walks of a condition, and to combine them with others. */
    private static final int TEMPLATE = 2_000;

    /** What it costs to combine a walk with one that counts. */
    private static final int COMBINED = 50;

    private final Engine engine;
    private final List<Condition> atoms;
    private final List<Integer> numbers;
    private final List<Integer> counted;

    TrailSpace(Engine engine, List<Condition> atoms, List<Integer> numbers) {
        this.engine = engine;
        this.atoms = atoms;
        this.numbers = numbers;
        this.counted = numbers.stream()
                .filter(number -> Counting.covers(atoms.get(number)))
                .toList();
    }

    static boolean looksAtTrail(Condition condition) {
        return condition instanceof BehaviorCondition || condition instanceof SequenceCondition;
    }

    private List<Condition> conditions(List<Integer> of) {
        return of.stream().map(atoms::get).toList();
    }

    private static int[] array(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[] unknown(int size) {
        int[] masks = new int[size];
        Arrays.fill(masks, Masks.UNKNOWN);
        return masks;
    }

    /** Every case, and maybe some that no trail brings about. */
    List<Aspect> bounds() {
        List<Aspect> aspects = new ArrayList<>();
        List<Integer> rest = new ArrayList<>(numbers);
        Optional<List<Cell>> cells = counts();
        if (!counted.isEmpty() && cells.isPresent()) {
            List<Cell> all = new ArrayList<>(cells.get());
            all.add(Cell.of(unknown(counted.size())));
            aspects.add(Aspect.of(array(counted), all));
            rest.removeAll(counted);
        }
        Map<Object, List<Integer>> quantities = new LinkedHashMap<>();
        for (int number : rest) {
            Quantity quantity = Quantity.of(atoms.get(number));
            if (quantity == null) {
                aspects.add(Aspect.free(number, Masks.ANY));
            } else {
                quantities
                        .computeIfAbsent(quantity.of(), none -> new ArrayList<>())
                        .add(number);
            }
        }
        quantities.values().forEach(own -> engine.budget().take(2L * own.size() * own.size()));
        quantities.values().forEach(own -> aspects.add(Quantity.aspect(array(own), quantities(own))));
        return aspects;
    }

    private Optional<List<Cell>> counts() {
        return counted.isEmpty() ? Optional.of(List.of()) : new Counting(conditions(counted), engine.budget()).cells();
    }

    private List<Quantity> quantities(List<Integer> own) {
        List<Quantity> quantities = new ArrayList<>();
        for (int number : own) {
            Quantity quantity = Quantity.of(atoms.get(number));
            if (quantity != null) {
                quantities.add(quantity);
            }
        }
        return quantities;
    }

    /** Trails that bring cases about, one for each case. */
    Aspect samples() {
        List<Cell> counts = counts().orElse(List.of());
        List<Cell> cells = new ArrayList<>();
        if (counted.size() == numbers.size()) {
            cells.addAll(counts);
        }
        cells.addAll(evaluated(counts));
        cells.add(new Cell(unknown(numbers.size()), draft -> {}, Set.of(), true));
        return new Aspect(array(numbers), Aspect.distinct(cells), Set.of(), true);
    }

    /** Combinations of walks, asked of the engine. */
    private List<Cell> evaluated(List<Cell> counts) {
        if (counted.size() == numbers.size() && !counts.isEmpty()) {
            return List.of();
        }
        Oracle oracle = engine.oracle(conditions(numbers));
        Map<List<Integer>, Cell> cells = new LinkedHashMap<>();
        for (Walk walk : walks(counts)) {
            Draft.Part part = Draft.walk(walk);
            int[] masks = oracle.ask(part);
            cells.putIfAbsent(Arrays.stream(masks).boxed().toList(), Cell.of(masks, part));
        }
        return List.copyOf(cells.values());
    }

    /** How long nothing is asked to have happened. */
    private List<Duration> idleTimes() {
        List<Duration> times = new ArrayList<>();
        for (int number : numbers) {
            if (atoms.get(number) instanceof BehaviorCondition.SessionIs session
                    && session.measure() == BehaviorCondition.SessionMeasure.IDLE_TIME) {
                times.add(Duration.ofSeconds((long) session.value()));
            }
        }
        return times.subList(0, Math.min(2, times.size()));
    }

    private Set<Walk> walks(List<Cell> counts) {
        Set<Walk> combined = new LinkedHashSet<>();
        combined.add(Walk.NOWHERE);
        for (int number : numbers) {
            engine.budget().take(TEMPLATE);
            List<Walk> own = Templates.of(atoms.get(number));
            for (Walk before : List.copyOf(combined)) {
                for (Walk walk : own) {
                    if (combined.size() < MOST_WALKS) {
                        combined.add(before.and(walk));
                    }
                }
            }
            combined.addAll(own);
        }
        for (Duration idle : idleTimes()) {
            List.copyOf(combined).forEach(walk -> combined.add(walk.ago(idle)));
        }
        Set<Walk> walks = new LinkedHashSet<>(combined);
        for (Cell cell : counts.subList(0, Math.min(MOST_COUNTS, counts.size()))) {
            Draft.Part sample = cell.sample();
            engine.budget().take((long) COMBINED * combined.size());
            Walk counting =
                    sample == null ? Walk.NOWHERE : Draft.of(List.of(sample)).walk();
            walks.add(counting);
            combined.forEach(walk -> walks.add(walk.and(counting)));
        }
        walks.add(Walk.NOWHERE.since(null));
        return walks;
    }
}
