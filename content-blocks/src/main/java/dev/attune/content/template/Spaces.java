package dev.attune.content.template;

import java.util.ArrayList;
import java.util.List;

/** White space as Liquid's filters see it: that of ASCII, and the null character. */
final class Spaces {

    private Spaces() {}

    static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r') || c == '\0';
    }

    static String stripStart(String text) {
        return text.substring(skip(text, 0));
    }

    static String stripEnd(String text) {
        int end = text.length();
        while (end > 0 && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }

    /** At most so many words of a text; the last of them is only the next word, and not the rest. */
    static List<String> words(String text, int most) {
        List<String> words = new ArrayList<>();
        int from = skip(text, 0);
        while (from < text.length() && words.size() < most) {
            int end = from;
            while (end < text.length() && !isSpace(text.charAt(end))) {
                end++;
            }
            words.add(text.substring(from, end));
            from = skip(text, end);
        }
        return words;
    }

    private static int skip(String text, int from) {
        int i = from;
        while (i < text.length() && isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
