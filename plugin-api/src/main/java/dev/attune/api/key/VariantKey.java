package dev.attune.api.key;

/**
 * The name of a variant, unique within its block.
 *
 * @param value 1 to 80 lower-case letters, digits, dots, hyphens and underscores, with a letter or digit at both ends
 */
public record VariantKey(String value) implements Comparable<VariantKey> {
    public VariantKey {
        KeyForm.require("a variant", value);
    }

    @Override
    public int compareTo(VariantKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
