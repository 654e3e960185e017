package dev.attune.rules.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Lists conjunctions under their access tests; where many share one, lists them under a second, a third and so on. What is left of a
 * conjunction stands where it is listed, as code.
 */
final class LevelBuilder {

    /** So many conjunctions are sooner verified than divided. */
    private static final int FEW = 32;

    /** How many levels there are at most. */
    private static final int DEEPEST = 5;

    private record Key(int dimension, Table.By by) {}

    /**
     * A conjunction that is being listed.
     *
     * @param open the tests left, by which it can be listed
     * @param closed the tests left to verify only
     */
    private record Entry(int rule, List<EncodedTest> open, List<EncodedTest> closed, List<EncodedTest> timed) {

        /** The same without a test, which is satisfied wherever this is listed. */
        Entry without(EncodedTest satisfied) {
            List<EncodedTest> others = new ArrayList<>(open);
            others.remove(satisfied);
            return new Entry(rule, others, closed, timed);
        }

        /** The same with a test that is to be verified, but not listed under again. */
        Entry closing(EncodedTest test) {
            Entry others = without(test);
            List<EncodedTest> verified = new ArrayList<>(closed);
            verified.add(test);
            return new Entry(rule, others.open, verified, timed);
        }
    }

    private final Dimensions dimensions;
    private final AccessChoice choice;

    LevelBuilder(Dimensions dimensions, AccessChoice choice) {
        this.dimensions = dimensions;
        this.choice = choice;
    }

    /** A level of conjunctions that are verified one by one. */
    Level list(List<EncodedConjunction> conjunctions) {
        return new Level(code(entries(conjunctions)), new Table[0]);
    }

    Level build(List<EncodedConjunction> conjunctions) {
        return build(entries(conjunctions), 1);
    }

    private List<Entry> entries(List<EncodedConjunction> conjunctions) {
        List<Entry> entries = new ArrayList<>(conjunctions.size());
        for (EncodedConjunction each : conjunctions) {
            List<EncodedTest> open = new ArrayList<>(each.steady());
            open.sort(choice.order());
            entries.add(new Entry(each.rule(), open, List.of(), each.timed()));
        }
        return entries;
    }

    private Level build(List<Entry> entries, int depth) {
        if ((entries.size() <= FEW && depth > 1) || depth == DEEPEST) {
            return new Level(code(entries), new Table[0]);
        }
        List<Entry> rest = new ArrayList<>();
        Map<Key, SortedMap<Integer, List<Entry>>> tables = new LinkedHashMap<>();
        for (Entry entry : entries) {
            EncodedTest access =
                    entry.open.stream().filter(choice::canBeListed).findFirst().orElse(null);
            if (access == null) {
                rest.add(entry);
            } else {
                list(entry, access, tables);
            }
        }
        List<Table> built = new ArrayList<>();
        tables.forEach((key, lists) -> built.add(table(key, lists, depth)));
        return new Level(code(rest), built.toArray(Table[]::new));
    }

    private void list(Entry entry, EncodedTest access, Map<Key, SortedMap<Integer, List<Entry>>> tables) {
        int dimension = access.dimension();
        if (access.points().isEmpty()) {
            Entry left = entry.closing(access); // a part may hold cells that do not satisfy the test
            int cells = dimensions.at(dimension).cells();
            SortedMap<Integer, List<Entry>> lists = lists(tables, dimension, Table.By.PART);
            int[] bounds = access.range().bounds();
            int done = -1;
            for (int i = 0; i < bounds.length; i += 2) {
                int last = Table.part(bounds[i + 1], cells);
                for (int part = Math.max(done + 1, Table.part(bounds[i], cells)); part <= last; part++) {
                    lists.computeIfAbsent(part, none -> new ArrayList<>()).add(left);
                    done = part;
                }
            }
            return;
        }
        // of all of some marks, the list is of one only
        Entry left = access.operation() == Code.ALL ? entry.closing(access) : entry.without(access);
        Table.By by = dimensions.at(dimension) instanceof TextSetDimension ? Table.By.MARK : Table.By.CELL;
        SortedMap<Integer, List<Entry>> lists = lists(tables, dimension, by);
        for (int point : choice.listed(access).toArray()) {
            lists.computeIfAbsent(point, none -> new ArrayList<>()).add(left);
        }
    }

    private static SortedMap<Integer, List<Entry>> lists(
            Map<Key, SortedMap<Integer, List<Entry>>> tables, int dimension, Table.By by) {
        return tables.computeIfAbsent(new Key(dimension, by), none -> new TreeMap<>());
    }

    private Table table(Key key, SortedMap<Integer, List<Entry>> lists, int depth) {
        TreeMap<Integer, Level> levels = new TreeMap<>();
        lists.forEach((point, entries) -> levels.put(point, build(entries, depth + 1)));
        return new Table(key.dimension, key.by, dimensions.at(key.dimension).cells(), levels);
    }

    private int[] code(List<Entry> entries) {
        IntBuffer code = new IntBuffer();
        for (Entry entry : entries) {
            List<EncodedTest> steady = new ArrayList<>(entry.open);
            steady.addAll(entry.closed);
            steady.sort(choice.order());
            code.add(entry.rule);
            code.add((Code.INTS * steady.size()) | ((Code.INTS * entry.timed.size()) << Short.SIZE));
            steady.forEach(test -> code.add(test.head()).add(test.a()).add(test.b()));
            entry.timed.forEach(test -> code.add(test.head()).add(test.a()).add(test.b()));
        }
        return code.toArray();
    }
}
