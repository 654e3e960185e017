package dev.attune.testkit.conformance;

import dev.attune.api.value.Truth;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what a vector expects: the members {@code expect} and {@code nextChange}. */
final class ExpectationReader {

    private static final String INSTANT = "an instant such as \"2026-12-24T18:00:00Z\"";

    private ExpectationReader() {}

    static Expectation read(JsonObject vector) {
        JsonNode expect = vector.required("expect");
        NextChange change = change(vector);
        if (expect.isObject()) {
            JsonObject refusal = new JsonObject(expect, vector.pointer("expect"));
            refusal.required("problems");
            Expectation expectation = new Expectation.Refusal(Set.copyOf(refusal.texts("problems")));
            refusal.end();
            if (change != null) {
                throw MalformedVectorException.at(vector.pointer("nextChange"), "a condition that is refused has none");
            }
            return expectation;
        }
        return new Expectation.Outcome(truth(expect, vector.pointer("expect")), change);
    }

    private static Truth truth(JsonNode expect, String pointer) {
        String word = expect.isBoolean() ? String.valueOf(expect.booleanValue()) : expect.stringValue("");
        for (Truth truth : Truth.values()) {
            if (truth.name().toLowerCase(Locale.ROOT).equals(word)) {
                return truth;
            }
        }
        throw MalformedVectorException.at(
                pointer, "\"true\", \"false\", \"unknown\" or {\"problems\": [pointers]} is expected");
    }

    private static @Nullable NextChange change(JsonObject vector) {
        JsonNode node = vector.optional("nextChange");
        if (node == null) {
            return null;
        }
        if (node.isString() && node.stringValue().equals("never")) {
            return new NextChange.Never();
        }
        JsonObject change = new JsonObject(node, vector.pointer("nextChange"));
        Instant exactly = instant(change, "exactly");
        Instant notBefore = instant(change, "notBefore");
        Instant notAfter = instant(change, "notAfter");
        change.end();
        if ((exactly == null) == (notBefore == null && notAfter == null)) {
            throw MalformedVectorException.at(
                    vector.pointer("nextChange"),
                    "\"exactly\" is expected, or else \"notBefore\", \"notAfter\" or both");
        }
        return exactly == null ? new NextChange.Within(notBefore, notAfter) : new NextChange.Exactly(exactly);
    }

    private static @Nullable Instant instant(JsonObject object, String name) {
        return object.optional(name) == null ? null : object.parsed(name, Instant::parse, INSTANT);
    }
}
