package dev.attune.api.consent;

import java.util.regex.Pattern;

/**
 * Something that a visitor may allow data to be used for.
 *
 * @param key lower-case letters, digits and underscores, at most 40, beginning with a letter
 */
public record Purpose(String key) implements Comparable<Purpose> {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    /** Adapting pages to what the visitor did and to who the visitor is. */
    public static final Purpose PERSONALIZATION = new Purpose("personalization");

    /** Measuring how pages are used. */
    public static final Purpose ANALYTICS = new Purpose("analytics");

    /** Advertising, on the site and elsewhere. */
    public static final Purpose MARKETING = new Purpose("marketing");

    public Purpose {
        if (!FORM.matcher(key).matches()) {
            throw new IllegalArgumentException("not a purpose (lower-case letters, digits, underscores): " + key);
        }
    }

    @Override
    public int compareTo(Purpose other) {
        return key.compareTo(other.key);
    }
}
