package dev.attune.api.spi;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Adds a kind of condition. One declaration gives its validation, JSON form, explanation and form for editors. */
public interface ConditionType {

    /** Its key, such as {@code weather.raining}; unique. */
    String key();

    /** Its name for editors. */
    String label();

    /** The parameters an editor fills in. */
    List<Parameter> parameters();

    /** The attributes that a condition with these parameters can depend on. */
    Set<AttributeKey> reads(Map<String, Value> parameters);

    /** Whether a condition with these parameters can depend on the visitor's trail. */
    boolean readsTrail(Map<String, Value> parameters);

    /** A sentence for editors: what a condition with these parameters asks. */
    String sentence(Map<String, Value> parameters);

    /**
     * Plans a condition with these parameters, once.
     *
     * @throws IllegalArgumentException if they do not fit; the message is shown to the editor
     */
    ConditionPredicate plan(Map<String, Value> parameters);
}
