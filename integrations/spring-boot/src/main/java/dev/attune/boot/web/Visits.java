package dev.attune.boot.web;

import dev.attune.content.Personalizer;
import dev.attune.content.Visit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** The visits of pages: one for a request, whoever asks for it and however often, so that its facts are loaded once. */
public final class Visits {

    private static final String VISIT = Visits.class.getName() + ".visit";

    private final Personalizer personalizer;
    private final RequestContexts contexts;
    private final VisitorIdentities identities;

    public Visits(Personalizer personalizer, RequestContexts contexts, VisitorIdentities identities) {
        this.personalizer = Objects.requireNonNull(personalizer, "personalizer");
        this.contexts = Objects.requireNonNull(contexts, "contexts");
        this.identities = Objects.requireNonNull(identities, "identities");
    }

    /** The visit of the page that this request is for. */
    public Visit of(HttpServletRequest request, HttpServletResponse response) {
        Optional<Visit> known = begun(request);
        if (known.isPresent()) {
            return known.get();
        }
        Visit visit = personalizer.visit(contexts.ofPage(request, identities.of(request, response)));
        request.setAttribute(VISIT, visit);
        keepPrivate(response);
        return visit;
    }

    /** Keeps an answer made for one visitor out of shared caches, unless the host says itself how long which caches keep it. */
    public static void keepPrivate(HttpServletResponse response) {
        if (!response.isCommitted() && !response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
    }

    /** The visit of this request, if anybody asked for it. */
    public Optional<Visit> begun(HttpServletRequest request) {
        return request.getAttribute(VISIT) instanceof Visit visit ? Optional.of(visit) : Optional.empty();
    }

    /** Makes the next one who asks begin anew, such as after the visitor became somebody else. */
    public void restart(HttpServletRequest request) {
        end(request);
        request.removeAttribute(VISIT);
    }

    /** Tells the visit of this request, if there is one, that its page is made. It can be asked all the same. */
    public void end(HttpServletRequest request) {
        begun(request).ifPresent(Visit::close);
    }
}
