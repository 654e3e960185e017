package dev.attune.rules;

import java.util.Collection;
import java.util.stream.Collectors;

/** How a message spells out what an author wrote or could write. */
final class Spelling {

    private static final int LONGEST = 120;

    private Spelling() {}

    static String quoted(String text) {
        return '"' + cut(text) + '"';
    }

    /** The text, or its beginning if it is long; never half a surrogate pair. */
    static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "...";
    }

    static String listed(Collection<String> words) {
        return words.stream().sorted().collect(Collectors.joining(", "));
    }
}
