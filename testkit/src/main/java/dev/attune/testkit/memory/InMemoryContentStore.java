package dev.attune.testkit.memory;

import dev.attune.api.content.Content;
import dev.attune.api.content.PublishedContent;
import dev.attune.api.content.Revision;
import dev.attune.api.spi.ContentStore;
import dev.attune.api.spi.StaleRevisionException;
import dev.attune.api.value.StorableText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;

/** Content in the memory of one process; listeners are told by the thread that publishes. */
public final class InMemoryContentStore implements ContentStore {

    private static final System.Logger LOG = System.getLogger(InMemoryContentStore.class.getName());

    private final List<Revision> revisions = new ArrayList<>();
    private final List<PublishedContent> publications = new ArrayList<>();
    private final List<Listening> listeners = new CopyOnWriteArrayList<>();

    @Override
    public synchronized Optional<Revision> draft() {
        return revision(revisions.size());
    }

    @Override
    public synchronized Optional<Revision> revision(long number) {
        return numbered(revisions, number);
    }

    @Override
    public synchronized List<Revision> revisions(int limit) {
        int size = revisions.size();
        List<Revision> latest = new ArrayList<>(revisions.subList(Math.max(0, size - Math.max(0, limit)), size));
        Collections.reverse(latest);
        return List.copyOf(latest);
    }

    @Override
    public synchronized Revision save(Content content, long basedOn, String author, Instant at) {
        StorableText.require("the author", author);
        if (basedOn != revisions.size()) {
            throw new StaleRevisionException(basedOn, revisions.size());
        }
        Revision revision = new Revision(revisions.size() + 1L, content, author, at);
        revisions.add(revision);
        return revision;
    }

    @Override
    public synchronized PublishedContent publish(long revision, String author, Instant at) {
        StorableText.require("the author", author);
        Content content = revision(revision)
                .orElseThrow(() -> new IllegalArgumentException("there is no revision " + revision))
                .content();
        PublishedContent published = new PublishedContent(publications.size() + 1L, revision, content, author, at);
        publications.add(published);
        // Under the lock, so that numbers come in order.
        listeners.forEach(listening -> listening.tell(published.number()));
        return published;
    }

    @Override
    public synchronized Optional<PublishedContent> latest() {
        return publication(publications.size());
    }

    @Override
    public synchronized Optional<PublishedContent> publication(long number) {
        return numbered(publications, number);
    }

    @Override
    public Subscription onPublished(LongConsumer listener) {
        Listening listening = new Listening(listener);
        listeners.add(listening);
        return () -> listeners.removeIf(other -> other == listening);
    }

    private static <T> Optional<T> numbered(List<T> items, long number) {
        return number < 1 || number > items.size() ? Optional.empty() : Optional.of(items.get((int) number - 1));
    }

    /** A subscription; its identity tells apart two of the same listener. */
    private static final class Listening {
        private final LongConsumer listener;

        Listening(LongConsumer listener) {
            this.listener = listener;
        }

        void tell(long number) {
            try {
                listener.accept(number);
            } catch (RuntimeException failed) {
                LOG.log(System.Logger.Level.WARNING, "A listener failed on publication " + number, failed);
            }
        }
    }
}
