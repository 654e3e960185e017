package dev.attune.api.key;

/**
 * The name of an experience, unique within a publication.
 *
 * @param value 1 to 80 lower-case letters, digits, dots, hyphens and underscores, with a letter or digit at both ends
 */
public record ExperienceKey(String value) implements Comparable<ExperienceKey> {
    public ExperienceKey {
        KeyForm.require("an experience", value);
    }

    @Override
    public int compareTo(ExperienceKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
