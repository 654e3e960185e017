package dev.attune.api.problem;

import java.util.Objects;

/**
 * One thing that is wrong with what an editor wrote.
 *
 * @param severity whether it forbids publishing
 * @param pointer where: a JSON pointer (RFC 6901) into the document; empty for the whole of it
 * @param message a sentence that says what is wrong and what to do
 * @param line the line inside a template, from 1; 0 where the place is not in a template
 * @param column the column inside a template, from 1; 0 where the place is not in a template
 */
public record Problem(Severity severity, String pointer, String message, int line, int column) {

    public Problem {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(message, "message");
    }

    public static Problem error(String pointer, String message) {
        return new Problem(Severity.ERROR, pointer, message, 0, 0);
    }

    public static Problem warning(String pointer, String message) {
        return new Problem(Severity.WARNING, pointer, message, 0, 0);
    }

    /** The same problem seen from a document that has this one inside it at the given pointer. */
    public Problem under(String parent) {
        return new Problem(severity, parent + pointer, message, line, column);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The pointer, the place inside a template if there is one, and the message, on one line. */
    public String describe() {
        String place = line == 0 ? pointer : pointer + " (line " + line + ", column " + column + ")";
        return place.isEmpty() ? message : place + ": " + message;
    }
}
