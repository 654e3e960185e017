package dev.attune.rules;

import dev.attune.api.attribute.AttributeType;

/** Plain English words for types. */
final class TypeWords {

    private TypeWords() {}

    static String name(AttributeType type) {
        return switch (type) {
            case TEXT -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case INSTANT -> "an instant";
            case DATE -> "a date";
            case TEXT_SET -> "a set of texts";
            case GEO_POINT -> "a place";
            case VERSION -> "a version";
            case IP_ADDRESS -> "an IP address";
            case LIST -> "a list";
            case STRUCTURE -> "a structure";
        };
    }

    static String example(AttributeType type) {
        return switch (type) {
            case TEXT -> "a text such as \"gold\"";
            case NUMBER -> "a number such as 5";
            case BOOLEAN -> "true or false";
            case INSTANT -> "an instant such as \"2026-12-24T18:00:00Z\"";
            case DATE -> "a date such as \"2026-12-24\"";
            case TEXT_SET -> "a list of texts such as [\"a\", \"b\"]";
            case GEO_POINT -> "a place such as {\"point\": [52.52, 13.4]}";
            case VERSION -> "a version such as \"2.10.1\"";
            case IP_ADDRESS -> "an IP address such as \"192.0.2.7\"";
            case LIST -> "a list such as {\"list\": [1, 2]}";
            case STRUCTURE -> "a structure such as {\"structure\": {\"name\": \"a\"}}";
        };
    }
}
