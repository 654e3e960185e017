package dev.attune.rules;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The published schema in a validator that knows nothing of this project; formats are asserted. */
final class SchemaValidator {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ConditionSchema.json(), InputFormat.JSON);

    private SchemaValidator() {}

    static boolean accepts(JsonNode document) {
        return errors(document).isEmpty();
    }

    /** What is wrong, each with its place in the document as a JSON pointer. */
    static List<Error> errors(JsonNode document) {
        return SCHEMA.validate(
                document, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    static List<String> places(JsonNode document) {
        return errors(document).stream()
                .map(error -> error.getInstanceLocation().toString())
                .distinct()
                .toList();
    }
}
