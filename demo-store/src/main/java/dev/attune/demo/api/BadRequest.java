package dev.attune.demo.api;

import java.io.Serial;

/** A request that cannot be understood; the message is for the caller. */
final class BadRequest extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    BadRequest(String message) {
        super(message);
    }
}
