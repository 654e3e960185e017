package dev.attune.api.content;

import java.time.Instant;
import java.util.Objects;

/**
 * A saved state of the draft.
 *
 * @param number counts from 1 without gaps
 * @param content the whole of it
 * @param author who saved it
 * @param savedAt when
 */
public record Revision(long number, Content content, String author, Instant savedAt) {
    public Revision {
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(savedAt, "savedAt");
    }
}
