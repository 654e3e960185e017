package dev.attune.rules.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Lists each conjunction under its access test. */
final class IndexBuilder {

    private record Key(int dimension, Table.By by) {}

    private final Dimensions dimensions;
    private final AccessChoice choice;
    private final Map<Key, SortedMap<Integer, ListBuilder>> tables = new LinkedHashMap<>();
    private final Map<EncodedTest, ListBuilder> byPredicate = new LinkedHashMap<>();
    private final ListBuilder rest = new ListBuilder();

    IndexBuilder(Dimensions dimensions, List<EncodedConjunction> conjunctions) {
        this.dimensions = dimensions;
        this.choice = new AccessChoice(dimensions, dimensions.markWords() * Long.SIZE);
        conjunctions.forEach(each -> each.steady().forEach(choice::count));
        conjunctions.forEach(this::list);
    }

    private void list(EncodedConjunction conjunction) {
        List<EncodedTest> steady = choice.ordered(conjunction.steady());
        EncodedTest access = null;
        for (EncodedTest test : steady) {
            if (access == null && choice.canBeListed(test)) {
                access = test;
            }
        }
        if (access != null) {
            list(conjunction, access, steady);
        } else if (!steady.isEmpty() && steady.get(0).isPredicate()) {
            byPredicate
                    .computeIfAbsent(steady.get(0), none -> new ListBuilder())
                    .add(Listed.of(conjunction.rule(), steady.subList(1, steady.size()), conjunction.timed()));
        } else {
            rest.add(Listed.of(conjunction.rule(), steady, conjunction.timed()));
        }
    }

    private void list(EncodedConjunction conjunction, EncodedTest access, List<EncodedTest> steady) {
        if (access.points().isEmpty()) {
            listByParts(Listed.of(conjunction.rule(), steady, conjunction.timed()), access);
            return;
        }
        List<EncodedTest> left = new ArrayList<>(steady);
        if (access.operation() != Code.ALL) {
            left.remove(access); // of all of some marks, the list would be of one only
        }
        Listed listed = Listed.of(conjunction.rule(), left, conjunction.timed());
        boolean set = dimensions.at(access.dimension()) instanceof TextSetDimension;
        SortedMap<Integer, ListBuilder> lists = lists(access.dimension(), set ? Table.By.MARK : Table.By.CELL);
        for (int point : choice.listed(access).toArray()) {
            add(listed, point, lists);
        }
    }

    /** A part may hold cells that do not satisfy the access test, which is therefore verified like the others. */
    private void listByParts(Listed conjunction, EncodedTest access) {
        int cells = dimensions.at(access.dimension()).cells();
        SortedMap<Integer, ListBuilder> lists = lists(access.dimension(), Table.By.PART);
        int[] bounds = access.range().bounds();
        int done = -1;
        for (int i = 0; i < bounds.length; i += 2) {
            int last = Table.part(bounds[i + 1], cells);
            for (int part = Math.max(done + 1, Table.part(bounds[i], cells)); part <= last; part++) {
                add(conjunction, part, lists);
                done = part;
            }
        }
    }

    private static void add(Listed conjunction, int point, Map<Integer, ListBuilder> lists) {
        lists.computeIfAbsent(point, none -> new ListBuilder()).add(conjunction);
    }

    private SortedMap<Integer, ListBuilder> lists(int dimension, Table.By by) {
        return tables.computeIfAbsent(new Key(dimension, by), none -> new TreeMap<>());
    }

    Table[] tables() {
        return tables.entrySet().stream()
                .map(each -> table(each.getKey(), each.getValue()))
                .toArray(Table[]::new);
    }

    private Table table(Key key, Map<Integer, ListBuilder> builders) {
        SortedMap<Integer, ConjunctionList> lists = new TreeMap<>();
        builders.forEach((point, builder) -> lists.put(point, builder.build(dimensions.size())));
        return new Table(key.dimension, key.by, dimensions.at(key.dimension).cells(), lists);
    }

    PredicateList[] byPredicate() {
        return byPredicate.entrySet().stream()
                .map(each -> new PredicateList(
                        Code.operand(each.getKey().code()),
                        each.getKey().operation() == Code.TRUE,
                        each.getValue().build(dimensions.size())))
                .toArray(PredicateList[]::new);
    }

    ConjunctionList rest() {
        return rest.build(dimensions.size());
    }
}
