package dev.attune.rules;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.attune.api.condition.AttributeCondition;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression in RE2 syntax, looked for anywhere in a text. It takes time in proportion to the length of the text times the
 * size of its program, whatever either of them says, and both the pattern and the program are bounded.
 */
record TextPattern(Pattern pattern) {

    /** How many characters a pattern may have. */
    static final int LONGEST = 1_000;

    /** How many instructions RE2 may make of a pattern: as many are tried at most for each character of a text. */
    static final int LARGEST = 1_000;

    private static final String SYNTAX = " Patterns have the syntax of RE2.";

    /** The pattern of a condition, which a check has found to be sound. */
    static TextPattern of(AttributeCondition.TextSearch condition) {
        return new TextPattern(compile(condition.text(), condition.ignoreCase()));
    }

    /** With {@code ignoreCase}, letter by letter by Unicode's simple case folding, so that no letter ever stands for two. */
    private static Pattern compile(String text, boolean ignoreCase) {
        return Pattern.compile(text, ignoreCase ? Pattern.CASE_INSENSITIVE : 0);
    }

    boolean isIn(CharSequence text) {
        return pattern.matcher(text).find();
    }

    /** A sentence that says why a text is no pattern; null if it is one. */
    static @Nullable String problem(String text, boolean ignoreCase) {
        if (text.isEmpty()) {
            return "An empty pattern is found everywhere: give the pattern to look for.";
        }
        if (text.length() > LONGEST) {
            return "The pattern has " + text.length() + " characters; it may have " + LONGEST
                    + ": split it into several conditions, or use \"in\" with a list.";
        }
        try {
            return compile(text, ignoreCase).programSize() > LARGEST
                    ? "The pattern is too expensive, since its repetitions multiply: repeat less often than {1,100}, or use"
                            + " + or *."
                    : null;
        } catch (PatternSyntaxException e) {
            return refusal(e);
        }
    }

    private static String refusal(PatternSyntaxException e) {
        String part = String.valueOf(e.getPattern());
        String what = "The pattern cannot be read: " + e.getDescription() + " in " + Spelling.quoted(part) + ".";
        if (part.matches("(?s)\\(\\?<?[=!].*")) {
            return what + SYNTAX + " It has no look-around: put the two sides into conditions of their own.";
        }
        if (part.matches("(?s)\\\\[1-9k].*")) {
            return what + SYNTAX + " It has no backreferences: write the repeated part out.";
        }
        if (part.matches("(?s).*[*+?}]\\+")) {
            return what + SYNTAX + " It has no possessive repetition and needs none, since it never tries twice: take"
                    + " the last + out.";
        }
        return what + SYNTAX + " Write \\ before a character that stands for itself.";
    }
}
