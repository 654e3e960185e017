package dev.attune.api.key;

/**
 * The name of a block.
 *
 * @param value 1 to 80 lower-case letters, digits, dots, hyphens and underscores, with a letter or digit at both ends
 */
public record BlockKey(String value) implements Comparable<BlockKey> {
    public BlockKey {
        KeyForm.require("a block", value);
    }

    @Override
    public int compareTo(BlockKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
