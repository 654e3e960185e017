package dev.attune.rules.analysis;

import dev.attune.api.event.EventNames;
import dev.attune.api.event.EventProperties;
import dev.attune.api.event.Trail;
import dev.attune.api.event.TrailEvent;
import dev.attune.api.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor did, told from the instant of the decision backwards, so that it can be moved to any instant.
 *
 * @param session how long ago the present session began; null if there is none
 */
record Walk(List<Footstep> steps, @Nullable Duration session) {

    static final Walk NOWHERE = new Walk(List.of(), Duration.ofMinutes(10));

    Walk {
        steps = List.copyOf(steps);
    }

    /**
     * One event.
     *
     * @param age how long ago
     */
    record Footstep(String event, Duration age, Map<String, Value> properties) {
        Footstep {
            properties = Map.copyOf(properties);
        }
    }

    /** Both walks at once; the session is the longer of the two. */
    Walk and(Walk other) {
        List<Footstep> all = new ArrayList<>(steps);
        all.addAll(other.steps);
        Duration begun = session;
        if (begun == null || (other.session != null && other.session.compareTo(begun) > 0)) {
            begun = other.session;
        }
        return new Walk(all, begun);
    }

    /** The same, so much longer ago. */
    Walk ago(Duration more) {
        List<Footstep> older = steps.stream()
                .map(each -> new Footstep(each.event, each.age.plus(more), each.properties))
                .toList();
        return new Walk(older, session == null ? null : session.plus(more));
    }

    Walk since(@Nullable Duration begun) {
        return new Walk(steps, begun);
    }

    Trail until(Instant at) {
        List<TrailEvent> events = steps.stream()
                .map(each -> new TrailEvent(each.event, at.minus(each.age), each.properties))
                .toList();
        return Trail.of(events, session == null ? null : at.minus(session));
    }

    /** How many pages were seen in the session. */
    long pages() {
        return inSession(EventNames.PAGE_VIEWED);
    }

    long products() {
        return steps.stream()
                .filter(each -> isInSession(each) && each.event.equals(EventNames.PRODUCT_VIEWED))
                .map(each -> each.properties.getOrDefault(EventProperties.PRODUCT_ID, Value.Unknown.MISSING))
                .filter(Value::isKnown)
                .distinct()
                .count();
    }

    private long inSession(String event) {
        return steps.stream()
                .filter(each -> isInSession(each) && each.event.equals(event))
                .count();
    }

    private boolean isInSession(Footstep step) {
        return session != null && step.age.compareTo(session) <= 0;
    }
}
