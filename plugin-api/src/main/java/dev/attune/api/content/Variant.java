package dev.attune.api.content;

import dev.attune.api.key.VariantKey;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One version of a block's content.
 *
 * @param key unique within the block
 * @param name its name for editors
 * @param fields the content by field name, in the order of the editor
 */
public record Variant(VariantKey key, String name, Map<String, Field> fields) {
    public Variant {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(name, "name");
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}
