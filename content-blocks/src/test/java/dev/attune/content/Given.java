package dev.attune.content;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.condition.AttributeCondition;
import dev.attune.api.condition.BehaviorCondition;
import dev.attune.api.condition.Comparison;
import dev.attune.api.condition.Condition;
import dev.attune.api.condition.EventPattern;
import dev.attune.api.condition.Lookback;
import dev.attune.api.condition.Operand;
import dev.attune.api.condition.Scope;
import dev.attune.api.condition.TimeCondition;
import dev.attune.api.condition.WhenMissing;
import dev.attune.api.condition.ZoneChoice;
import dev.attune.api.consent.Consent;
import dev.attune.api.consent.Purpose;
import dev.attune.api.content.Block;
import dev.attune.api.content.Content;
import dev.attune.api.content.Experience;
import dev.attune.api.content.Field;
import dev.attune.api.content.PublishedContent;
import dev.attune.api.content.Slot;
import dev.attune.api.content.Variant;
import dev.attune.api.decision.Decision;
import dev.attune.api.decision.RenderedField;
import dev.attune.api.decision.ResolvedBlock;
import dev.attune.api.event.EventNames;
import dev.attune.api.event.EventProperties;
import dev.attune.api.event.Trail;
import dev.attune.api.event.TrailEvent;
import dev.attune.api.key.BlockKey;
import dev.attune.api.key.ExperienceKey;
import dev.attune.api.key.SlotKey;
import dev.attune.api.key.VariantKey;
import dev.attune.api.request.RequestContext;
import dev.attune.api.spi.SessionSnapshot;
import dev.attune.api.value.Value;
import dev.attune.api.visitor.VisitorId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the tests of this package have in common: a small store's content and its visitors. */
final class Given {

    static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    static final SlotKey HERO = new SlotKey("home.hero");
    static final VisitorId VISITOR = new VisitorId("visitor-1");

    static final Content STORE = content(hero(
            List.of(
                    variant("baseline", "Out there"),
                    variant("boots", "Still thinking about {{ session.last_product_name | default: 'boots' }}?"),
                    variant("gold", "Hello {{ profile.first_name | default: 'you' }}"),
                    variant("night", "Good evening")),
            experience("boot-lovers", viewedBoots(2), "boots"),
            experience("gold-members", is(StandardAttributes.PROFILE_LOYALTY_TIER, "gold"), "gold"),
            experience("evening", evening(), "night")));

    static final SessionSnapshot TWO_BOOTS = new SessionSnapshot(
            Map.of(StandardAttributes.SESSION_LAST_PRODUCT_NAME.key(), Value.of("<Fjell> boots")),
            viewed(NOON.minusSeconds(300), bootViewed(NOON.minusSeconds(300)), bootViewed(NOON.minusSeconds(60))),
            Map.of(),
            Map.of());

    private Given() {}

    static Condition viewedBoots(int times) {
        return new BehaviorCondition.EventCount(
                EventPattern.named(EventNames.PRODUCT_VIEWED)
                        .where(EventProperties.CATEGORY, Comparison.EQ, new Operand.Literal(Value.of("boots"))),
                Comparison.GTE,
                times,
                new Lookback(Scope.TRAIL, Duration.ofMinutes(10)));
    }

    static Condition evening() {
        return new TimeCondition.TimeOfDay(LocalTime.of(18, 0), LocalTime.of(23, 0), ZoneChoice.VISITOR);
    }

    static Condition is(Attribute attribute, String value) {
        return new AttributeCondition.Compare(
                attribute.key(), Comparison.EQ, Operand.of(value), false, WhenMissing.UNKNOWN);
    }

    static Variant variant(String key, String headline) {
        return new Variant(new VariantKey(key), key, Map.of("headline", new Field.Text(headline)));
    }

    static Experience experience(String key, Condition condition, String variant) {
        return Experience.of(new ExperienceKey(key), key, condition, new VariantKey(variant));
    }

    static Block hero(List<Variant> variants, Experience... experiences) {
        return new Block(new BlockKey("hero"), "Hero", Block.FREE, HERO, variants, List.of(experiences), 0);
    }

    static Content content(Block... blocks) {
        return new Content(List.of(), List.of(new Slot(HERO, "the top of the home page")), List.of(), List.of(blocks));
    }

    static Publication published(Content content) {
        return PublicationCompiler.of(Extensions.none()).compile(new PublishedContent(3, 7, content, "anna", NOON));
    }

    static RequestContext.Builder request(Instant at) {
        return RequestContext.of(VISITOR, at).siteZone(ZoneId.of("UTC")).consent(Consent.to(Purpose.PERSONALIZATION));
    }

    static Trail viewed(@Nullable Instant session, TrailEvent... events) {
        return Trail.of(List.of(events), session);
    }

    static TrailEvent bootViewed(Instant at) {
        return new TrailEvent(EventNames.PRODUCT_VIEWED, at, Map.of(EventProperties.CATEGORY, Value.of("boots")));
    }

    static Visit visit(Content content, StubSessions sessions, RequestContext request) {
        Publication publication = published(content);
        return Personalizer.builder()
                .publications(() -> publication)
                .sessions(sessions)
                .deadline(Duration.ofMillis(200))
                .build()
                .visit(request);
    }

    static Decision decide(Content content, SessionSnapshot snapshot, RequestContext request) {
        return visit(content, StubSessions.holding(snapshot), request)
                .resolve(HERO)
                .decision();
    }

    static String headline(ResolvedBlock block) {
        return ((RenderedField.Text) block.fields().get("headline")).text();
    }
}
