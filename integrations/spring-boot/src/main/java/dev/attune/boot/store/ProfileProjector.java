package dev.attune.boot.store;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.spi.ProfileStore;
import dev.attune.api.spi.SessionStore;
import dev.attune.api.value.Value;
import dev.attune.api.visitor.CustomerId;
import dev.attune.api.visitor.Profile;
import dev.attune.api.visitor.VisitorId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lays what is known about a visitor for good beside the visitor's session, where the next page finds it. No page waits for it: it
 * works through a short queue, each visitor once, and leaves out what does not fit; the visitor's next page asks again.
 */
public final class ProfileProjector implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ProfileProjector.class);
    private static final int THREADS = 2;
    private static final int QUEUE = 256;
    private static final int LOCKS = 64;

    private final ProfileStore profiles;
    private final SessionStore sessions;
    private final Duration longest;
    private final Set<VisitorId> waiting = ConcurrentHashMap.newKeySet();
    private final Object[] locks = Stream.generate(Object::new).limit(LOCKS).toArray();
    private final ThreadPoolExecutor executor;
    private final Counter projected;
    private final Counter dropped;
    private final Counter failed;

    /**
     * @param longest how long somebody who signs in waits for the stores at most
     */
    public ProfileProjector(ProfileStore profiles, SessionStore sessions, Duration longest, MeterRegistry meters) {
        this.profiles = profiles;
        this.sessions = sessions;
        this.longest = longest;
        this.executor = new ThreadPoolExecutor(
                THREADS, THREADS, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(QUEUE), task -> {
                    Thread thread = new Thread(task, "attune-profiles");
                    thread.setDaemon(true);
                    return thread;
                });
        this.executor.allowCoreThreadTimeOut(true);
        this.projected = counter(meters, "projected");
        this.dropped = counter(meters, "dropped");
        this.failed = counter(meters, "failed");
    }

    private static Counter counter(MeterRegistry meters, String outcome) {
        return Counter.builder("attune.profiles.projections")
                .description("Profiles laid beside sessions, or not.")
                .tag("outcome", outcome)
                .register(meters);
    }

    /** Does it soon, on a thread of its own. */
    public void projectSoon(VisitorId visitor) {
        if (!waiting.add(visitor)) {
            return;
        }
        try {
            executor.execute(() -> {
                try {
                    lookUp(visitor);
                } catch (RuntimeException trouble) {
                    failed.increment();
                    LOG.debug("A profile could not be read", trouble);
                } finally {
                    waiting.remove(visitor);
                }
            });
        } catch (RejectedExecutionException full) {
            waiting.remove(visitor);
            dropped.increment();
        }
    }

    /**
     * Says that this visitor is this customer, and lays the profile beside the session, so that the next page knows it.
     *
     * @return whether it was done in time; if not, it may still be done later
     */
    public boolean identify(VisitorId visitor, CustomerId customer, Map<AttributeKey, Value> traits, Instant at) {
        try {
            return executor.submit(() -> {
                        synchronized (lock(visitor)) {
                            Profile profile = profiles.identify(visitor, customer, traits, at);
                            return project(visitor, profile.attributes());
                        }
                    })
                    .get(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException | RejectedExecutionException trouble) {
            LOG.warn("A customer signed in, but the profile store did not answer", trouble);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private void lookUp(VisitorId visitor) {
        synchronized (lock(visitor)) {
            project(visitor, profiles.find(visitor).map(Profile::attributes).orElse(Map.of()));
        }
    }

    /** What is read is laid down before somebody else reads of the same visitor: otherwise the older could replace the newer. */
    private Object lock(VisitorId visitor) {
        return locks[Math.floorMod(visitor.hashCode(), LOCKS)];
    }

    private boolean project(VisitorId visitor, Map<AttributeKey, Value> profile) {
        try {
            sessions.project(visitor, profile).toCompletableFuture().get(longest.toNanos(), TimeUnit.NANOSECONDS);
            projected.increment();
            return true;
        } catch (ExecutionException | TimeoutException trouble) {
            failed.increment();
            LOG.debug("A profile could not be laid beside its session", trouble);
        } catch (InterruptedException ending) {
            failed.increment();
            Thread.currentThread().interrupt();
        }
        return false;
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
