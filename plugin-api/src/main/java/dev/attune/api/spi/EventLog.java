package dev.attune.api.spi;

import dev.attune.api.event.Event;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Keeps events in the order in which they were appended, so that others can work through them later. */
public interface EventLog {

    /**
     * Appends an event; the stage completes when the log has it.
     *
     * @return its position; empty if one with its message id was appended within the last day
     */
    CompletionStage<Optional<String>> append(Event event);

    /**
     * Reads events in order.
     *
     * @param after the position to read after; null to read from the beginning
     * @param limit how many at most
     */
    CompletionStage<List<LoggedEvent>> read(@Nullable String after, int limit);
}
