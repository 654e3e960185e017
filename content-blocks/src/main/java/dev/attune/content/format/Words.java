package dev.attune.content.format;

/** The words of an author in a problem. */
final class Words {

    private static final int LONGEST = 80;

    private Words() {}

    static String quoted(String text) {
        return '"' + (text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text) + '"';
    }
}
