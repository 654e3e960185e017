package dev.attune.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.attune.api.decision.Decision;
import dev.attune.api.decision.Reason;
import dev.attune.api.decision.ReasonDetail;
import dev.attune.api.key.BlockKey;
import dev.attune.api.key.ExperienceKey;
import dev.attune.api.key.SlotKey;
import dev.attune.api.key.VariantKey;
import dev.attune.api.request.RequestContext;
import dev.attune.api.spi.DecisionListener;
import dev.attune.api.visitor.VisitorId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link DecisionListener} does. */
public abstract class DecisionListenerContract {

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final SlotKey HERO = new SlotKey("home.hero");

    protected abstract DecisionListener listener();

    @Test
    void takesDecisionsOfEveryReason() {
        DecisionListener listener = listener();

        for (Decision decision : everyDecision()) {
            assertThatCode(() -> listener.decided(context(), decision)).doesNotThrowAnyException();
        }
    }

    @Test
    void isToldByManyThreadsAtOnce() {
        DecisionListener listener = listener();

        List<Boolean> told = Stages.atOnce(16, i -> {
            everyDecision().forEach(decision -> listener.decided(context(), decision));
            return CompletableFuture.completedStage(true);
        });

        assertThat(told).hasSize(16);
    }

    private static RequestContext context() {
        return RequestContext.of(new VisitorId("v"), NOON).build();
    }

    private static List<Decision> everyDecision() {
        List<Decision> decisions = new ArrayList<>();
        for (Reason reason : Reason.values()) {
            decisions.add(Decision.disabled(HERO, 0));
            decisions.add(decision(reason, null));
            for (ReasonDetail detail : ReasonDetail.values()) {
                decisions.add(decision(reason, detail));
            }
        }
        return decisions;
    }

    private static Decision decision(Reason reason, @Nullable ReasonDetail detail) {
        return new Decision(
                HERO,
                new BlockKey("hero"),
                new VariantKey("boots"),
                new ExperienceKey("boot-lovers"),
                reason,
                detail,
                3,
                NOON.plusSeconds(60));
    }
}
