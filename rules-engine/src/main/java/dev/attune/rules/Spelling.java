package dev.attune.rules;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Guesses which known word was meant by one that is not known. */
final class Spelling {

    private static final int LONGEST = 120;

    private Spelling() {}

    /** {@code  Did you mean "..."?} with a leading space, or nothing if no word is near. */
    static String hint(String written, Collection<String> known) {
        String nearest = nearest(written, known);
        return nearest == null ? "" : " Did you mean " + quoted(nearest) + "?";
    }

    static String quoted(String text) {
        return '"' + (text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text) + '"';
    }

    static String listed(Collection<String> words) {
        return words.stream().sorted().collect(Collectors.joining(", "));
    }

    private static @Nullable String nearest(String written, Collection<String> known) {
        if (written.length() > LONGEST) {
            return null;
        }
        String word = written.toLowerCase(Locale.ROOT);
        String nearest = null;
        int least = Math.max(2, written.length() / 3) + 1;
        for (String candidate : known) {
            int distance = distance(word, candidate.toLowerCase(Locale.ROOT));
            if (distance < least || (distance == least && nearest != null && candidate.compareTo(nearest) < 0)) {
                least = distance;
                nearest = candidate;
            }
        }
        return nearest;
    }

    /** Levenshtein's distance: the fewest letters to insert, delete or replace. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
