package dev.attune.redis;

import dev.attune.api.event.Event;
import dev.attune.api.spi.EventLog;
import dev.attune.api.spi.LoggedEvent;
import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.StreamMessage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/**
 * An event log on a Redis stream, bounded in length and time. Its positions are the stream's. Appending is one script, so a message is either in the
 * log and known, or neither. Its stages are completed by Lettuce's threads: what follows on them must not block.
 */
public final class RedisEventLog implements EventLog {

    private static final Logger log = LoggerFactory.getLogger(RedisEventLog.class);

    private final RedisLink link;
    private final EventLogLimits limits;
    private final LongAdder unreadable = new LongAdder();

    /**
     * A log that shares the factory's connection.
     *
     * @param factory one that shares its native connection, as it does by default; set up as {@link LettuceSettings} says
     */
    public RedisEventLog(LettuceConnectionFactory factory, EventLogLimits limits) {
        this.link = new RedisLink(factory);
        this.limits = limits;
    }

    @Override
    public CompletionStage<Optional<String>> append(Event event) {
        byte[][] keys = {RedisKeys.log(), RedisKeys.logMessage(event.messageId())};
        return link.<byte @Nullable []>run(
                        LuaScript.APPEND,
                        ScriptOutputType.VALUE,
                        keys,
                        EventCodec.encode(event),
                        ascii(limits.events()),
                        ascii(limits.duplicates().toMillis()),
                        ascii(limits.keep().toMillis()))
                .thenApply(
                        position -> Optional.ofNullable(position).map(id -> new String(id, StandardCharsets.US_ASCII)));
    }

    @Override
    public CompletionStage<List<LoggedEvent>> read(@Nullable String after, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("at least one event can be read, not " + limit);
        }
        Range<String> range = after == null
                ? Range.unbounded()
                : Range.from(Range.Boundary.excluding(after), Range.Boundary.unbounded());
        return link.ask(commands -> commands.xrange(RedisKeys.log(), range, Limit.from(limit)))
                .thenCompose(entries -> {
                    List<LoggedEvent> events = readable(entries);
                    // An empty list would say that this is the end of the log.
                    return events.isEmpty() && !entries.isEmpty()
                            ? read(entries.get(entries.size() - 1).getId(), limit)
                            : CompletableFuture.completedStage(events);
                });
    }

    /** How many entries of the log could not be read so far, and were passed over. */
    public long unreadableEntries() {
        return unreadable.sum();
    }

    private List<LoggedEvent> readable(List<StreamMessage<byte[], byte[]>> entries) {
        List<LoggedEvent> events = new ArrayList<>(entries.size());
        for (StreamMessage<byte[], byte[]> entry : entries) {
            try {
                byte[] encoded = entry.getBody().values().iterator().next();
                events.add(new LoggedEvent(entry.getId(), EventCodec.decode(encoded)));
            } catch (UnreadableEntryException damaged) {
                unreadable.increment();
                log.warn("The entry {} of the event log is passed over: {}", entry.getId(), damaged.getMessage());
            }
        }
        return events;
    }

    private static byte[] ascii(long number) {
        return Long.toString(number).getBytes(StandardCharsets.US_ASCII);
    }
}
