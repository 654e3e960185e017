package dev.attune.api.decision;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A decision, and the content to show.
 *
 * @param decision which variant, and why
 * @param type the key of the block's type; empty if nothing is published for the slot
 * @param fields the variant's fields by name, in the editor's order, with placeholders filled in; empty if nothing is published
 */
public record ResolvedBlock(Decision decision, String type, Map<String, RenderedField> fields) {
    public ResolvedBlock {
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(type, "type");
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** Nothing to show: the page's own markup stays. */
    public static ResolvedBlock empty(Decision decision) {
        return new ResolvedBlock(decision, "", Map.of());
    }
}
