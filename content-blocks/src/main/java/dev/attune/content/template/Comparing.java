package dev.attune.content.template;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How conditions compare values; values of unlike types are neither equal nor in an order. */
final class Comparing {

    static final int LESS = -1;
    static final int EQUAL = 0;
    static final int GREATER = 1;
    /** Neither of the others. */
    static final int UNORDERED = 2;

    private Comparing() {}

    static boolean equal(@Nullable Object left, @Nullable Object right) {
        if (left == right) {
            return true;
        } else if (right instanceof Special special) {
            return is(left, special);
        } else if (left instanceof Special special) {
            return is(right, special);
        } else if (left == null || right == null) {
            return false;
        } else if (left instanceof Number a && right instanceof Number b) {
            return compare(a, b) == EQUAL;
        } else if (left instanceof List<?> a && right instanceof List<?> b) {
            return listsEqual(a, b);
        }
        return plain(left).equals(plain(right));
    }

    private static boolean listsEqual(List<?> a, List<?> b) {
        if (a instanceof Range && b instanceof Range) {
            return a.equals(b);
        }
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!equal(Data.unwrap(a.get(i)), Data.unwrap(b.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean is(@Nullable Object value, Special special) {
        if (value instanceof Map<?, ?> map) {
            return map.isEmpty();
        } else if (value instanceof Collection<?> collection) {
            return collection.isEmpty();
        } else if (value instanceof String || value instanceof SafeText) {
            String text = value.toString();
            return special == Special.BLANK ? text.isBlank() : text.isEmpty();
        }
        return special == Special.BLANK && !Data.isTruthy(value);
    }

    /** How two values lie to each other: one of the constants of this class. */
    static int order(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Number a && right instanceof Number b) {
            return compare(a, b);
        } else if (left instanceof Instant a && right instanceof Instant b) {
            return Integer.signum(a.compareTo(b));
        } else if (left instanceof LocalDate a && right instanceof LocalDate b) {
            return Integer.signum(a.compareTo(b));
        } else if (left != null
                && right != null
                && plain(left) instanceof String a
                && plain(right) instanceof String b) {
            return Integer.signum(a.compareTo(b));
        }
        return UNORDERED;
    }

    private static int compare(Number a, Number b) {
        if (a instanceof Long whole && b instanceof Long other) {
            return Long.compare(whole, other);
        } else if (a instanceof Double one && b instanceof Double other) {
            return one < other ? LESS : one > other ? GREATER : one.doubleValue() == other ? EQUAL : UNORDERED;
        }
        return isNotANumber(a) || isNotANumber(b)
                ? UNORDERED
                : Integer.signum(Numbers.compare(Numbers.of(a), Numbers.of(b)));
    }

    private static boolean isNotANumber(Number number) {
        return number instanceof Double decimal && decimal.isNaN();
    }

    /** Whether a text has a part, a list an item, or a structure a member. */
    static boolean contains(@Nullable Object left, @Nullable Object right) {
        if (left == null || !Data.isTruthy(right)) {
            return false;
        } else if (left instanceof String || left instanceof SafeText) {
            return left.toString().contains(Text.of(right));
        } else if (left instanceof Map<?, ?> map) {
            return map.containsKey(Text.of(right));
        } else if (left instanceof Range range) {
            return range.contains(right);
        } else if (left instanceof Collection<?> collection) {
            for (Object item : collection) {
                if (equal(Data.unwrap(item), right)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Object plain(Object value) {
        return value instanceof SafeText safe ? safe.text() : value;
    }
}
