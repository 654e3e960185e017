package dev.attune.content.template;

/** Escapes texts for HTML in which some characters are escaped already. */
final class CharacterReferences {

    private CharacterReferences() {}

    /** Escapes as HTML needs it, but for ampersands that begin a character reference (one with a name, or a decimal number). */
    static String escapeOnce(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        int from = 0;
        for (int at = text.indexOf('&'); at >= 0; at = text.indexOf('&', from)) {
            int end = end(text, at + 1);
            HtmlEscape.append(text.substring(from, end < 0 ? at + 1 : at), escaped);
            if (end >= 0) {
                escaped.append(text, at, end);
            }
            from = end < 0 ? at + 1 : end;
        }
        HtmlEscape.append(text.substring(from), escaped);
        return escaped.toString();
    }

    /** Where the reference ends whose ampersand is before this place; -1 if it is none. */
    private static int end(String text, int from) {
        boolean number = text.startsWith("#", from);
        int start = number ? from + 1 : from;
        int i = start;
        while (i < text.length() && (number ? Integers.isDigit(text.charAt(i)) : isLetter(text.charAt(i)))) {
            i++;
        }
        return i > start && i < text.length() && text.charAt(i) == ';' ? i + 1 : -1;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
