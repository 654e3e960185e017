package dev.attune.boot.event;

import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.event.Event;
import dev.attune.api.event.EventNames;
import dev.attune.api.event.EventProperties;
import dev.attune.api.event.Verb;
import dev.attune.api.request.RequestContext;
import dev.attune.api.value.Value;
import dev.attune.boot.web.VisitorIdentities;
import dev.attune.boot.web.Visits;
import dev.attune.content.Visit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Sees the pages that visitors look at: gives new visitors their cookie before a page is written, and records the view, and what was
 * shown of capped experiences, after it was, when the page's visit ends. A page is what answers a navigation by GET with HTML and the status 200.
 */
public final class PageViews implements HandlerInterceptor {

    private static final String TEXT_HTML = "text/html";

    private final VisitorIdentities identities;
    private final Visits visits;
    private final EventRecorder recorder;

    public PageViews(VisitorIdentities identities, Visits visits, EventRecorder recorder) {
        this.identities = Objects.requireNonNull(identities, "identities");
        this.visits = Objects.requireNonNull(visits, "visits");
        this.recorder = Objects.requireNonNull(recorder, "recorder");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (isNavigation(request, handler)) {
            identities.of(request, response);
        }
        return true;
    }

    /** A long page is on its way before its first slot is rendered, and then it is too late for headers. */
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView view) {
        if (view != null) {
            Visits.keepPrivate(response);
        }
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (failure == null
                && response.getStatus() == HttpServletResponse.SC_OK
                && isNavigation(request, handler)
                && isHtml(response)) {
            Visit visit = visits.of(request, response);
            view(visit.context());
            recorder.expose(visit.context(), visit.exposures());
        }
        visits.end(request);
    }

    private void view(RequestContext context) {
        Value path = Objects.requireNonNullElse(
                context.attributes().get(StandardAttributes.REQUEST_PATH.key()), Value.Unknown.MISSING);
        recorder.record(
                context,
                new Event(
                        UUID.randomUUID().toString(),
                        Verb.PAGE,
                        EventNames.PAGE_VIEWED,
                        context.visitor(),
                        context.at(),
                        Map.of(EventProperties.PATH, path)));
    }

    private static boolean isNavigation(HttpServletRequest request, Object handler) {
        return HttpMethod.GET.matches(request.getMethod())
                && !(handler instanceof ResourceHttpRequestHandler)
                && accepts(request)
                && !isPrefetch(request)
                && !isPart(request);
    }

    private static boolean accepts(HttpServletRequest request) {
        @Nullable String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept == null || accept.contains(TEXT_HTML) || accept.contains("*/*");
    }

    private static boolean isPrefetch(HttpServletRequest request) {
        return contains(request.getHeader("Sec-Purpose"), "prefetch")
                || contains(request.getHeader("Purpose"), "prefetch")
                || contains(request.getHeader("X-Moz"), "prefetch");
    }

    /** Whether a script asks for a part of a page that was counted already. */
    private static boolean isPart(HttpServletRequest request) {
        @Nullable String destination = request.getHeader("Sec-Fetch-Dest");
        return (destination != null && !destination.equals("document"))
                || "XMLHttpRequest".equals(request.getHeader("X-Requested-With"))
                || (request.getHeader("HX-Request") != null && request.getHeader("HX-Boosted") == null);
    }

    private static boolean isHtml(HttpServletResponse response) {
        return contains(response.getContentType(), TEXT_HTML);
    }

    private static boolean contains(@Nullable String text, String part) {
        return text != null && text.contains(part);
    }
}
