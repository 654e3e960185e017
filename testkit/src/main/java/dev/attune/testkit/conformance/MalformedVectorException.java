package dev.attune.testkit.conformance;

/** A line is not a conformance vector; the message begins with the place, a JSON pointer (RFC 6901) into the line. */
public final class MalformedVectorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedVectorException(String message) {
        super(message);
    }

    static MalformedVectorException at(String pointer, String message) {
        return new MalformedVectorException(pointer.isEmpty() ? message : pointer + ": " + message);
    }
}
