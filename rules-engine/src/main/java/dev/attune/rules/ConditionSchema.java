package dev.attune.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The JSON Schema (draft 2020-12) of the whole language of conditions, for editors, validators and generators of forms. It says all that
 * can be said without a catalogue of attributes: what it refuses cannot be published. It lies beside this class as the resource
 * {@code dev/attune/rules/condition.schema.json}.
 */
public final class ConditionSchema {

    /** Its name; a later language that refuses what this one accepts would have another. */
    public static final String ID = "urn:attune:schema:condition:1";

    private static final String RESOURCE = "condition.schema.json";

    private ConditionSchema() {}

    /** The schema as JSON text. */
    public static String json() {
        try (InputStream in = Objects.requireNonNull(ConditionSchema.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
