package dev.attune.api.content;

import dev.attune.api.key.BlockKey;
import dev.attune.api.key.SlotKey;
import dev.attune.api.key.VariantKey;
import java.util.List;
import java.util.Objects;

/**
 * The editor's content object for a slot.
 *
 * @param key unique within a publication
 * @param name its name for editors
 * @param type the key of its block type, which says which fields its variants have; {@link #FREE} for any
 * @param slot where it is shown
 * @param variants at least one; the first is the baseline
 * @param experiences in their order; the first that matches wins
 * @param holdout the share of visitors that always sees the baseline, 0 to 1; dealt by a stable bucket
 * @param tests which variant must be shown when
 */
public record Block(
        BlockKey key,
        String name,
        String type,
        SlotKey slot,
        List<Variant> variants,
        List<Experience> experiences,
        double holdout,
        List<RuleTest<VariantKey>> tests) {

    /** The block type whose variants have any fields. */
    public static final String FREE = "free";

    public Block {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(slot, "slot");
        variants = List.copyOf(variants);
        experiences = List.copyOf(experiences);
        if (variants.isEmpty()) {
            throw new IllegalArgumentException("a block has at least a baseline variant: " + key);
        }
        if (!(holdout >= 0 && holdout <= 1)) {
            throw new IllegalArgumentException("a holdout is a share from 0 to 1, not " + holdout);
        }
        tests = List.copyOf(tests);
    }

    /** A block without tests. */
    public Block(
            BlockKey key,
            String name,
            String type,
            SlotKey slot,
            List<Variant> variants,
            List<Experience> experiences,
            double holdout) {
        this(key, name, type, slot, variants, experiences, holdout, List.of());
    }

    public Block withTests(List<RuleTest<VariantKey>> cases) {
        return new Block(key, name, type, slot, variants, experiences, holdout, cases);
    }

    public Variant baseline() {
        return variants.get(0);
    }
}
