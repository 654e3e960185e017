package dev.attune.api.event;

import dev.attune.api.value.Value;
import dev.attune.api.visitor.VisitorId;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * Something that happened.
 *
 * @param messageId 1 to 100 characters that name this event; the same event told twice has the same one and counts once
 * @param verb what kind of message it is
 * @param name what happened, such as {@code Product Viewed}; 1 to 120 characters
 * @param visitor who did it
 * @param at when
 * @param properties the details; for {@link Verb#IDENTIFY} the traits
 */
public record Event(
        String messageId, Verb verb, String name, VisitorId visitor, Instant at, Map<String, Value> properties) {

    public Event {
        requireLength("messageId", messageId, 100);
        requireLength("name", name, 120);
        Objects.requireNonNull(verb, "verb");
        Objects.requireNonNull(visitor, "visitor");
        Objects.requireNonNull(at, "at");
        properties = Map.copyOf(properties);
    }

    private static void requireLength(String what, String text, int most) {
        if (text.isBlank() || text.length() > most) {
            throw new IllegalArgumentException(what + " must have 1 to " + most + " characters, not " + text.length());
        }
    }
}
