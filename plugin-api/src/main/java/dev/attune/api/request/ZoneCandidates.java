package dev.attune.api.request;

import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a request tells about the visitor's zone.
 *
 * @param client as the visitor's own clock says; null if it did not
 * @param geo of the place the request comes from; null if not known
 * @param site of the site
 */
public record ZoneCandidates(
        @Nullable ZoneId client, @Nullable ZoneId geo, ZoneId site) {

    public ZoneCandidates {
        Objects.requireNonNull(site, "site");
    }

    public static ZoneCandidates site(ZoneId site) {
        return new ZoneCandidates(null, null, site);
    }

    /** The visitor's zone by the chain profile, client, geo, site. */
    public VisitorZone resolve(@Nullable ZoneId profile) {
        if (profile != null) {
            return new VisitorZone(profile, ZoneOrigin.PROFILE, site);
        }
        if (client != null) {
            return new VisitorZone(client, ZoneOrigin.CLIENT, site);
        }
        return geo != null ? new VisitorZone(geo, ZoneOrigin.GEO, site) : new VisitorZone(site, ZoneOrigin.SITE, site);
    }
}
