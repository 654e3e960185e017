package dev.attune.rules.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Encodes conjunctions and lists each under its access test. */
final class Lists {

    /** Into how many parts the cells of an ordered value are divided for tests of a stretch of them. */
    static final int PARTS = 32;

    private static final int[] EMPTY = {};
    private static final int[][] NONE = {};

    private enum Kind {
        /** A cell of a dimension, or a mark. */
        POINT,
        /** A part of the cells of an ordered dimension. */
        PART,
        /** A predicate that is true. */
        TRUE,
        /** A predicate that is false. */
        FALSE,
        /** For those without an access test. */
        REST
    }

    private record Key(Kind kind, int dimension, int point) {}

    private record EncodedConjunction(int rule, List<EncodedTest> steady, List<EncodedTest> timed) {}

    /** Those listed under one predicate. */
    static final class OfPredicate {
        final int predicate;
        final boolean wanted;
        final int[] list;

        private OfPredicate(int predicate, boolean wanted, int[] list) {
            this.predicate = predicate;
            this.wanted = wanted;
            this.list = list;
        }
    }

    private final Dimensions dimensions;
    private final Encoder encoder;
    private final AccessChoice choice;
    private final Map<Key, IntBuffer> lists = new HashMap<>();

    Lists(Dimensions dimensions, List<Conjunction> conjunctions) {
        this.dimensions = dimensions;
        this.encoder = new Encoder(dimensions);
        this.choice = new AccessChoice(dimensions, dimensions.markWords() * Long.SIZE);
        List<EncodedConjunction> encoded = new ArrayList<>(conjunctions.size());
        conjunctions.forEach(each -> encode(each).ifPresent(encoded::add));
        encoded.forEach(each -> each.steady.forEach(choice::count));
        encoded.forEach(this::list);
    }

    private Optional<EncodedConjunction> encode(Conjunction conjunction) {
        List<EncodedTest> steady = encode(conjunction.steady());
        List<EncodedTest> timed = encode(conjunction.timed());
        boolean possible = steady.size() == conjunction.steady().size()
                && timed.size() == conjunction.timed().size();
        return possible ? Optional.of(new EncodedConjunction(conjunction.rule(), steady, timed)) : Optional.empty();
    }

    private List<EncodedTest> encode(List<Test> tests) {
        List<EncodedTest> encoded = new ArrayList<>(tests.size());
        tests.forEach(test -> encoder.encode(test).ifPresent(encoded::add));
        return encoded;
    }

    private void list(EncodedConjunction conjunction) {
        List<EncodedTest> steady = new ArrayList<>(conjunction.steady);
        steady.sort(choice.order());
        EncodedTest access = null;
        for (EncodedTest test : steady) {
            if (access == null && choice.canBeListed(test)) {
                access = test;
            }
        }
        if (access == null) {
            add(new Key(Kind.REST, 0, 0), conjunction, steady);
            return;
        }
        if (access.operation() != Code.ALL) {
            steady.remove(access); // of all of some marks, only one is the list's
        }
        if (access.isPredicate()) {
            Kind kind = access.operation() == Code.TRUE ? Kind.TRUE : Kind.FALSE;
            add(new Key(kind, 0, access.a()), conjunction, steady);
        } else if (!access.points().isEmpty()) {
            for (int point : choice.listed(access).toArray()) {
                add(new Key(Kind.POINT, access.dimension(), point), conjunction, steady);
            }
        } else {
            listByParts(access, conjunction, steady);
        }
    }

    /** A part may hold cells that do not satisfy the test, so it is verified too. */
    private void listByParts(EncodedTest access, EncodedConjunction conjunction, List<EncodedTest> others) {
        List<EncodedTest> all = new ArrayList<>(others);
        all.add(0, access);
        int cells = dimensions.at(access.dimension()).cells();
        int[] bounds = access.range().bounds();
        int added = -1;
        for (int i = 0; i < bounds.length; i += 2) {
            int last = part(bounds[i + 1], cells);
            for (int part = Math.max(added + 1, part(bounds[i], cells)); part <= last; part++) {
                add(new Key(Kind.PART, access.dimension(), part), conjunction, all);
                added = part;
            }
        }
    }

    /** The part in which a cell lies; that of a missing value is the first. */
    static int part(int cell, int cells) {
        return (int) ((long) cell * PARTS / cells);
    }

    private void add(Key key, EncodedConjunction conjunction, List<EncodedTest> steady) {
        IntBuffer list = lists.computeIfAbsent(key, none -> new IntBuffer());
        list.add(conjunction.rule);
        list.add((Code.INTS * steady.size()) | ((Code.INTS * conjunction.timed.size()) << Short.SIZE));
        steady.forEach(test -> list.add(test.head()).add(test.a()).add(test.b()));
        conjunction.timed.forEach(test -> list.add(test.head()).add(test.a()).add(test.b()));
    }

    int[] pool() {
        return encoder.pool();
    }

    /** For each dimension the lists of its cells, or of its marks, by their number; none for one that has none. */
    int[][][] byPoint() {
        return by(Kind.POINT);
    }

    /** For each dimension the lists of the parts of its cells; none for one that has none. */
    int[][][] byPart() {
        return by(Kind.PART);
    }

    private int[][][] by(Kind kind) {
        int[][][] all = new int[dimensions.size()][][];
        Arrays.fill(all, NONE);
        lists.forEach((key, list) -> {
            if (key.kind == kind) {
                if (all[key.dimension].length == 0) {
                    all[key.dimension] = new int[kind == Kind.PART ? PARTS : points(key.dimension)][];
                    Arrays.fill(all[key.dimension], EMPTY);
                }
                all[key.dimension][key.point - first(key)] = list.toArray();
            }
        });
        return all;
    }

    private int points(int number) {
        Dimension dimension = dimensions.at(number);
        return dimension instanceof TextSetDimension set ? set.words() * Long.SIZE : dimension.cells();
    }

    private int first(Key key) {
        return dimensions.at(key.dimension) instanceof TextSetDimension set ? set.firstWord() * Long.SIZE : 0;
    }

    List<OfPredicate> byPredicate() {
        List<OfPredicate> all = new ArrayList<>();
        lists.forEach((key, list) -> {
            if (key.kind == Kind.TRUE || key.kind == Kind.FALSE) {
                all.add(new OfPredicate(key.point, key.kind == Kind.TRUE, list.toArray()));
            }
        });
        return all;
    }

    int[] rest() {
        return lists.getOrDefault(new Key(Kind.REST, 0, 0), new IntBuffer()).toArray();
    }
}
