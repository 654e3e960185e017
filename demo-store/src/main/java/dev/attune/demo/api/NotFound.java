package dev.attune.demo.api;

import java.io.Serial;

/** A request for something the shop does not have; the message is for the caller. */
final class NotFound extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    NotFound(String message) {
        super(message);
    }
}
