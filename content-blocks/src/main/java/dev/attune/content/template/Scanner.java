package dev.attune.content.template;

import org.jspecify.annotations.Nullable;

/** Cuts a source into text, outputs and tags, and applies the whitespace control of their dashes. */
final class Scanner {

    /** What has been found. */
    enum Piece {
        TEXT,
        OUTPUT,
        TAG,
        /** An opening delimiter without its closing one; the scan goes on after it. */
        UNCLOSED,
        END
    }

    private final String source;
    private int at;
    private boolean trimsText;
    private int start;
    private int from;
    private int to;

    Scanner(String source) {
        this.source = source;
    }

    /** Where the piece begins, its delimiter included. */
    int start() {
        return start;
    }

    /** Where what is inside of the delimiters begins. */
    int from() {
        return from;
    }

    /** Where what is inside of the delimiters ends. */
    int to() {
        return to;
    }

    Piece next() {
        while (at < source.length()) {
            start = at;
            int open = opening(at);
            if (open == at) {
                return markup();
            }
            at = open;
            if (text(open)) {
                return Piece.TEXT;
            }
        }
        start = at;
        return Piece.END;
    }

    /** Ends the scan. */
    void stop() {
        at = source.length();
    }

    private int opening(int offset) {
        int open = source.indexOf('{', offset);
        while (open >= 0 && open + 1 < source.length()) {
            char next = source.charAt(open + 1);
            if (next == '{' || next == '%') {
                return open;
            }
            open = source.indexOf('{', open + 1);
        }
        return source.length();
    }

    private boolean text(int end) {
        from = start;
        to = end;
        if (trimsText) {
            while (from < to && source.charAt(from) <= ' ') {
                from++;
            }
        }
        if (end + 2 < source.length() && source.charAt(end + 2) == '-') {
            while (to > from && source.charAt(to - 1) <= ' ') {
                to--;
            }
        }
        trimsText = false;
        return from < to;
    }

    private Piece markup() {
        boolean tag = source.charAt(start + 1) == '%';
        from = start + 2;
        int close = source.indexOf(tag ? "%}" : "}}", from);
        if (close < 0) {
            at = start + 2;
            trimsText = false;
            return Piece.UNCLOSED;
        }
        at = close + 2;
        trimsText = close > from && source.charAt(close - 1) == '-';
        to = trimsText ? close - 1 : close;
        if (from < to && source.charAt(from) == '-') {
            from++;
        }
        return tag ? Piece.TAG : Piece.OUTPUT;
    }

    /** What stands before the next {@code endraw} tag, which is consumed; null if there is none. */
    @Nullable
    String raw() {
        int body = at;
        for (int open = source.indexOf("{%", body); open >= 0; open = source.indexOf("{%", open + 2)) {
            int close = closing(open, "endraw");
            if (close >= 0) {
                at = close;
                trimsText = source.charAt(close - 3) == '-';
                return source.substring(body, open);
            }
        }
        return null;
    }

    /** Consumes everything up to the {@code endcomment} tag that fits; false if there is none. */
    boolean comment() {
        int depth = 1;
        int open = source.indexOf("{%", at);
        while (open >= 0) {
            int close = source.indexOf("%}", open + 2);
            if (close < 0) {
                return false;
            }
            at = close + 2;
            if (closing(open, "raw") == at) {
                raw();
            } else if (closing(open, "comment") == at) {
                depth++;
            } else if (closing(open, "endcomment") == at && --depth == 0) {
                trimsText = source.charAt(close - 1) == '-';
                return true;
            }
            open = source.indexOf("{%", at);
        }
        return false;
    }

    /** Where the tag that opens here ends, if it is the one of this name and says nothing else; -1 otherwise. */
    private int closing(int open, String name) {
        int i = open + 2;
        if (i < source.length() && source.charAt(i) == '-') {
            i++;
        }
        i = skipSpace(i);
        if (!source.startsWith(name, i)) {
            return -1;
        }
        i = skipSpace(i + name.length());
        if (source.startsWith("-%}", i)) {
            return i + 3;
        }
        return source.startsWith("%}", i) ? i + 2 : -1;
    }

    private int skipSpace(int offset) {
        int i = offset;
        while (i < source.length() && source.charAt(i) <= ' ') {
            i++;
        }
        return i;
    }
}
