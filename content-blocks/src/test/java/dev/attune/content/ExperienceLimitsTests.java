package dev.attune.content;

import static dev.attune.content.Given.HERO;
import static dev.attune.content.Given.NOON;
import static dev.attune.content.Given.TWO_BOOTS;
import static dev.attune.content.Given.content;
import static dev.attune.content.Given.decide;
import static dev.attune.content.Given.experience;
import static dev.attune.content.Given.hero;
import static dev.attune.content.Given.published;
import static dev.attune.content.Given.request;
import static dev.attune.content.Given.variant;
import static dev.attune.content.Given.viewedBoots;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.condition.Logic;
import dev.attune.api.content.Block;
import dev.attune.api.content.Cap;
import dev.attune.api.content.Content;
import dev.attune.api.content.Experience;
import dev.attune.api.content.Schedule;
import dev.attune.api.decision.Decision;
import dev.attune.api.decision.ExposureCount;
import dev.attune.api.decision.ReasonDetail;
import dev.attune.api.key.ExperienceKey;
import dev.attune.api.key.VariantKey;
import dev.attune.api.request.RequestContext;
import dev.attune.api.spi.SessionSnapshot;
import dev.attune.api.visitor.VisitorId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What keeps an experience from those who match it: caps, schedules, holdouts. */
class ExperienceLimitsTests {

    private final Experience once = new Experience(
            new ExperienceKey("boot-lovers"),
            "Boot lovers",
            viewedBoots(2),
            new VariantKey("boots"),
            Schedule.ALWAYS,
            List.of(new Cap(1, Duration.ofHours(1))),
            1);
    private final Content capped =
            content(hero(List.of(variant("baseline", "Out there"), variant("boots", "Boots")), once));

    @Test
    void stopsAtTheCap() {
        SessionSnapshot seen = new SessionSnapshot(
                Map.of(),
                TWO_BOOTS.trail(),
                Map.of(once.key(), new ExposureCount(1, List.of(NOON.minusSeconds(3595)))),
                Map.of());

        Decision decision = decide(capped, seen, request(NOON).build());

        assertThat(decision.variant()).isEqualTo(new VariantKey("baseline"));
        assertThat(decision.detail()).isEqualTo(ReasonDetail.CAPPED);
        assertThat(decision.validUntil()).isEqualTo(NOON.plusSeconds(5));
    }

    @Test
    void keepsToTheSchedule() {
        Experience tomorrow = new Experience(
                once.key(),
                "x",
                new Logic.Always(),
                once.variant(),
                new Schedule(NOON.plusSeconds(60), null),
                List.of(),
                1);
        Content scheduled =
                content(hero(List.of(variant("baseline", "Out there"), variant("boots", "Boots")), tomorrow));

        assertThat(decide(scheduled, SessionSnapshot.EMPTY, request(NOON).build())
                        .validUntil())
                .isEqualTo(NOON.plusSeconds(60));
        assertThat(decide(
                                scheduled,
                                SessionSnapshot.EMPTY,
                                request(NOON.plusSeconds(60)).build())
                        .variant())
                .isEqualTo(new VariantKey("boots"));
    }

    @Test
    void dealsVisitorsIntoStableShares() {
        Block half = new Block(
                hero(List.of(variant("baseline", "a"))).key(),
                "Hero",
                Block.FREE,
                HERO,
                List.of(variant("baseline", "a"), variant("boots", "b")),
                List.of(experience("all", new Logic.Always(), "boots")),
                0.5);
        Publication publication = published(content(half));
        Personalizer personalizer = Personalizer.builder()
                .publications(() -> publication)
                .sessions(StubSessions.holding(SessionSnapshot.EMPTY))
                .build();
        int heldOut = 0;
        for (int i = 0; i < 2_000; i++) {
            RequestContext request =
                    RequestContext.of(new VisitorId("visitor-" + i), NOON).build();
            Decision decision = personalizer.visit(request).resolve(HERO).decision();
            assertThat(personalizer.visit(request).resolve(HERO).decision()).isEqualTo(decision);
            heldOut += decision.detail() == ReasonDetail.HOLDOUT ? 1 : 0;
        }

        assertThat(heldOut).isBetween(880, 1_120);
    }
}
