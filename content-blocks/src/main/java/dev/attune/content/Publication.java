package dev.attune.content;

import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.content.Slot;
import dev.attune.api.key.SlotKey;
import dev.attune.rules.RuleSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything published, compiled and numbered. It never changes: a new publication takes its place in one step. */
public final class Publication {

    private final long number;
    private final AttributeCatalog catalog;
    private final Map<SlotKey, Slot> slots;
    private final Map<SlotKey, CompiledBlock> blocks;
    private final @Nullable RuleSet rules;
    private final @Nullable SpareMatches spares;
    private final boolean readsStore;

    Publication(
            long number,
            AttributeCatalog catalog,
            List<Slot> slots,
            List<CompiledBlock> blocks,
            @Nullable RuleSet rules,
            boolean readsStore) {
        this.number = number;
        this.catalog = catalog;
        this.slots = new LinkedHashMap<>();
        slots.forEach(slot -> this.slots.put(slot.key(), slot));
        this.blocks = new LinkedHashMap<>();
        blocks.forEach(block -> this.blocks.put(block.slot(), block));
        this.rules = rules;
        this.spares = rules == null ? null : new SpareMatches(rules);
        this.readsStore = readsStore;
    }

    /** What there is before anything was published: no slots, and number 0. */
    public static Publication none() {
        return new Publication(0, AttributeCatalog.of(StandardAttributes.all()), List.of(), List.of(), null, false);
    }

    public long number() {
        return number;
    }

    public AttributeCatalog catalog() {
        return catalog;
    }

    /** All slots that pages have, in the editors' order. */
    public List<Slot> slots() {
        return List.copyOf(slots.values());
    }

    public boolean hasSlot(SlotKey slot) {
        return slots.containsKey(slot);
    }

    @Nullable
    CompiledBlock block(SlotKey slot) {
        return blocks.get(slot);
    }

    /** All conditions of all experiences; null only before anything was published. */
    @Nullable
    RuleSet rules() {
        return rules;
    }

    /** Where pages find answers of its rules to fill again; null only before anything was published. */
    @Nullable
    SpareMatches spares() {
        return spares;
    }

    /** Whether anything in it looks at the session, the trail, the profile or a cap, so that a store must be asked. */
    boolean readsStore() {
        return readsStore;
    }
}
