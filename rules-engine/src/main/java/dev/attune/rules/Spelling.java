package dev.attune.rules;

import java.util.Collection;
import java.util.stream.Collectors;

/** How a message spells out what an author wrote or could write. */
final class Spelling {

    private static final int LONGEST = 120;

    private Spelling() {}

    static String quoted(String text) {
        return '"' + (text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text) + '"';
    }

    static String listed(Collection<String> words) {
        return words.stream().sorted().collect(Collectors.joining(", "));
    }
}
