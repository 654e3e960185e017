package dev.attune.rules;

/**
 * The order of versions by Semantic Versioning 2.0.0, section 11: numbers by value, a pre-release before its release, build metadata
 * not at all. Missing numbers count as zero. Compares in place, without cutting the texts up.
 */
final class VersionOrder {

    private VersionOrder() {}

    /** Whether the text is one to four numbers, and optionally a pre-release and build metadata. */
    static boolean isVersion(String text) {
        return text.length() <= 100
                && text.matches(
                        "[0-9]{1,18}(\\.[0-9]{1,18}){0,3}(-[0-9A-Za-z-]{1,18}(\\.[0-9A-Za-z-]{1,18})*)?(\\+[0-9A-Za-z.-]+)?");
    }

    /** Whether a value met at request time can be compared: begins with a digit. */
    static boolean isComparable(String text) {
        return !text.isEmpty() && isDigit(text.charAt(0));
    }

    static int compare(String a, String b) {
        int endA = coreEnd(a);
        int endB = coreEnd(b);
        int core = compareCores(a, endA, b, endB);
        if (core != 0) {
            return core;
        }
        boolean preA = endA < a.length() && a.charAt(endA) == '-';
        boolean preB = endB < b.length() && b.charAt(endB) == '-';
        if (!preA || !preB) {
            return Boolean.compare(preB, preA);
        }
        return comparePreReleases(a, endA + 1, b, endB + 1);
    }

    private static int coreEnd(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) != '-' && text.charAt(end) != '+') {
            end++;
        }
        return end;
    }

    private static int compareCores(String a, int endA, String b, int endB) {
        int i = 0;
        int j = 0;
        while (i < endA || j < endB) {
            int nextI = partEnd(a, i, endA);
            int nextJ = partEnd(b, j, endB);
            int result = compareNumbers(a, i, nextI, b, j, nextJ);
            if (result != 0) {
                return result;
            }
            i = Math.min(nextI + 1, endA);
            j = Math.min(nextJ + 1, endB);
        }
        return 0;
    }

    private static int comparePreReleases(String a, int fromA, String b, int fromB) {
        int endA = metadata(a, fromA);
        int endB = metadata(b, fromB);
        int i = fromA;
        int j = fromB;
        while (i < endA && j < endB) {
            int nextI = partEnd(a, i, endA);
            int nextJ = partEnd(b, j, endB);
            int result = compareIdentifiers(a, i, nextI, b, j, nextJ);
            if (result != 0) {
                return result;
            }
            i = nextI + 1;
            j = nextJ + 1;
        }
        return Boolean.compare(i < endA, j < endB);
    }

    private static int compareIdentifiers(String a, int fromA, int toA, String b, int fromB, int toB) {
        boolean numberA = isNumber(a, fromA, toA);
        boolean numberB = isNumber(b, fromB, toB);
        if (numberA && numberB) {
            return compareNumbers(a, fromA, toA, b, fromB, toB);
        }
        if (numberA != numberB) {
            return numberA ? -1 : 1;
        }
        int shorter = Math.min(toA - fromA, toB - fromB);
        for (int k = 0; k < shorter; k++) {
            int result = Character.compare(a.charAt(fromA + k), b.charAt(fromB + k));
            if (result != 0) {
                return result;
            }
        }
        return Integer.compare(toA - fromA, toB - fromB);
    }

    /** Compares two stretches of digits by value, however long they are. */
    private static int compareNumbers(String a, int fromA, int toA, String b, int fromB, int toB) {
        int i = skipZeros(a, fromA, toA);
        int j = skipZeros(b, fromB, toB);
        int result = Integer.compare(toA - i, toB - j);
        while (result == 0 && i < toA) {
            result = Character.compare(a.charAt(i++), b.charAt(j++));
        }
        return result;
    }

    private static int skipZeros(String text, int from, int to) {
        int i = from;
        while (i < to && text.charAt(i) == '0') {
            i++;
        }
        return i;
    }

    private static int partEnd(String text, int from, int end) {
        int i = from;
        while (i < end && text.charAt(i) != '.') {
            i++;
        }
        return i;
    }

    private static int metadata(String text, int from) {
        int plus = text.indexOf('+', from);
        return plus < 0 ? text.length() : plus;
    }

    private static boolean isNumber(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return from < to;
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }
}
