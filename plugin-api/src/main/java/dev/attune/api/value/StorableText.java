package dev.attune.api.value;

/** Text that every store and every wire keeps as it is: Unicode without U+0000 and without half a surrogate pair. */
public final class StorableText {

    private StorableText() {}

    /** Whether this text comes back as it was from a database that holds UTF-8. */
    public static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == 0 || Character.isLowSurrogate(character)) {
                return false;
            }
            if (Character.isHighSurrogate(character)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * The text itself.
     *
     * @param what its name in the message
     * @throws IllegalArgumentException if it is not storable
     */
    public static String require(String what, String text) {
        if (!isStorable(text)) {
            throw new IllegalArgumentException(
                    what + " has the character U+0000 or half a surrogate pair, which no store keeps");
        }
        return text;
    }
}
