package dev.attune.rules.analysis;

import dev.attune.api.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Texts that a regular expression may find itself in. They are guesses; the engine says which of them are right. */
final class Patterns {

    private static final Pattern CLASS = Pattern.compile("\\[\\^?\\]?([^\\]]?)[^\\]]*\\]");
    private static final Pattern DIGIT = Pattern.compile("\\\\d(\\{(\\d{1,2})[^}]*\\})?[+*?]?");
    private static final Pattern QUANTIFIER = Pattern.compile("(?<!\\\\)[+?]|\\{\\d*,?\\d*\\}");
    private static final Pattern GROUPING = Pattern.compile("\\(\\?[^:)]*[:)]|(?<!\\\\)[()^$]");

    private static final Pattern BAR = Pattern.compile("\\|");

    private Patterns() {}

    /** Of each alternative, the text that is left when everything that is not itself is taken out or chosen. */
    static List<Value> guesses(String pattern) {
        List<Value> guesses = new ArrayList<>();
        for (String alternative : alternatives(pattern)) {
            String text = DIGIT.matcher(alternative).replaceAll(Patterns::digits);
            text = text.replace("\\w", "a").replace("\\s", " ").replace("\\b", "");
            text = CLASS.matcher(text).replaceAll("$1");
            text = GROUPING.matcher(text).replaceAll("");
            text = text.replace(".*", "").replace(".+", "a");
            text = QUANTIFIER.matcher(text).replaceAll("").replace("*", "");
            guesses.add(Value.of(text.replace("\\", "")));
        }
        guesses.add(Value.of("other"));
        guesses.add(Value.of(""));
        return guesses;
    }

    private static String digits(MatchResult match) {
        return "1".repeat(match.group(2) == null ? 1 : Integer.parseInt(match.group(2)));
    }

    /** The pattern with one alternative of each group; not more than a few. */
    private static List<String> alternatives(String pattern) {
        List<String> alternatives = new ArrayList<>();
        int open = pattern.lastIndexOf('(');
        int close = open < 0 ? -1 : pattern.indexOf(')', open);
        if (close < 0) {
            alternatives.addAll(List.of(BAR.split(pattern, -1)));
            return alternatives;
        }
        String group = pattern.substring(open + 1, close).replaceFirst("^\\?[^:]*:", "");
        for (String inner : BAR.split(group, -1)) {
            String flat = pattern.substring(0, open) + inner + pattern.substring(close + 1);
            if (alternatives.size() < 16) {
                alternatives.addAll(alternatives(flat));
            }
        }
        return alternatives;
    }
}
