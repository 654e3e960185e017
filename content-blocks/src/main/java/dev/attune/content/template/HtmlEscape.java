package dev.attune.content.template;

import org.jspecify.annotations.Nullable;

/** Replaces the five characters that HTML text and quoted attributes give a meaning to. */
final class HtmlEscape {

    private static final @Nullable String[] REFERENCES = new String['>' + 1];

    static {
        REFERENCES['&'] = "&amp;";
        REFERENCES['<'] = "&lt;";
        REFERENCES['>'] = "&gt;";
        REFERENCES['"'] = "&quot;";
        REFERENCES['\''] = "&#39;";
    }

    private HtmlEscape() {}

    /** Appends the value; one that needs no escaping is copied in one piece. */
    static void append(String value, StringBuilder target) {
        int from = 0;
        int length = value.length();
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c <= '>') {
                String reference = REFERENCES[c];
                if (reference != null) {
                    target.append(value, from, i).append(reference);
                    from = i + 1;
                }
            }
        }
        if (from == 0) {
            target.append(value);
        } else {
            target.append(value, from, length);
        }
    }

    static String escape(String value) {
        StringBuilder escaped = new StringBuilder(value.length() + 16);
        append(value, escaped);
        return escaped.length() == value.length() ? value : escaped.toString();
    }
}
