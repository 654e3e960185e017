package dev.attune.api.decision;

import dev.attune.api.key.SlotKey;

/** Resolves the slots of one page for one visitor, from one publication, with facts that are loaded once. */
@FunctionalInterface
public interface SlotResolver {

    /** What to show in this slot. Never throws for trouble with a store or a template: the answer then carries the reason. */
    ResolvedBlock resolve(SlotKey slot);
}
