package dev.attune.boot.event;

import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.consent.Purpose;
import dev.attune.api.decision.Exposure;
import dev.attune.api.event.Event;
import dev.attune.api.request.RequestContext;
import dev.attune.api.spi.EventLog;
import dev.attune.api.spi.SessionStore;
import dev.attune.api.value.Value;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records what visitors do in the session store and the event log, without anybody waiting for it, and counts what could not be
 * recorded. Nothing is recorded of a visitor who did not grant personalization, nor of a bot, nor in a preview.
 */
public final class EventRecorder {

    private static final Logger LOG = LoggerFactory.getLogger(EventRecorder.class);
    private static final Value BOT = Value.of("bot");
    private static final Set<Purpose> NEEDED = Set.of(Purpose.PERSONALIZATION);

    private final SessionStore sessions;
    private final EventLog log;
    private final Counter recorded;
    private final Counter sessionFailed;
    private final Counter logFailed;
    private final Counter exposureFailed;

    public EventRecorder(SessionStore sessions, EventLog log, MeterRegistry meters) {
        this.sessions = Objects.requireNonNull(sessions, "sessions");
        this.log = Objects.requireNonNull(log, "log");
        this.recorded = Counter.builder("attune.events.recorded")
                .description("Events that the session store has.")
                .register(meters);
        this.sessionFailed = failed(meters, "session");
        this.logFailed = failed(meters, "log");
        this.exposureFailed = failed(meters, "exposure");
    }

    private static Counter failed(MeterRegistry meters, String what) {
        return Counter.builder("attune.events.failed")
                .description("Events and exposures that could not be recorded.")
                .tag("where", what)
                .register(meters);
    }

    /** Whether anything may be recorded of this request. */
    static boolean mayRecord(RequestContext context) {
        return !context.preview()
                && context.consent().permits(NEEDED)
                && !BOT.equals(context.attributes().get(StandardAttributes.REQUEST_DEVICE.key()));
    }

    /** Records an event that happened in this request. */
    void record(RequestContext context, Event event) {
        if (mayRecord(context)) {
            tell(() -> sessions.record(event), sessionFailed, recorded);
            append(context, event);
        }
    }

    /** Appends an event to the log only, for those who work through it later. */
    void append(RequestContext context, Event event) {
        if (mayRecord(context)) {
            tell(() -> log.append(event), logFailed, null);
        }
    }

    /** Counts what a visitor was shown against the caps of it. */
    public void expose(RequestContext context, List<Exposure> exposures) {
        if (!exposures.isEmpty() && mayRecord(context)) {
            tell(() -> sessions.expose(context.visitor(), exposures), exposureFailed, null);
        }
    }

    private static void tell(Supplier<? extends CompletionStage<?>> store, Counter failed, @Nullable Counter done) {
        try {
            store.get().whenComplete((answer, failure) -> {
                if (failure != null) {
                    failed.increment();
                    LOG.debug("Something that happened could not be recorded", failure);
                } else if (done != null) {
                    done.increment();
                }
            });
        } catch (RuntimeException refused) {
            failed.increment();
            LOG.debug("Something that happened could not be recorded", refused);
        }
    }
}
