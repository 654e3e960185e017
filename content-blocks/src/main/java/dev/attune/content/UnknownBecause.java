package dev.attune.content;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.decision.ReasonDetail;
import dev.attune.api.value.UnknownCause;
import dev.attune.api.value.Value;
import dev.attune.rules.Dependencies;
import dev.attune.rules.RuleSet;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why a rule could not be answered, as far as that is worth telling beside a decision. */
record UnknownBecause(RuleSet rules, LoadedFacts loaded) {

    /** Whether anything at all is withheld, so that it is worth asking about each rule. */
    boolean isPossible() {
        if (!loaded.facts().isTrailKnown()) {
            return true;
        }
        for (int i = 0; i < loaded.facts().catalog().size(); i++) {
            if (loaded.facts().value(i) instanceof Value.Unknown unknown && unknown.cause() != UnknownCause.MISSING) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    ReasonDetail of(int rule) {
        Dependencies read = rules.dependencies(rule);
        Set<UnknownCause> causes = EnumSet.noneOf(UnknownCause.class);
        for (AttributeKey key : read.attributes()) {
            if (loaded.facts().value(key) instanceof Value.Unknown unknown) {
                causes.add(unknown.cause());
            }
        }
        if (read.readsTrail()) {
            loaded.facts().trailUnknown().ifPresent(causes::add);
        }
        if (causes.contains(UnknownCause.CONSENT)) {
            return ReasonDetail.CONSENT;
        }
        return causes.contains(UnknownCause.DEGRADED) ? ReasonDetail.DEGRADED : null;
    }
}
