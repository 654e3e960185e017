package dev.attune.boot.store;

import dev.attune.api.event.Event;
import dev.attune.api.spi.EventLog;
import dev.attune.api.spi.LoggedEvent;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** An event log behind a circuit breaker. */
final class GuardedEventLog implements EventLog {

    private final EventLog log;
    private final StoreGuard guard;

    GuardedEventLog(EventLog log, StoreGuard guard) {
        this.log = log;
        this.guard = guard;
    }

    @Override
    public CompletionStage<Optional<String>> append(Event event) {
        return guard.call(() -> log.append(event));
    }

    @Override
    public CompletionStage<List<LoggedEvent>> read(@Nullable String after, int limit) {
        return log.read(after, limit);
    }
}
