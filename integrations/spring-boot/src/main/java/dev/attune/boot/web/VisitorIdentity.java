package dev.attune.boot.web;

import dev.attune.api.visitor.VisitorId;
import java.util.Objects;

/**
 * Who a request says it is from.
 *
 * @param visitor the visitor
 * @param returning whether the visitor was known before this request
 */
public record VisitorIdentity(VisitorId visitor, boolean returning) {
    public VisitorIdentity {
        Objects.requireNonNull(visitor, "visitor");
    }
}
