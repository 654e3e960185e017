package dev.attune.rules.analysis;

import dev.attune.api.condition.Condition;
import dev.attune.api.condition.OpenCondition.Share;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Shares of visitors. Draws with different seeds have nothing to do with each other; buckets are steps of 1/10000. */
final class ShareSpace {

    private static final int BUCKETS = 10_000;
    private static final int VISITORS = 20_000;

    private final Engine engine;
    private final List<Condition> atoms;
    private final List<Integer> numbers;

    ShareSpace(Engine engine, List<Condition> atoms, List<Integer> numbers) {
        this.engine = engine;
        this.atoms = atoms;
        this.numbers = numbers;
    }

    private Share share(int number) {
        return (Share) atoms.get(number);
    }

    List<Aspect> bounds() {
        Map<String, List<Integer>> seeds = new LinkedHashMap<>();
        numbers.forEach(number -> seeds.computeIfAbsent(share(number).seed(), none -> new ArrayList<>())
                .add(number));
        return seeds.values().stream().map(this::draw).toList();
    }

    private Aspect draw(List<Integer> own) {
        Set<Integer> buckets = new TreeSet<>();
        buckets.add(0);
        for (int number : own) {
            buckets.add(first(share(number).from()));
            buckets.add(first(share(number).to()));
        }
        buckets.remove(BUCKETS);
        engine.budget().take((long) buckets.size() * own.size());
        List<Cell> cells = new ArrayList<>();
        for (int bucket : buckets) {
            double place = bucket / (double) BUCKETS;
            cells.add(Cell.of(own.stream()
                    .mapToInt(number -> Masks.of(place >= share(number).from()
                            && place < share(number).to()))
                    .toArray()));
        }
        return Aspect.of(own.stream().mapToInt(Integer::intValue).toArray(), Aspect.distinct(cells));
    }

    /** The first bucket at or after a place. */
    private static int first(double place) {
        int bucket = Math.max(0, (int) (place * BUCKETS) - 1);
        while (bucket < BUCKETS && bucket / (double) BUCKETS < place) {
            bucket++;
        }
        return bucket;
    }

    /** Visitors for the cases, as far as they are found among some thousands. */
    Aspect samples() {
        Oracle oracle = engine.oracle(numbers.stream().map(atoms::get).toList());
        long cases = 1;
        for (Aspect draw : bounds()) {
            cases = Math.min(VISITORS, cases * draw.cells().size());
        }
        Map<List<Integer>, Cell> found = new LinkedHashMap<>();
        for (int i = 1; i <= VISITORS && found.size() < cases; i++) {
            Draft.Part visitor = Draft.visitor("visitor-" + i);
            int[] masks = oracle.ask(visitor);
            found.putIfAbsent(Arrays.stream(masks).boxed().toList(), Cell.of(masks, visitor));
        }
        return Aspect.of(numbers.stream().mapToInt(Integer::intValue).toArray(), List.copyOf(found.values()));
    }
}
