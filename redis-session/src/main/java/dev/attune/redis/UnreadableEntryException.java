package dev.attune.redis;

/** Bytes that this version of the codec did not write, or that were damaged. */
final class UnreadableEntryException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UnreadableEntryException(String message) {
        super(message);
    }
}
