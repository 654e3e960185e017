package dev.attune.rules.analysis;

import dev.attune.api.attribute.AttributeKey;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One case of an aspect. */
final class Cell {

    private final int[] masks;
    private final Draft.@Nullable Part sample;
    private final Set<AttributeKey> withheld;
    private final boolean trailWithheld;

    /**
     * @param masks what each atom of the aspect is in this case, in the aspect's order
     * @param sample how to bring the case about; null if that is not known
     * @param withheld the attributes that are unknown in it for lack of consent or a slow store
     * @param trailWithheld whether the trail is unknown in it for such a cause
     */
    Cell(int[] masks, Draft.@Nullable Part sample, Set<AttributeKey> withheld, boolean trailWithheld) {
        this.masks = masks;
        this.sample = sample;
        this.withheld = Set.copyOf(withheld);
        this.trailWithheld = trailWithheld;
    }

    /** Not to be changed. */
    int[] masks() {
        return masks;
    }

    Draft.@Nullable Part sample() {
        return sample;
    }

    Set<AttributeKey> withheld() {
        return withheld;
    }

    boolean trailWithheld() {
        return trailWithheld;
    }

    static Cell of(int[] masks) {
        return new Cell(masks, null, Set.of(), false);
    }

    static Cell of(int[] masks, Draft.Part sample) {
        return new Cell(masks, sample, Set.of(), false);
    }

    boolean isIn(World world, Aspect aspect) {
        for (AttributeKey key : aspect.attributes()) {
            if (world.withholds(key) != withheld.contains(key)) {
                return false;
            }
        }
        return !aspect.trail() || world.withholdsTrail() == trailWithheld;
    }
}
