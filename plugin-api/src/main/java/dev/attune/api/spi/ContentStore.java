package dev.attune.api.spi;

import dev.attune.api.content.Content;
import dev.attune.api.content.PublishedContent;
import dev.attune.api.content.Revision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Keeps what editors make: revisions of the draft, and publications. Methods block; none is called while a page waits.
 *
 * <p>It keeps content as it is told: whether content is valid is the compiler's business, and asked before.
 */
public interface ContentStore {

    /** The latest revision of the draft; empty if nothing was ever saved. */
    Optional<Revision> draft();

    /** The revision of this number. */
    Optional<Revision> revision(long number);

    /** The latest revisions, newest first, at most so many. */
    List<Revision> revisions(int limit);

    /**
     * Saves a new revision of the draft.
     *
     * @param basedOn the number of the revision that was edited; 0 if there was none
     * @throws StaleRevisionException if another revision was saved since; nothing is saved
     */
    Revision save(Content content, long basedOn, String author, Instant at);

    /**
     * Publishes a revision: it gets the next number, and every node is told.
     *
     * @throws IllegalArgumentException if there is no such revision
     */
    PublishedContent publish(long revision, String author, Instant at);

    /** The latest publication; empty if nothing was ever published. */
    Optional<PublishedContent> latest();

    /** The publication of this number. */
    Optional<PublishedContent> publication(long number);

    /**
     * Tells a listener the numbers of publications made from now on, by this node or another, in order; a number may be skipped when
     * a later one follows at once, and may come twice. A listener that throws may be told the same number again.
     *
     * @return ends it
     */
    Subscription onPublished(LongConsumer listener);

    /** Something that goes on until it is closed. Closing it again does nothing. */
    @FunctionalInterface
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
