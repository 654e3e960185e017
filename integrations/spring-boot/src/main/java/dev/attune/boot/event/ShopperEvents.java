package dev.attune.boot.event;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.event.Event;
import dev.attune.api.event.EventNames;
import dev.attune.api.event.Verb;
import dev.attune.api.request.RequestContext;
import dev.attune.api.value.Value;
import dev.attune.api.visitor.CustomerId;
import dev.attune.boot.store.ProfileProjector;
import dev.attune.boot.web.VisitorIdentities;
import dev.attune.boot.web.Visits;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What a shop tells about its visitors: inject it into a controller and call it while a request is served. It never fails the
 * request, whatever happens to the stores; and of a visitor who did not grant personalization it records nothing.
 *
 * <p>What is told of a returning visitor is known to slots that are rendered later in the same request; of somebody new, who has
 * no session yet, it is known from the next request on.
 */
public final class ShopperEvents {

    private final Visits visits;
    private final VisitorIdentities identities;
    private final EventRecorder recorder;
    private final ProfileProjector projector;
    private final Counter identifyFailed;

    public ShopperEvents(
            Visits visits,
            VisitorIdentities identities,
            EventRecorder recorder,
            ProfileProjector projector,
            MeterRegistry meters) {
        this.visits = Objects.requireNonNull(visits, "visits");
        this.identities = Objects.requireNonNull(identities, "identities");
        this.recorder = Objects.requireNonNull(recorder, "recorder");
        this.projector = Objects.requireNonNull(projector, "projector");
        this.identifyFailed = Counter.builder("attune.profiles.identify.failed")
                .description("Customers who signed in while the stores did not answer.")
                .register(meters);
    }

    /** The visitor looks at a product. */
    public void productViewed(ViewedProduct product) {
        track(EventNames.PRODUCT_VIEWED, product.properties());
    }

    /**
     * The visitor did something.
     *
     * @param name what, preferably one of {@link EventNames}
     * @param properties the details, preferably named as in {@link dev.attune.api.event.EventProperties}
     */
    public void track(String name, Map<String, Value> properties) {
        RequestContext context = context();
        recorder.record(context, event(context, Verb.TRACK, name, properties));
    }

    /**
     * The visitor signed in. Unlike the others this waits for the profile store, but not for ever, so that the next page
     * knows the customer. Where it cannot be said who a returning visitor is, for want of consent or of an answer, the visitor
     * becomes somebody new, lest the customer is taken for another who used this browser before.
     *
     * @param customer which customer of the shop the visitor is
     * @param traits what the shop knows about the customer; only attributes of the namespace {@code profile} are kept
     */
    public void identify(CustomerId customer, Map<AttributeKey, Value> traits) {
        RequestContext context = context();
        boolean known = EventRecorder.mayRecord(context) && isTold(context, customer, traits);
        if (!known && context.returning()) {
            identities.renew(request(), response());
        }
        visits.restart(request());
    }

    private boolean isTold(RequestContext context, CustomerId customer, Map<AttributeKey, Value> traits) {
        Map<AttributeKey, Value> kept = new HashMap<>(traits);
        kept.keySet().removeIf(key -> !key.namespace().equals("profile"));
        if (projector.identify(context.visitor(), customer, kept, context.at())) {
            Map<String, Value> told = new HashMap<>();
            kept.forEach((key, value) -> told.put(key.value(), value));
            recorder.append(context, event(context, Verb.IDENTIFY, "Signed In", told));
            return true;
        }
        identifyFailed.increment();
        return false;
    }

    /** The visitor signed out: whoever comes next with this browser is somebody new. */
    public void signedOut() {
        HttpServletRequest request = request();
        identities.renew(request, response());
        visits.restart(request);
    }

    private RequestContext context() {
        return visits.of(request(), response()).context();
    }

    private static Event event(RequestContext context, Verb verb, String name, Map<String, Value> properties) {
        return new Event(UUID.randomUUID().toString(), verb, name, context.visitor(), context.at(), properties);
    }

    private static HttpServletRequest request() {
        return attributes().getRequest();
    }

    private static HttpServletResponse response() {
        @Nullable HttpServletResponse response = attributes().getResponse();
        return Objects.requireNonNull(response, "the request has no response");
    }

    private static ServletRequestAttributes attributes() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            return attributes;
        }
        throw new IllegalStateException("ShopperEvents is called outside of a request: call it in a controller");
    }
}
