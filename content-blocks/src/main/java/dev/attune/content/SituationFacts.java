package dev.attune.content;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.consent.Consent;
import dev.attune.api.consent.Purpose;
import dev.attune.api.content.PastEvent;
import dev.attune.api.content.Situation;
import dev.attune.api.event.Trail;
import dev.attune.api.event.TrailEvent;
import dev.attune.api.request.Facts;
import dev.attune.api.request.RequestContext;
import dev.attune.api.spi.SessionSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The facts of a made-up situation, put together as those of a request are, without any store. */
final class SituationFacts {

    /** The default of the sessions that stores keep. */
    private static final Duration INACTIVITY = Duration.ofMinutes(30);

    private SituationFacts() {}

    static LoadedFacts of(Situation situation, AttributeCatalog catalog) {
        RequestContext.Builder context = RequestContext.of(situation.visitor(), situation.at())
                .clientZone(situation.zone())
                .siteZone(situation.siteZone())
                .locale(situation.locale())
                .consent(situation.consent() == null ? everything(catalog) : situation.consent())
                .preview(true);
        situation
                .attributes()
                .forEach((key, value) -> catalog.find(key)
                        .flatMap(attribute -> GivenValue.as(attribute.type(), value))
                        .ifPresent(typed -> context.attribute(key, typed)));
        SessionSnapshot stored = new SessionSnapshot(Map.of(), trail(situation), Map.of(), null);
        Facts facts = FactsLoader.facts(context.build(), catalog, List.of(), stored);
        return new LoadedFacts(facts, Map.of(), false, null);
    }

    private static Consent everything(AttributeCatalog catalog) {
        Set<Purpose> purposes = new HashSet<>(catalog.trailPurposes());
        catalog.attributes().stream().map(Attribute::purposes).forEach(purposes::addAll);
        return new Consent(purposes);
    }

    private static Trail trail(Situation situation) {
        List<TrailEvent> events = situation.events().stream()
                .map(event -> remembered(event, situation.at()))
                .sorted(Comparator.comparing(TrailEvent::at))
                .toList();
        Instant session = situation.session() == null
                ? sessionStart(events, situation.at())
                : situation.at().minus(situation.session());
        return Trail.of(events, session);
    }

    private static TrailEvent remembered(PastEvent event, Instant at) {
        return new TrailEvent(event.name(), event.when().seenFrom(at), event.properties());
    }

    /** When the session began that is not over at this instant; null if there is none. */
    private static @Nullable Instant sessionStart(List<TrailEvent> events, Instant at) {
        Instant start = null;
        Instant follower = at;
        for (int i = events.size() - 1; i >= 0; i--) {
            Instant earlier = events.get(i).at();
            if (!follower.isBefore(earlier.plus(INACTIVITY))) {
                break;
            }
            start = earlier;
            follower = earlier;
        }
        return start;
    }
}
