package dev.attune.rules;

import dev.attune.api.attribute.AttributeType;
import dev.attune.api.value.Value;
import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;

/** Reads a literal as a value of an attribute's type: a text may stand for a date, an instant, a version or an address. */
final class Literals {

    private Literals() {}

    /** The literal as this type; null if it is not one. */
    static @Nullable Value as(AttributeType type, Value literal) {
        Value value = literal instanceof Value.Text text ? parsed(type, text.value()) : literal;
        if (value == null || !value.isKnown() || !type.accepts(value)) {
            return null;
        }
        return isWellFormed(value) ? value : null;
    }

    /** The literal as this type, which a check has found it to be. */
    static Value require(AttributeType type, Value literal) {
        Value value = as(type, literal);
        if (value == null) {
            throw new IllegalArgumentException(literal + " is not of type " + type);
        }
        return value;
    }

    /** The literal as a date or an instant; null if it is neither. */
    static @Nullable Value asDate(Value literal) {
        Value date = as(AttributeType.DATE, literal);
        return date != null ? date : as(AttributeType.INSTANT, literal);
    }

    /** The literal as a date or an instant, which a check has found it to be. */
    static Value requireDate(Value literal) {
        Value value = asDate(literal);
        if (value == null) {
            throw new IllegalArgumentException("neither a date nor an instant: " + literal);
        }
        return value;
    }

    private static @Nullable Value parsed(AttributeType type, String text) {
        try {
            return switch (type) {
                case TEXT -> Value.of(text);
                case DATE -> Value.of(IsoForm.date(text));
                case INSTANT -> Value.of(IsoForm.instant(text));
                case VERSION -> new Value.Version(text);
                case IP_ADDRESS -> new Value.Address(text);
                default -> null;
            };
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean isWellFormed(Value value) {
        if (value instanceof Value.Version version) {
            return VersionOrder.isVersion(version.value());
        }
        return !(value instanceof Value.Address address) || IpAddress.parse(address.value()) != null;
    }
}
