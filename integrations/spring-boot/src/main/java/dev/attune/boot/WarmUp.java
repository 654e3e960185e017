package dev.attune.boot;

import dev.attune.api.consent.Consent;
import dev.attune.api.consent.Purpose;
import dev.attune.api.request.RequestContext;
import dev.attune.api.spi.SessionStore;
import dev.attune.api.visitor.VisitorId;
import dev.attune.content.LivePublication;
import dev.attune.content.Personalizer;
import dev.attune.content.Visit;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Decides some pages for nobody before the web server opens: the first visitors would otherwise wait for connections and classes longer
 * than the deadline allows, and get baselines. Records nothing. A store that is away delays the start by one of its time-outs.
 */
final class WarmUp implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final VisitorId NOBODY = new VisitorId("attune-warm-up");
    private static final int PAGES = 30;
    private static final long SECONDS = 2;

    private final SessionStore sessions;
    private final LivePublication publication;
    private final Personalizer personalizer;
    private final Clock clock;
    private volatile boolean running;

    /**
     * @param sessions the store itself, not guarded: that it is slow at first is no reason to leave it alone later
     */
    WarmUp(SessionStore sessions, LivePublication publication, Personalizer personalizer, Clock clock) {
        this.sessions = sessions;
        this.publication = publication;
        this.personalizer = personalizer;
        this.clock = clock;
    }

    /** Before the web server, which starts among the last. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        running = true;
        if (!storeAnswers()) {
            LOG.info("The session store does not answer yet; pages show baselines until it does");
            return;
        }
        Set<Purpose> everything = publication.current().catalog().attributes().stream()
                .flatMap(attribute -> attribute.purposes().stream())
                .collect(Collectors.toSet());
        RequestContext nobody = RequestContext.of(NOBODY, clock.instant())
                .consent(new Consent(everything))
                .preview(true)
                .build();
        for (int page = 0; page < PAGES; page++) {
            try (Visit visit = personalizer.visit(nobody)) {
                visit.resolveAll(visit.slots());
            }
        }
    }

    private boolean storeAnswers() {
        try {
            for (int page = 0; page < PAGES; page++) {
                sessions.load(NOBODY, clock.instant()).toCompletableFuture().get(SECONDS, TimeUnit.SECONDS);
            }
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException | RuntimeException away) {
            LOG.debug("The session store failed", away);
            return false;
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
