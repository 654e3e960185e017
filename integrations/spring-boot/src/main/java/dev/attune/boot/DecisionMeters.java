package dev.attune.boot;

import dev.attune.api.decision.Decision;
import dev.attune.api.decision.Reason;
import dev.attune.api.request.RequestContext;
import dev.attune.api.spi.DecisionListener;
import dev.attune.content.FactsTrouble;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts decisions for visitors by their reason, and sessions that could not be read by the cause. All counters are made at the start. */
final class DecisionMeters implements DecisionListener {

    private final Map<Reason, Counter> decisions = new EnumMap<>(Reason.class);
    private final Map<FactsTrouble, Counter> degraded = new EnumMap<>(FactsTrouble.class);

    DecisionMeters(MeterRegistry meters) {
        for (Reason reason : Reason.values()) {
            decisions.put(
                    reason,
                    Counter.builder("attune.decisions")
                            .description("Decisions for slots.")
                            .tag("reason", reason.name().toLowerCase(Locale.ROOT))
                            .register(meters));
        }
        for (FactsTrouble trouble : FactsTrouble.values()) {
            degraded.put(
                    trouble,
                    Counter.builder("attune.facts.degraded")
                            .description("Pages whose visitor's session could not be read.")
                            .tag("cause", trouble.name().toLowerCase(Locale.ROOT))
                            .register(meters));
        }
    }

    @Override
    public void decided(RequestContext context, Decision decision) {
        if (!context.preview()) {
            count(decisions.get(decision.reason()));
        }
    }

    void trouble(FactsTrouble trouble) {
        count(degraded.get(trouble));
    }

    private static void count(@Nullable Counter counter) {
        if (counter != null) {
            counter.increment();
        }
    }
}
