package dev.attune.benchmarks;

import java.util.regex.Pattern;

/**
 * Whether two pieces of HTML mean the same. Engines differ in how they write a quote, as a reference or, in text, as itself, and in
 * which lines they leave empty; in nothing else may their answers differ.
 */
final class SameHtml {

    private static final Pattern DOUBLE_QUOTE = Pattern.compile("&quot;|&#34;|&#x22;");
    private static final Pattern SINGLE_QUOTE = Pattern.compile("&#39;|&#x27;|&apos;");
    private static final Pattern WHITE_SPACE = Pattern.compile("[ \n]+");

    private SameHtml() {}

    static void require(String what, String expected, String actual) {
        SameAnswer.require(what, normal(expected), normal(actual));
    }

    static String normal(String html) {
        String quoted = DOUBLE_QUOTE.matcher(html).replaceAll("&quot;");
        String text = SINGLE_QUOTE.matcher(quoted).replaceAll("&apos;");
        return WHITE_SPACE.matcher(quotesOfText(text)).replaceAll(" ").strip();
    }

    /** Quotes between tags as references; those that enclose attributes stay. */
    private static String quotesOfText(String html) {
        StringBuilder normal = new StringBuilder(html.length());
        boolean inTag = false;
        for (int i = 0; i < html.length(); i++) {
            char c = html.charAt(i);
            inTag = c == '<' || (inTag && c != '>');
            if (c == '"' && !inTag) {
                normal.append("&quot;");
            } else if (c == '\'' && !inTag) {
                normal.append("&apos;");
            } else {
                normal.append(c);
            }
        }
        return normal.toString();
    }
}
