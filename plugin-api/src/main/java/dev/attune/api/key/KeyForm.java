package dev.attune.api.key;

import java.util.regex.Pattern;

/** The one form of all editorial keys. */
final class KeyForm {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]([a-z0-9._-]{0,78}[a-z0-9])?");

    private KeyForm() {}

    static String require(String what, String key) {
        if (!FORM.matcher(key).matches()) {
            throw new IllegalArgumentException("not a key of " + what
                    + " (1 to 80 lower-case letters, digits, dots, hyphens, underscores; a letter or digit at both ends): "
                    + (key.length() > 80 ? key.substring(0, 80) + "..." : key));
        }
        return key;
    }
}
