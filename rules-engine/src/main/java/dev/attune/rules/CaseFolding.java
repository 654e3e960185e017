package dev.attune.rules;

import java.util.Locale;

/**
 * Makes texts that differ only in the case of their letters equal, the same in every locale. Letters are folded as by Unicode's full
 * case folding ({@code ß} and {@code ẞ} are {@code ss}, a final sigma is a sigma), and a dotless {@code ı} is an {@code i}.
 */
public final class CaseFolding {

    private CaseFolding() {}

    /** The text with its letters folded; itself where there is nothing to fold. */
    public static String fold(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if ((letter >= 'A' && letter <= 'Z') || letter >= 128) {
                return text.replace('ẞ', 'ß') // a capital, which upper case would leave as it is
                        .toUpperCase(Locale.ROOT)
                        .toLowerCase(Locale.ROOT)
                        .replace('ς', 'σ');
            }
        }
        return text; // ASCII without capitals, which most values are, costs nothing
    }
}
