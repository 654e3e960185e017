package dev.attune.api.request;

/** Who told the visitor's zone; earlier ones win. */
public enum ZoneOrigin {
    PROFILE,
    CLIENT,
    GEO,
    SITE
}
