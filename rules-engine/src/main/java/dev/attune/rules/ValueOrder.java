package dev.attune.rules;

import dev.attune.api.attribute.AttributeType;
import dev.attune.api.condition.Comparison;
import dev.attune.api.value.Truth;
import dev.attune.api.value.Value;

/** How values of one type are compared. Only some types have an order; for the others all that counts is whether it is zero. */
abstract class ValueOrder {

    /** Compares two values of the type, both {@link #prepare prepared}. */
    abstract int compare(Value a, Value b);

    /** Brings a value to the form that is compared. */
    Value prepare(Value value) {
        return value;
    }

    /** Whether this value of the type can be compared at all. */
    boolean isComparable(Value value) {
        return true;
    }

    final Truth test(Value value, Comparison comparison, Value prepared) {
        return isComparable(value) && isComparable(prepared)
                ? Truth.of(comparison.holds(compare(prepare(value), prepare(prepared))))
                : Truth.UNKNOWN;
    }

    static ValueOrder of(AttributeType type, boolean ignoreCase) {
        return switch (type) {
            case TEXT -> ignoreCase ? new FoldedTexts() : new Texts();
            case NUMBER -> new Numbers();
            case BOOLEAN -> new Flags();
            case INSTANT -> new Moments();
            case DATE -> new Days();
            case VERSION -> new Versions();
            case IP_ADDRESS -> new Addresses();
            case TEXT_SET, GEO_POINT, LIST, STRUCTURE ->
                throw new IllegalArgumentException("values of this type are not compared: " + type);
        };
    }

    private static class Texts extends ValueOrder {
        @Override
        int compare(Value a, Value b) {
            return ((Value.Text) a).value().equals(((Value.Text) b).value()) ? 0 : 1;
        }
    }

    private static final class FoldedTexts extends Texts {
        @Override
        Value prepare(Value value) {
            String text = ((Value.Text) value).value();
            String folded = CaseFolding.fold(text);
            return folded.equals(text) ? value : Value.of(folded);
        }
    }

    private static final class Numbers extends ValueOrder {
        @Override
        int compare(Value a, Value b) {
            return Double.compare(((Value.Numeric) a).value(), ((Value.Numeric) b).value());
        }
    }

    private static final class Flags extends ValueOrder {
        @Override
        int compare(Value a, Value b) {
            return ((Value.Flag) a).value() == ((Value.Flag) b).value() ? 0 : 1;
        }
    }

    private static final class Moments extends ValueOrder {
        @Override
        int compare(Value a, Value b) {
            return ((Value.Moment) a).value().compareTo(((Value.Moment) b).value());
        }
    }

    private static final class Days extends ValueOrder {
        @Override
        int compare(Value a, Value b) {
            return ((Value.Day) a).value().compareTo(((Value.Day) b).value());
        }
    }

    private static final class Versions extends ValueOrder {
        @Override
        int compare(Value a, Value b) {
            return VersionOrder.compare(((Value.Version) a).value(), ((Value.Version) b).value());
        }

        @Override
        boolean isComparable(Value value) {
            return VersionOrder.isComparable(((Value.Version) value).value());
        }
    }

    private static final class Addresses extends ValueOrder {
        @Override
        int compare(Value a, Value b) {
            IpAddress one = IpAddress.parse(((Value.Address) a).value());
            return one != null && one.equals(IpAddress.parse(((Value.Address) b).value())) ? 0 : 1;
        }

        @Override
        boolean isComparable(Value value) {
            return IpAddress.parse(((Value.Address) value).value()) != null;
        }
    }
}
