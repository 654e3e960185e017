package dev.attune.postgres;

import dev.attune.api.problem.InvalidContentException;
import java.util.function.Function;
import java.util.function.Supplier;

/** The reading of a document that was written by this module, unless somebody changed it behind its back. */
final class StoredDocument {

    private StoredDocument() {}

    /**
     * @param what which document, as in {@code publication 3}
     * @throws IllegalStateException with the place of each problem, if it cannot be read
     */
    static <T> T read(Supplier<String> what, String json, Function<String, T> format) {
        try {
            return format.apply(json);
        } catch (InvalidContentException broken) {
            throw new IllegalStateException(
                    what.get() + " in the database cannot be read: " + broken.getMessage(), broken);
        }
    }
}
