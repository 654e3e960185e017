package dev.attune.embedded;

/** The refusal of an embedded server to start; the message says why and what to do. */
public final class ServerStartException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    ServerStartException(String message) {
        super(message);
    }

    ServerStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
