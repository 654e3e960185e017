package dev.attune.content;

import dev.attune.api.attribute.AttributeType;
import dev.attune.api.value.Value;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Values as the authors of rule tests write them, where a text may stand for a date, an instant, a version or an address. */
final class GivenValue {

    private GivenValue() {}

    /** The value as this type; empty if it is not one. */
    static Optional<Value> as(AttributeType type, Value given) {
        Value value = given instanceof Value.Text text ? parsed(type, text) : given;
        return Optional.of(value).filter(type::accepts);
    }

    private static Value parsed(AttributeType type, Value.Text text) {
        try {
            return switch (type) {
                case DATE -> Value.of(LocalDate.parse(text.value()));
                case INSTANT -> Value.of(Instant.parse(text.value()));
                case VERSION -> new Value.Version(text.value());
                case IP_ADDRESS -> new Value.Address(text.value());
                default -> text;
            };
        } catch (DateTimeException otherwise) {
            return text;
        }
    }

    /** What values of this type look like, for a sentence that asks for one. */
    static String example(AttributeType type) {
        return switch (type) {
            case TEXT -> "a text such as \"gold\"";
            case NUMBER -> "a number such as 5";
            case BOOLEAN -> "true or false";
            case INSTANT -> "an instant such as \"2026-12-24T18:00:00Z\"";
            case DATE -> "a date such as \"2026-12-24\"";
            case TEXT_SET -> "a list of texts such as [\"hiking\", \"camping\"]";
            case GEO_POINT -> "a place such as {\"point\": [59.91, 10.75]}";
            case VERSION -> "a version such as \"2.10.1\"";
            case IP_ADDRESS -> "an IP address such as \"192.0.2.7\"";
            case LIST -> "a list such as {\"list\": [1, 2]}";
            case STRUCTURE -> "a structure such as {\"structure\": [[\"name\", \"Fjell boots\"]]}";
        };
    }
}
