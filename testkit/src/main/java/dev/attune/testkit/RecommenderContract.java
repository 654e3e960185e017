package dev.attune.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.consent.Consent;
import dev.attune.api.request.Facts;
import dev.attune.api.spi.Recommender;
import dev.attune.api.visitor.VisitorId;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What every {@link Recommender} does. */
public abstract class RecommenderContract {

    private static final Facts NOTHING_KNOWN = Facts.of(
                    AttributeCatalog.of(StandardAttributes.all()),
                    new VisitorId("nobody"),
                    Instant.parse("2026-03-10T12:00:00Z"),
                    Consent.none())
            .build();

    /** One that knows at least three products. */
    protected abstract Recommender recommender();

    /** Facts of a visitor of whom something is known. */
    protected abstract Facts facts();

    @Test
    void hasAKey() {
        assertThat(recommender().key()).matches("[a-z0-9]([a-z0-9._-]{0,78}[a-z0-9])?");
    }

    @Test
    void findsSomethingForAnybody() {
        assertThat(recommender().recommend(NOTHING_KNOWN, 3)).isNotEmpty().doesNotContain("");
    }

    @Test
    void findsNoMoreThanAskedForAndEachOnce() {
        for (int limit = 0; limit <= 3; limit++) {
            assertThat(recommender().recommend(facts(), limit))
                    .hasSizeLessThanOrEqualTo(limit)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void givesTheBestFirst() {
        List<String> three = recommender().recommend(facts(), 3);

        assertThat(recommender().recommend(facts(), 1)).isEqualTo(three.subList(0, 1));
    }

    @Test
    void findsTheSameForTheSameFacts() {
        List<String> once = recommender().recommend(facts(), 3);

        assertThat(Stages.atOnce(
                        8, i -> CompletableFuture.completedStage(recommender().recommend(facts(), 3))))
                .containsOnly(once);
    }
}
