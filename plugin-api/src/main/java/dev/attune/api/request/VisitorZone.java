package dev.attune.api.request;

import java.time.ZoneId;
import java.util.Objects;

/**
 * The zone in which rules about the visitor's time are read.
 *
 * @param id the visitor's zone
 * @param origin who told it
 * @param site the site's zone, for rules that ask for it
 */
public record VisitorZone(ZoneId id, ZoneOrigin origin, ZoneId site) {
    public VisitorZone {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(site, "site");
    }
}
