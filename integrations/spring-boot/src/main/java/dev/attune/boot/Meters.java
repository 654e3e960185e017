package dev.attune.boot;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import org.springframework.beans.factory.ObjectProvider;

/** The application's meters; where it has none, those of nobody in particular. */
final class Meters {

    private Meters() {}

    static MeterRegistry of(ObjectProvider<MeterRegistry> registries) {
        return registries.getIfAvailable(() -> Metrics.globalRegistry);
    }
}
