package dev.attune.content;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.decision.ReasonDetail;
import dev.attune.api.request.Facts;
import dev.attune.api.value.UnknownCause;
import dev.attune.api.value.Value;
import dev.attune.rules.Dependencies;
import org.jspecify.annotations.Nullable;

/** Why a rule could not be answered, as far as that is worth telling beside a decision. */
record UnknownBecause(Facts facts) {

    /** Whether anything at all is withheld, so that it is worth asking about each rule. */
    boolean isPossible() {
        if (!facts.isTrailKnown()) {
            return true;
        }
        for (int i = 0; i < facts.catalog().size(); i++) {
            if (facts.value(i) instanceof Value.Unknown unknown && unknown.cause() != UnknownCause.MISSING) {
                return true;
            }
        }
        return false;
    }

    /** What makes a rule unknown, if it is, that can depend on these; null if nothing that it reads is withheld. */
    @Nullable
    ReasonDetail of(Dependencies read) {
        ReasonDetail because = read.readsTrail() ? detail(facts.trailUnknown().orElse(null)) : null;
        for (AttributeKey key : read.attributes()) {
            if (because == ReasonDetail.CONSENT) {
                return because;
            }
            if (facts.value(key) instanceof Value.Unknown unknown) {
                ReasonDetail detail = detail(unknown.cause());
                because = detail == null ? because : detail;
            }
        }
        return because;
    }

    private static @Nullable ReasonDetail detail(@Nullable UnknownCause cause) {
        if (cause == UnknownCause.CONSENT) {
            return ReasonDetail.CONSENT;
        }
        return cause == UnknownCause.DEGRADED ? ReasonDetail.DEGRADED : null;
    }
}
