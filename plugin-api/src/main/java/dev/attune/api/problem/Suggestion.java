package dev.attune.api.problem;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The known name that was probably meant by one that is not known. */
public final class Suggestion {

    /** Longer names are no slips of the pen, and comparing them would cost more than it helps. */
    private static final int LONGEST = 120;

    private Suggestion() {}

    /** A sentence for the end of a message, {@code  Did you mean "..."?} after a space; empty if no known name is near. */
    public static String sentence(String written, Collection<String> known) {
        if (written.length() > LONGEST) {
            return "";
        }
        return nearest(written, known, Math.max(2, written.length() / 3))
                .map(name -> " Did you mean \"" + name + "\"?")
                .orElse("");
    }

    /**
     * The known name that is the fewest edits away, without regard to case, and the alphabetically first of equally near ones; empty
     * if all are farther away than allowed. An edit inserts, deletes or replaces a letter, or swaps two neighbours.
     *
     * @param allowed how many edits away a name may be
     */
    public static Optional<String> nearest(String written, Collection<String> known, int allowed) {
        String word = written.toLowerCase(Locale.ROOT);
        Optional<String> nearest = Optional.empty();
        int least = allowed;
        for (String name : known) {
            String candidate = name.toLowerCase(Locale.ROOT);
            // names that differ more in length cannot be nearer
            if (Math.abs(candidate.length() - word.length()) <= least) {
                int edits = edits(word, candidate);
                boolean first = nearest.isEmpty() || name.compareTo(nearest.get()) < 0;
                if (edits < least || (edits == least && first)) {
                    least = edits;
                    nearest = Optional.of(name);
                }
            }
        }
        return nearest;
    }

    /** The distance of the optimal string alignment. */
    private static int edits(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] above = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            int[] free = before;
            before = above;
            above = row;
            row = free;
        }
        return above[b.length()];
    }
}
