package dev.attune.api.spi;

import dev.attune.api.decision.Decision;
import dev.attune.api.request.RequestContext;

/** Is told each decision, on the request's thread: it must be quick, must not block and must not throw. */
@FunctionalInterface
public interface DecisionListener {

    void decided(RequestContext context, Decision decision);
}
