package dev.attune.benchmarks;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** The lines of a stream, one at a time. Of a line that is too long only the beginning is kept, so memory stays bounded. */
final class CaseLines {

    /** More than a condition of ten thousand parts needs. */
    static final int LONGEST = 4_000_000;

    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int END = -1;

    private final Reader reader;
    private final char[] buffer = new char[8_192];
    private int position;
    private int filled;
    private int number;

    CaseLines(Reader reader) {
        this.reader = reader;
    }

    /**
     * A line that is not blank.
     *
     * @param number counted from 1, blank lines included
     * @param text without its end
     * @param isWhole false if it was longer than {@link #LONGEST} and the rest is lost
     */
    record Line(int number, String text, boolean isWhole) {

        String name() {
            return "line " + number;
        }

        Verdict tooLong() {
            return Verdict.failed(name(), "The line is longer than " + LONGEST + " characters.");
        }
    }

    /** The next line; null at the end. */
    @Nullable
    Line next() throws IOException {
        Line line = read();
        while (line != null && line.text.isBlank()) {
            line = read();
        }
        return line;
    }

    private @Nullable Line read() throws IOException {
        StringBuilder text = new StringBuilder();
        boolean whole = true;
        int next = character();
        if (next == END) {
            return null;
        }
        number++;
        if (number == 1 && next == BYTE_ORDER_MARK) {
            next = character();
        }
        while (next != END && next != '\n') {
            if (text.length() < LONGEST) {
                text.append((char) next);
            } else {
                whole = false;
            }
            next = character();
        }
        return new Line(number, text.toString(), whole);
    }

    private int character() throws IOException {
        if (position == filled) {
            filled = Math.max(0, reader.read(buffer));
            position = 0;
        }
        return filled == 0 ? END : buffer[position++];
    }
}
