package dev.attune.testkit;

import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.consent.Consent;
import dev.attune.api.consent.Purpose;
import dev.attune.api.content.FieldKind;
import dev.attune.api.decision.Reason;
import dev.attune.api.request.Facts;
import dev.attune.api.spi.BlockType;
import dev.attune.api.spi.DecisionListener;
import dev.attune.api.spi.FilterSettings;
import dev.attune.api.spi.Recommender;
import dev.attune.api.spi.TemplateFilter;
import dev.attune.api.value.Value;
import dev.attune.api.visitor.VisitorId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;

/** Small plugins of a shop, one for each kind that is left. */
class ShopPluginTests {

    @Nested
    class AFilterThatRepeats extends TemplateFilterContract {

        @Override
        protected TemplateFilter filter() {
            return new Repeat();
        }

        @Override
        protected Value input() {
            return Value.of("ho ");
        }

        @Override
        protected List<Value> fittingArguments() {
            return List.of(Value.of(3));
        }

        @Override
        protected List<Value> unfitArguments() {
            return List.of(Value.of("often"));
        }
    }

    @Nested
    class ABlockWithAQuotation extends BlockTypeContract {

        @Override
        protected BlockType blockType() {
            return new Quotation();
        }
    }

    @Nested
    class ARecommenderOfBestsellers extends RecommenderContract {

        @Override
        protected Recommender recommender() {
            return new Bestsellers();
        }

        @Override
        protected Facts facts() {
            return Facts.of(
                            AttributeCatalog.of(StandardAttributes.all()),
                            new VisitorId("v"),
                            Instant.parse("2026-03-10T12:00:00Z"),
                            Consent.to(Purpose.PERSONALIZATION))
                    .put(StandardAttributes.SESSION_LAST_PRODUCT_ID, Value.of("boots"))
                    .build();
        }
    }

    @Nested
    class AListenerThatCounts extends DecisionListenerContract {

        @Override
        protected DecisionListener listener() {
            Map<Reason, LongAdder> counts = new ConcurrentHashMap<>();
            return (context, decision) -> counts.computeIfAbsent(decision.reason(), unseen -> new LongAdder())
                    .increment();
        }
    }

    private static final class Repeat implements TemplateFilter {

        @Override
        public String name() {
            return "repeat";
        }

        @Override
        public Value apply(Value input, List<Value> arguments, FilterSettings settings) {
            if (arguments.size() != 1 || !(arguments.get(0) instanceof Value.Numeric times)) {
                throw new IllegalArgumentException("repeat needs a number of times");
            }
            return input instanceof Value.Text text ? Value.of(text.value().repeat((int) times.value())) : input;
        }
    }

    private static final class Quotation implements BlockType {

        @Override
        public String key() {
            return "quotation";
        }

        @Override
        public String label() {
            return "Quotation";
        }

        @Override
        public List<FieldDeclaration> fields() {
            return List.of(
                    new FieldDeclaration("words", "Words", FieldKind.RICH_TEXT, true),
                    new FieldDeclaration("speaker", "Who said it", FieldKind.TEXT, false));
        }
    }

    private static final class Bestsellers implements Recommender {

        @Override
        public String key() {
            return "bestsellers";
        }

        @Override
        public List<String> recommend(Facts facts, int limit) {
            Value last = facts.value(StandardAttributes.SESSION_LAST_PRODUCT_ID.key());
            return Stream.of("boots", "tent", "stove", "lamp")
                    .filter(id -> !Value.of(id).equals(last))
                    .limit(limit)
                    .toList();
        }
    }
}
