package dev.attune.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.attribute.AttributeOrigin;
import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.request.RequestContext;
import dev.attune.api.spi.AttributeSource;
import dev.attune.api.value.Value;
import dev.attune.api.visitor.VisitorId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link AttributeSource} does. */
public abstract class AttributeSourceContract {

    protected abstract AttributeSource source();

    /** A request of which the source knows at least one value. */
    protected abstract RequestContext context();

    @Test
    void declaresAttributesThatNobodyElseDeclares() {
        List<Attribute> all = new ArrayList<>(StandardAttributes.all());
        all.addAll(source().attributes());

        assertThat(source().attributes()).isNotEmpty();
        assertThat(AttributeCatalog.of(all).size()).isEqualTo(all.size());
    }

    @Test
    void declaresWhatIsKnownWithTheRequest() {
        assertThat(source().attributes()).allSatisfy(attribute -> {
            assertThat(attribute.origin()).isEqualTo(AttributeOrigin.REQUEST);
            assertThat(attribute.description()).as("a sentence for editors").isNotBlank();
        });
    }

    @Test
    void declaresTheSameEveryTime() {
        assertThat(source().attributes()).isEqualTo(source().attributes());
    }

    @Test
    void suppliesDeclaredAttributesWithValuesOfTheirType() {
        AttributeCatalog catalog = AttributeCatalog.of(source().attributes());
        Map<AttributeKey, Value> supplied = supplied(context());

        assertThat(supplied).isNotEmpty();
        supplied.forEach((key, value) -> {
            Attribute attribute = catalog.find(key).orElseThrow(() -> new AssertionError(key + " is not declared"));
            assertThat(attribute.type().accepts(value))
                    .as("%s of %s", key, value)
                    .isTrue();
            if (value instanceof Value.Text text && !attribute.allowedValues().isEmpty()) {
                assertThat(attribute.allowedValues()).contains(text.value());
            }
        });
    }

    @Test
    void doesNotFailForARequestThatTellsNothing() {
        RequestContext bare =
                RequestContext.of(new VisitorId("v"), Instant.EPOCH).build();

        assertThat(supplied(bare).keySet())
                .isSubsetOf(source().attributes().stream().map(Attribute::key).toList());
    }

    private Map<AttributeKey, Value> supplied(RequestContext context) {
        Map<AttributeKey, Value> values = new HashMap<>();
        source().supply(context, values::put);
        return values;
    }
}
