package dev.attune.rules.analysis;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.condition.AttributeCondition.Compare;
import dev.attune.api.condition.Condition;
import dev.attune.api.condition.Operand;
import dev.attune.api.condition.WhenMissing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Comparisons of one attribute with another: the same two are less, equal or more for all of their comparisons at once. */
final class PairSpace {

    private PairSpace() {}

    private record Pair(AttributeKey lesser, AttributeKey greater, boolean ignoreCase) {}

    /** The aspects of these comparisons of two attributes. */
    static List<Aspect> bounds(List<Condition> atoms, List<Integer> numbers) {
        Map<Pair, List<Integer>> pairs = new LinkedHashMap<>();
        List<Aspect> aspects = new ArrayList<>();
        for (int number : numbers) {
            if (atoms.get(number) instanceof Compare compare) {
                pairs.computeIfAbsent(pair(compare), none -> new ArrayList<>()).add(number);
            } else {
                aspects.add(Aspect.free(number, Masks.ANY));
            }
        }
        pairs.values().forEach(each -> aspects.add(aspect(atoms, each)));
        return aspects;
    }

    private static AttributeKey other(Compare compare) {
        return ((Operand.Other) compare.operand()).attribute();
    }

    private static boolean isTurned(Compare compare) {
        return compare.attribute().compareTo(other(compare)) > 0;
    }

    private static Pair pair(Compare compare) {
        return isTurned(compare)
                ? new Pair(other(compare), compare.attribute(), compare.ignoreCase())
                : new Pair(compare.attribute(), other(compare), compare.ignoreCase());
    }

    private static Aspect aspect(List<Condition> atoms, List<Integer> numbers) {
        int size = numbers.size();
        List<int[]> rows = List.of(new int[size], new int[size], new int[size], new int[size], new int[size]);
        for (int i = 0; i < size; i++) {
            Compare compare = (Compare) atoms.get(numbers.get(i));
            boolean same = compare.attribute().equals(other(compare));
            for (int order = -1; order <= 1; order++) {
                int own = same ? 0 : isTurned(compare) ? -order : order;
                rows.get(order + 1)[i] = Masks.of(compare.comparison().holds(own));
            }
            rows.get(3)[i] = missing(compare.whenMissing());
            rows.get(4)[i] = Masks.UNKNOWN;
        }
        int[] own = numbers.stream().mapToInt(Integer::intValue).toArray();
        return Aspect.of(own, Aspect.distinct(rows.stream().map(Cell::of).toList()));
    }

    private static int missing(WhenMissing whenMissing) {
        return switch (whenMissing) {
            case UNKNOWN -> Masks.UNKNOWN;
            case TRUE -> Masks.TRUE;
            case FALSE -> Masks.FALSE;
        };
    }
}
