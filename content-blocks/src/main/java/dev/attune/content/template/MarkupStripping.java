package dev.attune.content.template;

/**
 * Takes tags out of a text, and scripts, styles and comments with all that is in them. It makes texts readable, not safe: escaping does
 * that.
 */
final class MarkupStripping {

    private static final String[][] BLOCKS = {{"<script", "</script>"}, {"<!--", "-->"}, {"<style", "</style>"}};

    private MarkupStripping() {}

    static String stripped(String text) {
        return text.indexOf('<') < 0 ? text : withoutTags(withoutBlocks(text));
    }

    private static String withoutBlocks(String text) {
        boolean[] unclosed = new boolean[BLOCKS.length];
        StringBuilder kept = new StringBuilder(text.length());
        int from = 0;
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', Math.max(from, at + 1))) {
            int end = endOfBlock(text, at, unclosed);
            if (end >= 0) {
                kept.append(text, from, at);
                from = end;
            }
        }
        return from == 0 ? text : kept.append(text, from, text.length()).toString();
    }

    /** Where the block ends that begins here; -1 if none does. A kind that is not closed from here is not closed later. */
    private static int endOfBlock(String text, int at, boolean[] unclosed) {
        for (int i = 0; i < BLOCKS.length; i++) {
            if (!unclosed[i] && text.startsWith(BLOCKS[i][0], at)) {
                int close = text.indexOf(BLOCKS[i][1], at + BLOCKS[i][0].length());
                unclosed[i] = close < 0;
                return close < 0 ? -1 : close + BLOCKS[i][1].length();
            }
        }
        return -1;
    }

    private static String withoutTags(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        int from = 0;
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', from)) {
            int close = text.indexOf('>', at + 1);
            if (close < 0) {
                break;
            }
            kept.append(text, from, at);
            from = close + 1;
        }
        return kept.append(text, from, text.length()).toString();
    }
}
