package dev.attune.content;

import static dev.attune.content.Given.HERO;
import static dev.attune.content.Given.NOON;
import static dev.attune.content.Given.STORE;
import static dev.attune.content.Given.TWO_BOOTS;
import static dev.attune.content.Given.content;
import static dev.attune.content.Given.experience;
import static dev.attune.content.Given.headline;
import static dev.attune.content.Given.hero;
import static dev.attune.content.Given.published;
import static dev.attune.content.Given.request;
import static dev.attune.content.Given.variant;
import static dev.attune.content.Given.visit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.condition.Logic;
import dev.attune.api.content.Content;
import dev.attune.api.decision.Decision;
import dev.attune.api.decision.ReasonDetail;
import dev.attune.api.decision.ResolvedBlock;
import dev.attune.api.event.Trail;
import dev.attune.api.key.VariantKey;
import dev.attune.api.spi.SessionSnapshot;
import dev.attune.api.value.Value;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Whatever goes wrong costs a part of a page, and never the page. */
class PersonalizerTroubleTests {

    @Nested
    class OfTheStore {

        @Test
        void goesOnWithRulesAboutTheContextAlone() {
            Visit visit = visit(
                    STORE,
                    StubSessions.failing(),
                    request(NOON).clientZone(ZoneId.of("Asia/Tokyo")).build());

            assertThat(visit.resolve(HERO).decision().variant()).isEqualTo(new VariantKey("night"));
            assertThat(visit.degraded()).isTrue();
        }

        @Test
        void showsTheBaselineForTheRestAndSaysWhy() {
            Decision decision = visit(
                            STORE, StubSessions.failing(), request(NOON).build())
                    .resolve(HERO)
                    .decision();

            assertThat(decision.variant()).isEqualTo(new VariantKey("baseline"));
            assertThat(decision.detail()).isEqualTo(ReasonDetail.DEGRADED);
        }

        @Test
        void doesNotWaitLongerThanTheDeadline() {
            List<FactsTrouble> troubles = new ArrayList<>();
            Publication publication = published(STORE);
            Visit visit = Personalizer.builder()
                    .publications(() -> publication)
                    .sessions(StubSessions.silent())
                    .deadline(Duration.ofMillis(5))
                    .trouble(troubles::add)
                    .build()
                    .visit(request(NOON).build());

            assertThat(visit.resolve(HERO).decision().detail()).isEqualTo(ReasonDetail.DEGRADED);
            assertThat(troubles).containsExactly(FactsTrouble.TIMEOUT);
        }
    }

    @Nested
    class OfParts {

        @Test
        void showsTheBaselinesFieldWhereAFieldFails() {
            String endless = "{% for a in session.recent_products %}{% for b in session.recent_products %}"
                    + "{% for c in session.recent_products %}{% for d in session.recent_products %}"
                    + "{% for e in session.recent_products %}{{ e }}{% endfor %}{% endfor %}{% endfor %}{% endfor %}{% endfor %}";
            Content content = content(hero(
                    List.of(variant("baseline", "Out there"), variant("boots", endless)),
                    experience("all", new Logic.Always(), "boots")));
            Value.Items many = new Value.Items(Collections.nCopies(50, Value.of("boot")));
            SessionSnapshot snapshot = new SessionSnapshot(
                    Map.<AttributeKey, Value>of(StandardAttributes.SESSION_RECENT_PRODUCTS.key(), many),
                    Trail.empty(),
                    Map.of(),
                    Map.of());

            ResolvedBlock block = visit(
                            content,
                            StubSessions.holding(snapshot),
                            request(NOON).build())
                    .resolve(HERO);

            assertThat(headline(block)).isEqualTo("Out there");
            assertThat(block.decision().variant()).isEqualTo(new VariantKey("boots"));
        }

        @Test
        void survivesListenersThatFail() {
            Publication publication = published(STORE);
            List<Decision> told = new ArrayList<>();
            Visit visit = Personalizer.builder()
                    .publications(() -> publication)
                    .sessions(StubSessions.holding(TWO_BOOTS))
                    .listeners(List.of(
                            (context, decision) -> {
                                throw new IllegalStateException("broken");
                            },
                            (context, decision) -> told.add(decision)))
                    .build()
                    .visit(request(NOON).build());

            visit.resolve(HERO);
            visit.resolve(HERO);

            assertThat(told).hasSize(1);
        }
    }
}
