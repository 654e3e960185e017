package dev.attune.demo.personal;

import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.request.RequestContext;
import dev.attune.api.spi.AttributeSource;
import dev.attune.api.value.Value;
import dev.attune.api.visitor.VisitorId;
import dev.attune.demo.catalogue.RealCatalogue;
import dev.attune.testkit.AttributeSourceContract;
import java.time.Instant;

class PageAttributesTests extends AttributeSourceContract {

    @Override
    protected AttributeSource source() {
        return new PageAttributes(RealCatalogue.read());
    }

    @Override
    protected RequestContext context() {
        return RequestContext.of(new VisitorId("v"), Instant.EPOCH)
                .attribute(StandardAttributes.REQUEST_PATH, Value.of("/products/fjell-boots"))
                .build();
    }
}
