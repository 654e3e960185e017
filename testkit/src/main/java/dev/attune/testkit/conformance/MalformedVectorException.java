package dev.attune.testkit.conformance;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A line is not a conformance vector; the message begins with the place, a JSON pointer (RFC 6901) into the line. */
public final class MalformedVectorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String vector;

    MalformedVectorException(String message) {
        this(message, null);
    }

    private MalformedVectorException(String message, @Nullable String vector) {
        super(message);
        this.vector = vector;
    }

    static MalformedVectorException at(String pointer, String message) {
        return new MalformedVectorException(pointer.isEmpty() ? message : pointer + ": " + message);
    }

    /** The same of the vector of this name. */
    MalformedVectorException of(String name) {
        return new MalformedVectorException(String.valueOf(getMessage()), name);
    }

    /** The name of the vector; empty if not even that could be read. */
    public Optional<String> vector() {
        return Optional.ofNullable(vector);
    }
}
