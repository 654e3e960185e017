package dev.attune.api.decision;

import dev.attune.api.key.ExperienceKey;
import dev.attune.api.visitor.VisitorId;
import java.time.Instant;
import java.util.Objects;

/**
 * A variant that an experience chose was rendered for a visitor; it counts against the experience's caps.
 *
 * @param visitor who saw it
 * @param experience what chose it
 * @param at when
 */
public record Exposure(VisitorId visitor, ExperienceKey experience, Instant at) {
    public Exposure {
        Objects.requireNonNull(visitor, "visitor");
        Objects.requireNonNull(experience, "experience");
        Objects.requireNonNull(at, "at");
    }
}
