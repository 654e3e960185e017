package dev.attune.content.template;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Finds the name that was probably meant. */
final class Closest {

    private Closest() {}

    /** {@code ", did you mean upcase"} for the nearest name, or nothing if none is near. */
    static String hint(String written, Collection<String> names) {
        String nearest = nearest(written, names);
        return nearest == null ? "" : ", did you mean " + nearest;
    }

    private static @Nullable String nearest(String written, Collection<String> names) {
        String nearest = null;
        // one letter has no shape that another could resemble
        int allowed = written.length() < 2 ? 0 : Math.min(3, 1 + written.length() / 4);
        int best = allowed + 1;
        for (String name : names) {
            if (Math.abs(name.length() - written.length()) < best) {
                int distance = distance(written, name);
                // the alphabetically first of equally near names, so that the message does not depend on an order
                if (distance < best || (distance == best && nearest != null && name.compareTo(nearest) < 0)) {
                    best = distance;
                    nearest = name;
                }
            }
        }
        return nearest;
    }

    /** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment), each counting one. */
    private static int distance(String a, String b) {
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
