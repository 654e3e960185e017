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
    private final Map<Key, SortedMap<Integer, List<Posting>>> tables = new LinkedHashMap<>();
    private final Map<EncodedTest, List<Posting>> byPredicate = new LinkedHashMap<>();
    private final List<Posting> rest = new ArrayList<>();
    private final Postings.Builder postings = new Postings.Builder();

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
                    .computeIfAbsent(steady.get(0), none -> new ArrayList<>())
                    .add(new Posting(conjunction.rule(), steady.subList(1, steady.size()), conjunction.timed()));
        } else {
            rest.add(new Posting(conjunction.rule(), steady, conjunction.timed()));
        }
    }

    private void list(EncodedConjunction conjunction, EncodedTest access, List<EncodedTest> steady) {
        if (access.points().isEmpty()) {
            listByParts(conjunction, access, steady);
            return;
        }
        List<EncodedTest> left = new ArrayList<>(steady);
        if (access.operation() != Code.ALL) {
            left.remove(access); // of all of some marks, the list would be of one only
        }
        Posting listed = new Posting(conjunction.rule(), left, conjunction.timed());
        boolean set = dimensions.at(access.dimension()) instanceof TextSetDimension;
        SortedMap<Integer, List<Posting>> lists = lists(access.dimension(), set ? Table.By.MARK : Table.By.CELL);
        for (int point : choice.listed(access).toArray()) {
            add(listed, point, lists);
        }
    }

    /** In a part of which every cell satisfies the access test, that need not be asked; elsewhere it is asked last, as it mostly holds. */
    private void listByParts(EncodedConjunction conjunction, EncodedTest access, List<EncodedTest> steady) {
        List<EncodedTest> left = new ArrayList<>(steady);
        left.remove(access);
        Posting within = new Posting(conjunction.rule(), left, conjunction.timed());
        left.add(access);
        Posting across = new Posting(conjunction.rule(), left, conjunction.timed());
        Groups parts = Table.parts(dimensions.at(access.dimension()));
        SortedMap<Integer, List<Posting>> lists = lists(access.dimension(), Table.By.PART);
        int[] bounds = access.range().bounds();
        int done = -1;
        for (int i = 0; i < bounds.length; i += 2) {
            int last = parts.of(bounds[i + 1]);
            for (int part = Math.max(done + 1, parts.of(bounds[i])); part <= last; part++) {
                boolean isWithin = bounds[i] <= parts.first(part) && parts.first(part + 1) - 1 <= bounds[i + 1];
                add(isWithin ? within : across, part, lists);
                done = part;
            }
        }
    }

    private static void add(Posting conjunction, int point, Map<Integer, List<Posting>> lists) {
        lists.computeIfAbsent(point, none -> new ArrayList<>()).add(conjunction);
    }

    private SortedMap<Integer, List<Posting>> lists(int dimension, Table.By by) {
        return tables.computeIfAbsent(new Key(dimension, by), none -> new TreeMap<>());
    }

    Postings.Builder postings() {
        return postings;
    }

    /** Writes those that must always be looked at; where their list has ended. */
    int writeRest() {
        postings.add(rest);
        return postings.size();
    }

    Table[] writeTables() {
        return tables.entrySet().stream()
                .map(each ->
                        new Table(dimensions.at(each.getKey().dimension), each.getKey().by, each.getValue(), postings))
                .toArray(Table[]::new);
    }

    PredicateList[] writeByPredicate() {
        return byPredicate.entrySet().stream()
                .map(each -> new PredicateList(
                        Code.operand(each.getKey().code()),
                        each.getKey().operation() == Code.TRUE,
                        postings.add(each.getValue()),
                        postings.size()))
                .toArray(PredicateList[]::new);
    }
}
