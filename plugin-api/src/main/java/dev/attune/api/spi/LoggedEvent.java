package dev.attune.api.spi;

import dev.attune.api.event.Event;
import java.util.Objects;

/**
 * An event in the log, and its place there.
 *
 * @param position orders the log; opaque to readers
 * @param event what happened
 */
public record LoggedEvent(String position, Event event) {
    public LoggedEvent {
        Objects.requireNonNull(position, "position");
        Objects.requireNonNull(event, "event");
    }
}
