package dev.attune.demo.personal;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.consent.Consent;
import dev.attune.api.consent.Purpose;
import dev.attune.api.request.Facts;
import dev.attune.api.spi.Recommender;
import dev.attune.api.value.Value;
import dev.attune.api.visitor.VisitorId;
import dev.attune.demo.catalogue.Catalogue;
import dev.attune.demo.catalogue.RealCatalogue;
import dev.attune.testkit.RecommenderContract;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;

class RecommendersTests {

    private static final Catalogue CATALOGUE = RealCatalogue.read();

    private static Facts somebody() {
        List<Attribute> attributes = new ArrayList<>(StandardAttributes.all());
        attributes.addAll(new PageAttributes(CATALOGUE).attributes());
        Value seen = new Value.Structure(Map.of("id", Value.of("storm-tent")));
        return Facts.of(
                        AttributeCatalog.of(attributes),
                        new VisitorId("v"),
                        Instant.EPOCH,
                        Consent.to(Purpose.PERSONALIZATION))
                .put(StandardAttributes.SESSION_RECENT_PRODUCTS, new Value.Items(List.of(seen)))
                .put(StandardAttributes.PROFILE_FAVORITE_CATEGORY, Value.of("tents"))
                .put(PageAttributes.PRODUCT, Value.of("fjell-boots"))
                .build();
    }

    private abstract static class Contract extends RecommenderContract {
        private final String key;

        Contract(String key) {
            this.key = key;
        }

        @Override
        protected Recommender recommender() {
            return new RecommenderConfiguration()
                    .all(CATALOGUE).stream()
                            .filter(recommender -> recommender.key().equals(key))
                            .findFirst()
                            .orElseThrow();
        }

        @Override
        protected Facts facts() {
            return somebody();
        }
    }

    @Nested
    class Popular extends Contract {
        Popular() {
            super("popular");
        }
    }

    @Nested
    class RecentlyViewed extends Contract {
        RecentlyViewed() {
            super("recently-viewed");
        }
    }

    @Nested
    class FavoriteCategory extends Contract {
        FavoriteCategory() {
            super("favorite-category");
        }
    }

    @Nested
    class Companions extends Contract {
        Companions() {
            super("companions");
        }
    }

    @Nested
    class OtherCategories extends Contract {
        OtherCategories() {
            super("other-categories");
        }
    }
}
