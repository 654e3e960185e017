package dev.attune.rules.index;

import dev.attune.api.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The dimensions that some tests ask, numbered, each with the cells that they need. */
final class Dimensions {

    private enum Kind {
        TEXT,
        ORDERED,
        TEXT_SET
    }

    private record Key(int position, boolean folded, Kind kind) {}

    private final Map<Key, Integer> numbers = new LinkedHashMap<>();
    private final List<Dimension> dimensions = new ArrayList<>();
    private int markWords;

    private Dimensions() {}

    /**
     * @param folding folds the case of a text
     */
    static Dimensions of(List<Conjunction> conjunctions, UnaryOperator<String> folding) {
        Map<Key, Collection<Value>> values = new LinkedHashMap<>();
        for (Conjunction conjunction : conjunctions) {
            conjunction.steady().forEach(test -> collect(test, values));
            conjunction.timed().forEach(test -> collect(test, values));
        }
        Dimensions all = new Dimensions();
        if (values.size() > Code.LAST_DIMENSION) {
            throw new IllegalArgumentException("rules ask " + values.size() + " attributes; an index has room for "
                    + Code.LAST_DIMENSION + ": use fewer");
        }
        values.forEach((key, named) -> all.add(key, named, key.folded ? folding : UnaryOperator.identity()));
        return all;
    }

    private static void collect(Test test, Map<Key, Collection<Value>> values) {
        Key key = key(test);
        if (key == null) {
            return;
        }
        Collection<Value> named = values.computeIfAbsent(key, Dimensions::collection);
        if (test instanceof Test.OneOf oneOf) {
            named.addAll(oneOf.values());
        } else if (test instanceof Test.Range range) {
            add(range.low(), named);
            add(range.high(), named);
        } else if (test instanceof Test.Contains contains) {
            contains.texts().forEach(text -> named.add(Value.of(text)));
        }
    }

    /** Bounds are sorted later, which is sooner done than to find out at once whether each is new. */
    private static Collection<Value> collection(Key key) {
        return key.kind == Kind.ORDERED ? new ArrayList<>() : new LinkedHashSet<>();
    }

    private static void add(Test.@Nullable Bound bound, Collection<Value> named) {
        if (bound != null) {
            named.add(bound.value());
        }
    }

    private static @Nullable Key key(Test test) {
        if (test instanceof Test.OneOf oneOf) {
            return new Key(oneOf.position(), oneOf.folded(), kind(oneOf.values()));
        }
        if (test instanceof Test.Range range) {
            return new Key(range.position(), false, Kind.ORDERED);
        }
        return test instanceof Test.Contains contains
                ? new Key(contains.position(), contains.folded(), Kind.TEXT_SET)
                : null;
    }

    private static Kind kind(Set<Value> values) {
        Value value = values.iterator().next();
        return value instanceof Value.Text || value instanceof Value.Flag ? Kind.TEXT : Kind.ORDERED;
    }

    private void add(Key key, Collection<Value> named, UnaryOperator<String> form) {
        int number = dimensions.size();
        numbers.put(key, number);
        switch (key.kind) {
            case TEXT -> dimensions.add(new TextDimension(key.position, number, texts(named), form));
            case ORDERED -> dimensions.add(OrderedDimension.of(key.position, number, named.toArray(Value[]::new)));
            case TEXT_SET -> {
                TextSetDimension set = new TextSetDimension(key.position, number, texts(named), form, markWords);
                markWords += set.words();
                dimensions.add(set);
            }
        }
    }

    private static List<String> texts(Collection<Value> named) {
        return named.stream().map(Dimensions::text).toList();
    }

    static String text(Value value) {
        return value instanceof Value.Text text ? text.value() : Boolean.toString(((Value.Flag) value).value());
    }

    /** The number of the dimension that a test asks; it must ask one. */
    int number(Test test) {
        Key key = key(test);
        Integer number = key == null ? null : numbers.get(key);
        if (number == null) {
            throw new IllegalArgumentException("asks no dimension: " + test);
        }
        return number;
    }

    Dimension at(int number) {
        return dimensions.get(number);
    }

    /** Those of a kind. */
    <D extends Dimension> D[] of(Class<D> kind, IntFunction<D[]> array) {
        return dimensions.stream().filter(kind::isInstance).map(kind::cast).toArray(array);
    }

    int size() {
        return dimensions.size();
    }

    /** How many words the marks of all sets take. */
    int markWords() {
        return markWords;
    }
}
