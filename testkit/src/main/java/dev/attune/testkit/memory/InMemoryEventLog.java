package dev.attune.testkit.memory;

import dev.attune.api.event.Event;
import dev.attune.api.spi.EventLog;
import dev.attune.api.spi.LoggedEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** An event log in memory, for tests and trials: it keeps everything for ever. Its positions are the numbers of events, from 1. */
public final class InMemoryEventLog implements EventLog {

    private final List<LoggedEvent> events = new ArrayList<>();
    private final Set<String> messageIds = new HashSet<>();

    @Override
    public synchronized CompletionStage<Optional<String>> append(Event event) {
        if (!messageIds.add(event.messageId())) {
            return CompletableFuture.completedStage(Optional.empty());
        }
        String position = Integer.toString(events.size() + 1);
        events.add(new LoggedEvent(position, event));
        return CompletableFuture.completedStage(Optional.of(position));
    }

    @Override
    public synchronized CompletionStage<List<LoggedEvent>> read(@Nullable String after, int limit) {
        int from = after == null ? 0 : Integer.parseInt(after);
        int to = Math.min(events.size(), from + limit);
        return CompletableFuture.completedStage(List.copyOf(events.subList(Math.min(from, to), to)));
    }
}
