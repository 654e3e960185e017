package dev.attune.boot.store;

import dev.attune.api.spi.EventLog;
import dev.attune.api.spi.SessionStore;
import java.util.Objects;

/**
 * The stores that requests use, behind the guard. They stand apart from the beans they guard, so that whoever asks the application
 * for a store gets the store itself.
 *
 * @param sessions the session store
 * @param events the event log
 */
public record GuardedStores(SessionStore sessions, EventLog events) {
    public GuardedStores {
        Objects.requireNonNull(sessions, "sessions");
        Objects.requireNonNull(events, "events");
    }
}
