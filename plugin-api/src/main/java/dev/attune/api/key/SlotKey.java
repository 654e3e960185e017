package dev.attune.api.key;

/**
 * The name of a slot, a named position on a page, such as {@code home.hero}.
 *
 * @param value 1 to 80 lower-case letters, digits, dots, hyphens and underscores, with a letter or digit at both ends
 */
public record SlotKey(String value) implements Comparable<SlotKey> {
    public SlotKey {
        KeyForm.require("a slot", value);
    }

    @Override
    public int compareTo(SlotKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
