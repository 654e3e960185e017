package dev.attune.api.content;

import dev.attune.api.attribute.Attribute;
import java.util.List;

/**
 * Everything that editors make, as one immutable document.
 *
 * @param attributes those declared beside the standard ones
 * @param slots the positions that pages have
 * @param audiences conditions with a name
 * @param blocks at most one for a slot
 */
public record Content(List<Attribute> attributes, List<Slot> slots, List<Audience> audiences, List<Block> blocks) {

    public static final Content EMPTY = new Content(List.of(), List.of(), List.of(), List.of());

    public Content {
        attributes = List.copyOf(attributes);
        slots = List.copyOf(slots);
        audiences = List.copyOf(audiences);
        blocks = List.copyOf(blocks);
    }
}
