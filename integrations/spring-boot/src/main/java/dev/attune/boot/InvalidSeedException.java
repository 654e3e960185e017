package dev.attune.boot;

import dev.attune.api.problem.InvalidContentException;

/** The refusal to start with content that cannot be published. */
final class InvalidSeedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String location;

    InvalidSeedException(String location, InvalidContentException cause) {
        super("The content in " + location + " cannot be published:\n" + cause.getMessage(), cause);
        this.location = location;
    }

    String location() {
        return location;
    }
}
