package dev.attune.api.content;

import dev.attune.api.key.SlotKey;
import java.util.Objects;

/**
 * A named position on a page.
 *
 * @param key its name, as pages and callers use it
 * @param description one sentence for editors: where it is
 */
public record Slot(SlotKey key, String description) {
    public Slot {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(description, "description");
    }
}
