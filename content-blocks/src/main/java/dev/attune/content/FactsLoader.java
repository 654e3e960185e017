package dev.attune.content;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.attribute.AttributeOrigin;
import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.request.Facts;
import dev.attune.api.request.RequestContext;
import dev.attune.api.request.VisitorZone;
import dev.attune.api.spi.AttributeSource;
import dev.attune.api.spi.SessionSnapshot;
import dev.attune.api.spi.SessionStore;
import dev.attune.api.value.Value;
import dev.attune.api.visitor.VisitorId;
import dev.attune.rules.TimeAttributes;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the facts of a request: one round trip to the session store under one deadline. This is the one place where trouble with the
 * store is caught; from here on it is an unknown value.
 */
final class FactsLoader {

    private static final Logger log = LoggerFactory.getLogger(FactsLoader.class);

    private final SessionStore sessions;
    private final Duration deadline;
    private final List<AttributeSource> sources;
    private final Consumer<VisitorId> profileMissing;
    private final Consumer<FactsTrouble> trouble;
    private final SessionBounds bounds;

    FactsLoader(
            SessionStore sessions,
            Duration deadline,
            List<AttributeSource> sources,
            Consumer<VisitorId> profileMissing,
            Consumer<FactsTrouble> trouble,
            SessionBounds bounds) {
        this.sessions = sessions;
        this.deadline = deadline;
        this.sources = sources;
        this.profileMissing = profileMissing;
        this.trouble = trouble;
        this.bounds = bounds;
    }

    LoadedFacts load(RequestContext context, Publication publication) {
        boolean ask = publication.readsStore() && context.returning() && mayRead(context, publication.catalog());
        SessionSnapshot snapshot = ask ? read(context) : SessionSnapshot.EMPTY;
        Facts facts = facts(context, publication.catalog(), sources, snapshot);
        if (snapshot == null) {
            return new LoadedFacts(facts, Map.of(), true, null);
        }
        if (ask && snapshot.projection().isEmpty() && !context.preview()) {
            profileMissing.accept(context.visitor());
        }
        boolean trailPermitted = context.consent().permits(publication.catalog().trailPurposes());
        return new LoadedFacts(
                facts,
                trailPermitted ? snapshot.exposures() : Map.of(),
                false,
                storedChange(context, publication.catalog(), snapshot, trailPermitted));
    }

    /** What may not be used must not show in the time until which an answer holds either. */
    private @Nullable Instant storedChange(
            RequestContext context, AttributeCatalog catalog, SessionSnapshot snapshot, boolean trailPermitted) {
        boolean sessionPermitted = catalog.attributes().stream()
                .anyMatch(attribute -> attribute.origin() == AttributeOrigin.SESSION
                        && context.consent().permits(attribute.purposes()));
        return trailPermitted || sessionPermitted
                ? bounds.nextChange(snapshot.trail(), trailPermitted, context.at())
                        .orElse(null)
                : null;
    }

    /** What is not permitted to be used need not be fetched either. */
    private static boolean mayRead(RequestContext context, AttributeCatalog catalog) {
        return context.consent().permits(catalog.trailPurposes())
                || catalog.attributes().stream()
                        .anyMatch(attribute ->
                                isStored(attribute) && context.consent().permits(attribute.purposes()));
    }

    private static boolean isStored(Attribute attribute) {
        return attribute.origin() == AttributeOrigin.SESSION || attribute.origin() == AttributeOrigin.PROFILE;
    }

    /** The snapshot, or null if the store did not tell. */
    private @Nullable SessionSnapshot read(RequestContext context) {
        CompletableFuture<SessionSnapshot> answer = null;
        try {
            answer = sessions.load(context.visitor(), context.at()).toCompletableFuture();
            return answer.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            trouble.accept(FactsTrouble.TIMEOUT);
        } catch (ExecutionException | RuntimeException failure) {
            log.debug("the session store failed", failure);
            trouble.accept(FactsTrouble.FAILED);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            trouble.accept(FactsTrouble.FAILED);
        }
        if (answer != null) {
            answer.cancel(false);
        }
        return null;
    }

    /**
     * The facts of a request, given what was stored.
     *
     * @param snapshot what the store told; null if it did not answer
     */
    static Facts facts(
            RequestContext context,
            AttributeCatalog catalog,
            List<AttributeSource> sources,
            @Nullable SessionSnapshot snapshot) {
        Facts.Builder facts = Facts.of(catalog, context.visitor(), context.at(), context.consent());
        Sink sink = new Sink(catalog, facts);
        ContextAttributes.tell(context, sink::accept);
        context.attributes().forEach(sink::accept);
        for (AttributeSource source : sources) {
            supply(source, context, sink);
        }
        if (snapshot == null) {
            markDegraded(catalog, facts);
        } else {
            snapshot.session().forEach(sink::accept);
            snapshot.projection().ifPresent(profile -> profile.forEach(sink::accept));
            facts.trail(snapshot.trail());
        }
        VisitorZone zone = context.zones().resolve(profileZone(facts));
        facts.zone(zone).locale(context.locale());
        TimeAttributes.put(facts, context.at(), zone);
        return facts.build();
    }

    private static void markDegraded(AttributeCatalog catalog, Facts.Builder facts) {
        for (Attribute attribute : catalog.attributes()) {
            if (isStored(attribute)) {
                facts.put(attribute, Value.Unknown.DEGRADED);
            }
        }
        facts.trailDegraded();
    }

    private static @Nullable ZoneId profileZone(Facts.Builder facts) {
        if (facts.value(StandardAttributes.PROFILE_TIME_ZONE.key()) instanceof Value.Text zone) {
            try {
                return ZoneId.of(zone.value());
            } catch (DateTimeException unknownZone) {
                log.debug("a profile names a zone that does not exist");
            }
        }
        return null;
    }

    private static void supply(AttributeSource source, RequestContext context, Sink sink) {
        try {
            source.supply(context, sink::accept);
        } catch (RuntimeException broken) {
            log.warn("an attribute source failed: its attributes are missing from this request", broken);
        }
    }

    /** Takes values from outside: one of another type than was declared counts as missing. */
    private record Sink(AttributeCatalog catalog, Facts.Builder facts) {
        void accept(AttributeKey key, Value value) {
            int position = catalog.position(key);
            if (position >= 0 && catalog.at(position).type().accepts(value)) {
                facts.put(key, value);
            }
        }
    }
}
