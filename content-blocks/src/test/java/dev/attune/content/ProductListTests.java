package dev.attune.content;

import static dev.attune.content.Given.HERO;
import static dev.attune.content.Given.NOON;
import static dev.attune.content.Given.TWO_BOOTS;
import static dev.attune.content.Given.content;
import static dev.attune.content.Given.hero;
import static dev.attune.content.Given.request;
import static dev.attune.content.Given.viewed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.content.Field;
import dev.attune.api.content.PublishedContent;
import dev.attune.api.content.Variant;
import dev.attune.api.decision.RenderedField;
import dev.attune.api.decision.ResolvedBlock;
import dev.attune.api.key.VariantKey;
import dev.attune.api.request.Facts;
import dev.attune.api.spi.Recommender;
import dev.attune.api.spi.SessionSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProductListTests {

    private final Recommender viewed = new Recommender() {
        @Override
        public String key() {
            return "viewed";
        }

        @Override
        public List<String> recommend(Facts facts, int limit) {
            return facts.trail().size() == 0 ? List.of("popular") : List.of("popular", "seen");
        }

        @Override
        public Optional<Instant> nextChange(Facts facts) {
            return Optional.of(NOON.plusSeconds(7_200));
        }
    };

    private ResolvedBlock resolve(SessionSnapshot snapshot) {
        Variant row = new Variant(
                new VariantKey("baseline"),
                "Row",
                Map.of("products", new Field.Products(List.of("picked", "popular"), "viewed", 3)));
        Publication publication = PublicationCompiler.of(
                        new Extensions(List.of(), List.of(), List.of(), List.of(), List.of(viewed)))
                .compile(new PublishedContent(1, 1, content(hero(List.of(row))), "anna", NOON));
        return Personalizer.builder()
                .publications(() -> publication)
                .sessions(StubSessions.holding(snapshot))
                .build()
                .visit(request(NOON).build())
                .resolve(HERO);
    }

    @Test
    void beginWithWhatAnEditorPickedEachProductOnce() {
        assertThat(resolve(TWO_BOOTS).fields().get("products"))
                .isEqualTo(new RenderedField.Products(List.of("picked", "popular", "seen")));
    }

    @Test
    void holdUntilTheSessionEndsOrTheRecommenderSays() {
        assertThat(resolve(TWO_BOOTS).decision().validUntil())
                .isEqualTo(NOON.minusSeconds(60).plus(Duration.ofMinutes(30)));
        assertThat(resolve(SessionSnapshot.EMPTY).decision().validUntil()).isEqualTo(NOON.plusSeconds(7_200));
    }
}
