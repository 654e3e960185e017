package dev.attune.rules.analysis;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.attribute.AttributeType;
import dev.attune.api.condition.AttributeCondition;
import dev.attune.api.condition.Condition;
import dev.attune.api.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One attribute, and the conditions that look at nothing else. */
final class AttributeSpace {

    private static final int MOST_CELLS = 3_000;
    private static final int MOST_CIRCLES = 8;

    private final Engine engine;
    private final Attribute attribute;
    private final Map<Line, List<Integer>> lines = new LinkedHashMap<>();
    private final List<Condition> atoms;

    /**
     * @param atoms all atoms
     * @param numbers those on this attribute
     */
    AttributeSpace(Engine engine, Attribute attribute, List<Condition> atoms, List<Integer> numbers) {
        this.engine = engine;
        this.attribute = attribute;
        this.atoms = atoms;
        for (int number : numbers) {
            engine.budget().take(Line.cost(atoms.get(number)));
            Line line = Line.of((AttributeCondition) atoms.get(number), attribute);
            lines.computeIfAbsent(line, none -> new ArrayList<>()).add(number);
        }
    }

    private List<AttributeCondition> conditions(List<Integer> numbers) {
        return numbers.stream()
                .map(number -> (AttributeCondition) atoms.get(number))
                .toList();
    }

    /** Ways to give the attribute a known value, for all lines. */
    List<Draft.Part> samples() {
        List<Draft.Part> parts = new ArrayList<>();
        LineCandidates candidates = new LineCandidates(engine, attribute);
        lines.forEach((line, numbers) ->
                parts.addAll(candidates.of(line, conditions(numbers)).parts()));
        if (lines.isEmpty()) {
            parts.addAll(candidates.of(Line.PLAIN, List.of()).parts());
        }
        if (lines.size() > 1 && attribute.type() == AttributeType.TEXT) {
            otherCases().forEach(each -> parts.add(Draft.value(attribute.key(), each)));
        }
        return parts;
    }

    private List<Value> otherCases() {
        List<String> texts = lines.values().stream()
                .flatMap(numbers -> conditions(numbers).stream())
                .flatMap(each -> Readings.literals(each, AttributeType.TEXT).stream())
                .map(each -> ((Value.Text) each).value())
                .toList();
        return TextCells.inOtherCases(texts);
    }

    /** Every case the conditions can be in together, and maybe some that they cannot. */
    List<Aspect> bounds() {
        List<Aspect> known = new ArrayList<>();
        lines.forEach((line, numbers) -> known.addAll(known(line, numbers)));
        long product = 1;
        for (Aspect each : known) {
            product = Math.min(MOST_CELLS + 1L, product * each.cells().size());
        }
        if (product <= MOST_CELLS) {
            engine.budget()
                    .take(product
                            * known.stream()
                                    .mapToInt(each -> each.atoms().length)
                                    .sum());
        }
        return product > MOST_CELLS
                ? known.stream().map(this::withUnknown).toList()
                : List.of(withUnknown(product(known)));
    }

    private List<Aspect> known(Line line, List<Integer> numbers) {
        int[] own = numbers.stream().mapToInt(Integer::intValue).toArray();
        List<AttributeCondition> conditions = conditions(numbers);
        if (attribute.type() == AttributeType.GEO_POINT) {
            return circles(own, conditions);
        }
        LineCandidates.Parts parts = new LineCandidates(engine, attribute).of(line, conditions);
        if (!parts.complete()) {
            return free(own);
        }
        Oracle oracle = engine.oracle(List.copyOf(conditions));
        List<Cell> cells =
                parts.parts().stream().map(part -> Cell.of(oracle.ask(part))).toList();
        return List.of(Aspect.of(own, Aspect.distinct(cells)));
    }

    private static List<Aspect> free(int[] atoms) {
        return Arrays.stream(atoms)
                .mapToObj(atom -> Aspect.free(atom, Masks.TRUE | Masks.FALSE))
                .toList();
    }

    /** Of places only circles are asked, and whether there is one, which a known place always answers. */
    private List<Aspect> circles(int[] own, List<AttributeCondition> conditions) {
        List<AttributeCondition.WithinRadius> circles = LineCandidates.circles(conditions);
        if (circles.size() > MOST_CIRCLES) {
            return free(own);
        }
        int[] known = engine.oracle(List.copyOf(conditions)).ask(Draft.value(attribute.key(), new Value.Point(0, 0)));
        List<Cell> cells = new ArrayList<>();
        for (int[] choice : Places.choices(attribute.key(), engine, circles)) {
            int[] masks = known.clone();
            int circle = 0;
            for (int i = 0; i < masks.length; i++) {
                if (conditions.get(i) instanceof AttributeCondition.WithinRadius) {
                    masks[i] = choice[circle++];
                }
            }
            cells.add(Cell.of(masks));
        }
        return List.of(Aspect.of(own, cells));
    }

    private static Aspect product(List<Aspect> aspects) {
        int[] atoms = {};
        List<int[]> rows = List.of(new int[0]);
        for (Aspect aspect : aspects) {
            List<int[]> longer = new ArrayList<>();
            for (int[] row : rows) {
                aspect.cells().forEach(cell -> longer.add(joined(row, cell.masks())));
            }
            rows = longer;
            atoms = joined(atoms, aspect.atoms());
        }
        return Aspect.of(atoms, rows.stream().map(Cell::of).toList());
    }

    static int[] joined(int[] a, int[] b) {
        int[] joined = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, joined, a.length, b.length);
        return joined;
    }

    private Aspect withUnknown(Aspect known) {
        List<Condition> own = Arrays.stream(known.atoms()).mapToObj(atoms::get).toList();
        Oracle oracle = engine.oracle(own);
        List<Cell> cells = new ArrayList<>(known.cells());
        cells.add(Cell.of(oracle.ask()));
        if (World.canWithhold(attribute)) {
            cells.add(withheld(oracle, attribute.key()));
        }
        return new Aspect(known.atoms(), Aspect.distinct(cells), Set.of(), false);
    }

    private static Cell withheld(Oracle oracle, AttributeKey key) {
        return Cell.of(oracle.ask(Draft.value(key, Value.Unknown.DEGRADED)));
    }
}
