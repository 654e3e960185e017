package dev.attune.rules.analysis;

import java.util.Locale;

/** Texts without regard to the case of their letters. */
final class Letters {

    private Letters() {}

    /** What the operators that ignore case compare: Unicode's full case folding, with every sigma and every i alike. */
    static String fold(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('ς', 'σ');
    }
}
