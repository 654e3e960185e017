package dev.attune.api.key;

/**
 * The name of an audience.
 *
 * @param value 1 to 80 lower-case letters, digits, dots, hyphens and underscores, with a letter or digit at both ends
 */
public record AudienceKey(String value) implements Comparable<AudienceKey> {
    public AudienceKey {
        KeyForm.require("an audience", value);
    }

    @Override
    public int compareTo(AudienceKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
