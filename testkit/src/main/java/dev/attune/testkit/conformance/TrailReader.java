package dev.attune.testkit.conformance;

import dev.attune.api.event.Trail;
import dev.attune.api.event.TrailEvent;
import dev.attune.api.problem.JsonPointer;
import dev.attune.api.request.Facts;
import dev.attune.api.value.UnknownCause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what the visitor did, or why it is unknown. A request without a trail has an empty one and no session. */
final class TrailReader {

    private static final String INSTANT = "an instant such as \"2026-12-24T18:00:00Z\"";

    private final Trail trail;
    private final @Nullable UnknownCause unknown;

    private TrailReader(Trail trail, @Nullable UnknownCause unknown) {
        this.trail = trail;
        this.unknown = unknown;
    }

    static TrailReader of(JsonObject request) {
        JsonNode node = request.optional("trail");
        if (node == null) {
            return new TrailReader(Trail.empty(), null);
        }
        JsonObject object = new JsonObject(node, request.pointer("trail"));
        if (node.has("unknown")) {
            UnknownCause cause = RequestReader.cause(object);
            if (cause == UnknownCause.MISSING) {
                throw MalformedVectorException.at(
                        object.pointer("unknown"), "a trail is never missing: give one without events");
            }
            return new TrailReader(Trail.empty(), cause);
        }
        Instant session = object.optional("session") == null ? null : object.parsed("session", Instant::parse, INSTANT);
        List<TrailEvent> events = new ArrayList<>();
        JsonNode list = object.optional("events");
        if (list != null) {
            for (JsonNode element : JsonObject.elements(list, object.pointer("events"))) {
                events.add(event(new JsonObject(element, JsonPointer.index(object.pointer("events"), events.size()))));
            }
        }
        object.end();
        return new TrailReader(Trail.of(events, session), null);
    }

    private static TrailEvent event(JsonObject object) {
        TrailEvent event = new TrailEvent(
                object.text("name"),
                object.parsed("at", Instant::parse, INSTANT),
                ValueReader.properties(object.members("properties"), object.pointer("properties")));
        object.end();
        return event;
    }

    boolean isWithheld() {
        return unknown == UnknownCause.CONSENT;
    }

    void tell(Facts.Builder facts) {
        if (unknown == null) {
            facts.trail(trail);
        } else {
            facts.trailDegraded();
        }
    }
}
