package dev.attune.api.content;

import java.time.Instant;
import java.util.Objects;

/**
 * A revision as it was published; it never changes.
 *
 * @param number counts publications from 1 without gaps
 * @param revision the number of the revision that was published
 * @param content the whole of it
 * @param author who published it
 * @param publishedAt when
 */
public record PublishedContent(long number, long revision, Content content, String author, Instant publishedAt) {
    public PublishedContent {
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(publishedAt, "publishedAt");
    }
}
