package dev.attune.boot;

import dev.attune.api.spi.DecisionListener;
import dev.attune.testkit.DecisionListenerContract;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

class DecisionMetersTests extends DecisionListenerContract {

    @Override
    protected DecisionListener listener() {
        return new DecisionMeters(new SimpleMeterRegistry());
    }
}
