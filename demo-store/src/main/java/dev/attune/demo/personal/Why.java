package dev.attune.demo.personal;

import dev.attune.api.decision.Decision;
import dev.attune.boot.web.Visits;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The answer to the "why?" beside each block, for templates. */
@Component("why")
public final class Why {

    private static final String OWN_MARKUP = "Nothing is published here, so this is the page's own content.";

    private final Visits visits;
    private final HttpServletRequest request;

    /**
     * @param request the request that is being answered, whichever thread asks
     */
    Why(Visits visits, HttpServletRequest request) {
        this.visits = visits;
        this.request = request;
    }

    /** In one sentence, why the visitor of the present request got this decision; null for the page's own markup. */
    public String of(@Nullable Decision decision) {
        if (decision == null) {
            return OWN_MARKUP;
        }
        return visits.begun(request)
                .map(visit -> visit.explain(decision.slot()).summary())
                .orElse(OWN_MARKUP);
    }
}
