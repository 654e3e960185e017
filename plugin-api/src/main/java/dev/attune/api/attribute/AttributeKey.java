package dev.attune.api.attribute;

/**
 * The name of an attribute: a namespace and a name, such as {@code profile.loyalty_tier}.
 *
 * @param value two or more parts joined by dots, each of lower-case letters, digits and underscores, beginning with a letter; at
 *     most 120 characters
 */
public record AttributeKey(String value) implements Comparable<AttributeKey> {

    private static final int LONGEST = 120;

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
        if (value.length() > LONGEST) {
            return false;
        }
        // Letter by letter, because every key of every profile that is read comes by here.
        boolean begins = true;
        boolean hasDot = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= 'a' && c <= 'z') {
                begins = false;
            } else if (begins) {
                return false;
            } else if (c == '.') {
                begins = true;
                hasDot = true;
            } else if ((c < '0' || c > '9') && c != '_') {
                return false;
            }
        }
        return hasDot && !begins;
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
