package dev.attune.boot.api;

import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.key.SlotKey;
import dev.attune.api.request.RequestContext;
import dev.attune.api.value.Value;
import dev.attune.boot.api.ApiProblem.Kind;
import dev.attune.boot.api.DecideRequest.PageContext;
import dev.attune.boot.event.EventRecorder;
import dev.attune.boot.web.RequestContexts;
import dev.attune.boot.web.VisitorIdentities;
import dev.attune.boot.web.VisitorIdentity;
import dev.attune.content.Personalizer;
import dev.attune.content.Visit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** The decide call: which variants a visitor sees, and their content, as JSON. */
@Controller
public final class DecideController {

    private final Personalizer personalizer;
    private final RequestContexts contexts;
    private final VisitorIdentities identities;
    private final EventRecorder recorder;
    private final ServerKeys keys;
    private final BoundedBody body;
    private final DecideRequestReader reader = new DecideRequestReader();
    private final DecideAnswer answer = new DecideAnswer();

    /**
     * @param maxBody the largest body that is read, in bytes
     */
    public DecideController(
            Personalizer personalizer,
            RequestContexts contexts,
            VisitorIdentities identities,
            EventRecorder recorder,
            ServerKeys keys,
            int maxBody) {
        this.personalizer = Objects.requireNonNull(personalizer, "personalizer");
        this.contexts = Objects.requireNonNull(contexts, "contexts");
        this.identities = Objects.requireNonNull(identities, "identities");
        this.recorder = Objects.requireNonNull(recorder, "recorder");
        this.keys = Objects.requireNonNull(keys, "keys");
        this.body = new BoundedBody(maxBody);
    }

    @PostMapping(path = "/attune/v1/decide", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> decide(HttpServletRequest request, HttpServletResponse response) {
        boolean server = keys.isShownBy(request);
        DecideRequest wanted = reader.read(body.read(request));
        VisitorIdentity identity = server ? named(wanted) : browsing(request, wanted);
        try (Visit visit = personalizer.visit(context(request, wanted, identity))) {
            List<SlotKey> slots = slots(visit, wanted);
            if (!server) {
                identities.keep(identity, request, response);
            }
            byte[] json = answer.write(visit, slots, wanted.explain());
            if (wanted.at() == null) { // nobody was shown what was decided for another time
                recorder.expose(visit.context(), visit.exposures());
            }
            return ResponseEntity.ok()
                    .cacheControl(CacheControl.noStore())
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(json);
        }
    }

    private VisitorIdentity named(DecideRequest wanted) {
        return wanted.visitor() == null ? identities.anonymous() : new VisitorIdentity(wanted.visitor(), true);
    }

    private VisitorIdentity browsing(HttpServletRequest request, DecideRequest wanted) {
        require(wanted.visitor() == null, "/visitor", "Only a server may name a visitor");
        require(wanted.at() == null, "/at", "Only a server may choose the instant");
        require(!wanted.explain(), "/explain", "Only a server is told why");
        require(wanted.context().consent() == null, "/context/consent", "Only a server may tell the consent");
        require(wanted.context().country() == null, "/context/country", "Only a server may tell the country");
        if (identities.isForged(request)) {
            throw ApiProblem.of(
                    Kind.FORGED_VISITOR,
                    "The visitor cookie was not issued by this site. Delete it; the next call gives a new one.");
        }
        return identities.look(request);
    }

    private static void require(boolean permitted, String pointer, String otherwise) {
        if (!permitted) {
            throw ApiProblem.at(
                    pointer,
                    Kind.SERVER_KEY_NEEDED,
                    otherwise + ": send one of the site's server keys as Authorization: Bearer.");
        }
    }

    private RequestContext context(HttpServletRequest request, DecideRequest wanted, VisitorIdentity identity) {
        Instant at = wanted.at() == null ? contexts.instantOf(request) : wanted.at();
        RequestContext.Builder context = contexts.of(request, identity, at);
        PageContext told = wanted.context();
        if (told.url() != null) {
            RequestContexts.address(context, told.url(), "");
        }
        RequestContexts.referrer(context, told.referrer());
        RequestContexts.country(context, told.country());
        if (told.timeZone() != null) {
            context.clientZone(told.timeZone());
        }
        if (told.locale() != null) {
            context.locale(told.locale());
        }
        if (told.device() != null) {
            context.attribute(StandardAttributes.REQUEST_DEVICE, Value.of(told.device()));
        }
        if (told.consent() != null) {
            context.consent(told.consent());
        }
        return context.build();
    }

    private static List<SlotKey> slots(Visit visit, DecideRequest wanted) {
        for (int i = 0; i < wanted.slots().size(); i++) {
            SlotKey slot = wanted.slots().get(i);
            if (!visit.hasSlot(slot)) {
                throw ApiProblem.at(
                        "/slots/" + i, Kind.UNKNOWN_SLOT, "There is no slot " + slot + " in what is published.");
            }
        }
        return wanted.slots().isEmpty()
                ? visit.slots()
                : wanted.slots().stream().distinct().toList();
    }
}
