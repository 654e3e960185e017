package dev.attune.api.attribute;

import java.util.regex.Pattern;

/**
 * The name of an attribute: a namespace and a name, such as {@code profile.loyalty_tier}.
 *
 * @param value two or more parts joined by dots, each of lower-case letters, digits and underscores, beginning with a letter; at
 *     most 120 characters
 */
public record AttributeKey(String value) implements Comparable<AttributeKey> {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)+");

    public AttributeKey {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an attribute key (such as profile.loyalty_tier): " + value);
        }
    }

    public static AttributeKey of(String value) {
        return new AttributeKey(value);
    }

    /** Whether a key can be made of this text. */
    public static boolean isValid(String value) {
        return value.length() <= 120 && FORM.matcher(value).matches();
    }

    /** The part before the first dot. */
    public String namespace() {
        return value.substring(0, value.indexOf('.'));
    }

    @Override
    public int compareTo(AttributeKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
