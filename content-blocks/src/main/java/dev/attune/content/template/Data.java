package dev.attune.content.template;

import dev.attune.api.value.UnknownCause;
import dev.attune.api.value.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What values are while a template is rendered: null for nil, {@code String}, {@code Boolean}, {@code Long} and {@code BigInteger} for
 * whole numbers, {@code Double} for others, {@code Instant}, {@code LocalDate}, collections and maps (of these or of {@link Value}s,
 * which are unwrapped when they are reached), {@link Range}, {@link ForLoop}, {@link SafeText} and {@link Special}.
 */
final class Data {

    private static final double EXACT = 1e18;

    private Data() {}

    /** The plain object of a value; an unknown value is nil, whatever the cause. */
    static @Nullable Object unwrap(@Nullable Object value) {
        if (value instanceof Value.Text text) {
            return text.value();
        }
        return value instanceof Value other ? unwrapOther(other) : value;
    }

    private static @Nullable Object unwrapOther(Value value) {
        if (value instanceof Value.Numeric number) {
            return number(number.value());
        } else if (value instanceof Value.Flag flag) {
            return flag.value();
        } else if (value instanceof Value.Structure structure) {
            return structure.members();
        } else if (value instanceof Value.Items items) {
            return items.values();
        } else if (value instanceof Value.Texts texts) {
            return texts.values();
        } else if (value instanceof Value.Moment moment) {
            return moment.value();
        } else if (value instanceof Value.Day day) {
            return day.value();
        } else if (value instanceof Value.Point point) {
            return point.latitude() + "," + point.longitude();
        } else if (value instanceof Value.Version version) {
            return version.value();
        } else if (value instanceof Value.Address address) {
            return address.value();
        }
        return null;
    }

    private static Object number(double value) {
        long whole = (long) value;
        if (whole == value && Math.abs(value) < EXACT) {
            return whole;
        }
        return Math.abs(value) < EXACT ? (Object) value : new BigDecimal(value).toBigInteger();
    }

    /** The value of a plain object, for filters of plugins. */
    static Value wrap(@Nullable Object object) {
        if (object instanceof Value value) {
            return value;
        } else if (object instanceof Number number && Double.isFinite(number.doubleValue())) {
            return Value.of(number.doubleValue());
        } else if (object instanceof Boolean flag) {
            return Value.of(flag.booleanValue());
        } else if (object instanceof Instant instant) {
            return Value.of(instant);
        } else if (object instanceof LocalDate day) {
            return Value.of(day);
        } else if (object instanceof Map<?, ?> map) {
            Map<String, Value> members = new LinkedHashMap<>();
            map.forEach((name, member) -> members.put(String.valueOf(name), wrap(member)));
            return new Value.Structure(members);
        } else if (object instanceof Collection<?> collection && !(object instanceof Range)) {
            return new Value.Items(collection.stream().map(Data::wrap).toList());
        }
        return object == null ? Value.unknown(UnknownCause.MISSING) : Value.of(Text.of(object));
    }

    /** Everything but nil and false holds. */
    static boolean isTruthy(@Nullable Object value) {
        return value != null && !Boolean.FALSE.equals(value);
    }

    /** What is at this name of an object; nil if nothing is. */
    static @Nullable Object member(@Nullable Object object, String name) {
        if (object instanceof Map<?, ?> map) {
            Object member = map.get(name);
            if (member == null && name.equals("size") && !map.containsKey(name)) {
                return (long) map.size();
            }
            if (member == null && name.equals("first") && !map.isEmpty() && !map.containsKey(name)) {
                return first(map);
            }
            return unwrap(member);
        } else if (object instanceof Collection<?> collection) {
            return collectionMember(collection, name);
        } else if (object instanceof ForLoop loop) {
            return loop.member(name);
        } else if (object instanceof String || object instanceof SafeText) {
            return name.equals("size") ? (Object) size(object) : null;
        }
        return null;
    }

    private static @Nullable Object collectionMember(Collection<?> collection, String name) {
        return switch (name) {
            case "size" -> (long) collection.size();
            case "first" -> first(collection);
            case "last" -> last(collection);
            default -> null;
        };
    }

    /** What a bracket gets: of a list by a whole number, from its end if negative; of a structure by a text. */
    static @Nullable Object element(@Nullable Object object, @Nullable Object key) {
        if (object instanceof Map<?, ?> map) {
            return key == null ? null : unwrap(map.get(key instanceof SafeText ? key.toString() : key));
        } else if (object instanceof Collection<?> collection) {
            return key instanceof Long index ? item(collection, index) : null;
        } else if (object instanceof ForLoop loop && key instanceof String name) {
            return loop.member(name);
        }
        return null;
    }

    /** The first item of a list, the first pair of a structure; nil of anything else. */
    static @Nullable Object first(@Nullable Object object) {
        if (object instanceof Map<?, ?> map) {
            return map.isEmpty() ? null : pair(map.entrySet().iterator().next());
        }
        return object instanceof Collection<?> collection ? item(collection, 0) : null;
    }

    /** The last item of a list; nil of anything else. */
    static @Nullable Object last(@Nullable Object object) {
        return object instanceof Collection<?> collection ? item(collection, -1) : null;
    }

    /** How many characters a text has, or how many items or members; zero for anything else. */
    static long size(@Nullable Object object) {
        if (object instanceof Collection<?> collection) {
            return collection.size();
        } else if (object instanceof Map<?, ?> map) {
            return map.size();
        } else if (object instanceof String || object instanceof SafeText) {
            String text = object.toString();
            return text.codePointCount(0, text.length());
        }
        return 0;
    }

    private static @Nullable Object item(Collection<?> collection, long index) {
        long at = index < 0 ? index + collection.size() : index;
        if (at < 0 || at >= collection.size()) {
            return null;
        }
        if (collection instanceof List<?> list) {
            return unwrap(list.get((int) at));
        }
        return unwrap(collection.toArray()[(int) at]);
    }

    /** What a loop runs over; nothing for what has no items. */
    static List<?> items(@Nullable Object object) {
        if (object instanceof List<?> list) {
            return list;
        } else if (object instanceof Collection<?> collection) {
            return Arrays.asList(collection.toArray());
        } else if (object instanceof Map<?, ?> map) {
            List<Object> pairs = new ArrayList<>(map.size());
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                pairs.add(pair(entry));
            }
            return pairs;
        } else if (object instanceof String text && !text.isEmpty()) {
            return List.of(text);
        }
        return List.of();
    }

    private static List<@Nullable Object> pair(Map.Entry<?, ?> entry) {
        return Arrays.asList(entry.getKey(), entry.getValue());
    }
}
