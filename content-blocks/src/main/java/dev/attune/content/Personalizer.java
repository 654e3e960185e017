package dev.attune.content;

import dev.attune.api.request.RequestContext;
import dev.attune.api.spi.AttributeSource;
import dev.attune.api.spi.DecisionListener;
import dev.attune.api.spi.SessionStore;
import dev.attune.api.visitor.VisitorId;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The entrance: opens visits, each of which resolves the slots of one page for one visitor. Thread-safe. */
public final class Personalizer {

    private final Supplier<Publication> publications;
    private final FactsLoader loader;
    private final List<DecisionListener> listeners;

    private Personalizer(Builder builder) {
        this.publications = Objects.requireNonNull(builder.publications, "publications");
        this.loader = new FactsLoader(
                Objects.requireNonNull(builder.sessions, "sessions"),
                builder.deadline,
                builder.sources,
                builder.profileMissing,
                builder.trouble,
                new SessionBounds(builder.sessionInactivity, builder.trailAge));
        this.listeners = builder.listeners;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Opens a visit on the publication of this moment, to be closed when its page is decided. Nothing is loaded until its first slot. */
    public Visit visit(RequestContext context) {
        return new Visit(context, publications.get(), loader, listeners);
    }

    /** Collects what a personalizer needs: publications and sessions must be given. */
    public static final class Builder {
        private @Nullable Supplier<Publication> publications;
        private @Nullable SessionStore sessions;
        private Duration deadline = Duration.ofMillis(50);
        private Duration sessionInactivity = Duration.ofMinutes(30);
        private Duration trailAge = Duration.ofDays(30);
        private List<AttributeSource> sources = List.of();
        private List<DecisionListener> listeners = List.of();
        private Consumer<VisitorId> profileMissing = visitor -> {};
        private Consumer<FactsTrouble> trouble = kind -> {};

        private Builder() {}

        /** Where the present publication comes from. */
        public Builder publications(Supplier<Publication> current) {
            this.publications = current;
            return this;
        }

        public Builder sessions(SessionStore store) {
            this.sessions = store;
            return this;
        }

        /** How long a page waits for the session store at most; 50 ms unless said otherwise. */
        public Builder deadline(Duration longest) {
            if (longest.isNegative() || longest.isZero()) {
                throw new IllegalArgumentException("the deadline must be longer than nothing: " + longest);
            }
            this.deadline = longest;
            return this;
        }

        /** After how long without an event the session store ends a session; 30 minutes unless said otherwise. */
        public Builder sessionInactivity(Duration span) {
            this.sessionInactivity = span;
            return this;
        }

        /** How long the session store remembers events; 30 days unless said otherwise. */
        public Builder trailAge(Duration span) {
            this.trailAge = span;
            return this;
        }

        public Builder sources(List<AttributeSource> attributeSources) {
            this.sources = List.copyOf(attributeSources);
            return this;
        }

        public Builder listeners(List<DecisionListener> decisionListeners) {
            this.listeners = List.copyOf(decisionListeners);
            return this;
        }

        /** Who is told of a visitor whose profile does not lie beside the session; must not block. */
        public Builder profileMissing(Consumer<VisitorId> listener) {
            this.profileMissing = listener;
            return this;
        }

        /** Who is told that a session could not be read; must not block. */
        public Builder trouble(Consumer<FactsTrouble> listener) {
            this.trouble = listener;
            return this;
        }

        public Personalizer build() {
            return new Personalizer(this);
        }
    }
}
