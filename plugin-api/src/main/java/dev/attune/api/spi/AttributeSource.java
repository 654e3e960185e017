package dev.attune.api.spi;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.request.RequestContext;
import dev.attune.api.value.Value;
import java.util.List;
import java.util.function.BiConsumer;

/** Adds attributes that the host knows at once, such as the weather or the stock level. It must not block and must not throw. */
public interface AttributeSource {

    /** The attributes it declares; they join the catalogue of every publication compiled from now on. */
    List<Attribute> attributes();

    /** Tells the values it knows for this request; those it does not tell are missing. */
    void supply(RequestContext context, BiConsumer<AttributeKey, Value> values);
}
