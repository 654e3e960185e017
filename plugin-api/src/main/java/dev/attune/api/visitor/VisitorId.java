package dev.attune.api.visitor;

import java.util.regex.Pattern;

/**
 * The name of a visitor, anonymous or known.
 *
 * @param value 1 to 64 letters, digits, dots, underscores, colons and hyphens; so it is safe in keys, cookies and logs
 */
public record VisitorId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    public VisitorId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a visitor id (1 to 64 letters, digits and ._:-)");
        }
    }

    /** Whether an id can be made of this text. */
    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
