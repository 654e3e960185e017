package dev.attune.content;

import dev.attune.api.content.PublishedContent;
import dev.attune.api.problem.InvalidContentException;
import dev.attune.api.spi.ContentStore;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The publication that pages are made from, on this node: the latest of the content store, compiled, swapped in one step. When the
 * store is gone, or a publication cannot be compiled here, the one before it stays.
 */
public final class LivePublication implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LivePublication.class);

    private final ContentStore store;
    private final PublicationCompiler compiler;
    private final ReentrantLock refreshing = new ReentrantLock();
    private volatile Publication current = Publication.none();
    private volatile @Nullable String trouble;
    private ContentStore.@Nullable Subscription subscription;

    private LivePublication(ContentStore store, PublicationCompiler compiler) {
        this.store = store;
        this.compiler = compiler;
    }

    /** Takes what the store has, and follows what is published from now on. */
    public static LivePublication start(ContentStore store, PublicationCompiler compiler) {
        LivePublication live = new LivePublication(store, compiler);
        live.subscription = store.onPublished(number -> live.take());
        live.refresh();
        return live;
    }

    public Publication current() {
        return current;
    }

    /** Why this node does not show the latest publication; empty if it does, as far as it knows. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** Asks the store for a later publication and takes it. Keeps the present one, and says why in the log, if that fails. */
    public void refresh() {
        try {
            take();
        } catch (RuntimeException unreachable) {
            log.debug("The next refresh or the next publication tries again", unreachable);
        }
    }

    /** Lets it out that the store did not answer, so that it tells the same publication again. */
    private void take() {
        refreshing.lock();
        try {
            Optional<PublishedContent> latest = store.latest();
            if (latest.isPresent() && latest.get().number() > current.number()) {
                current = compiler.compile(latest.get());
                log.info("publication {} is live", current.number());
            }
            trouble = null;
        } catch (InvalidContentException invalid) {
            keep("the latest publication cannot be compiled on this node", invalid);
        } catch (RuntimeException unreachable) {
            keep("the content store did not answer", unreachable);
            throw unreachable;
        } finally {
            refreshing.unlock();
        }
    }

    private void keep(String why, RuntimeException cause) {
        trouble = why + ": " + cause.getMessage();
        log.warn("{}; publication {} stays", why, current.number(), cause);
    }

    @Override
    public void close() {
        ContentStore.Subscription following = subscription;
        if (following != null) {
            following.close();
        }
    }
}
