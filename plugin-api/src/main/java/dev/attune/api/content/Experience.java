package dev.attune.api.content;

import dev.attune.api.condition.Condition;
import dev.attune.api.key.ExperienceKey;
import dev.attune.api.key.VariantKey;
import java.util.List;
import java.util.Objects;

/**
 * An audience bound to a variant of a block.
 *
 * @param key unique within a publication
 * @param name its name for editors
 * @param condition who it is for; often {@link dev.attune.api.condition.Logic.InAudience}
 * @param variant what they see
 * @param schedule when it is live
 * @param caps how often at most; all must allow it
 * @param traffic the share of those who match that takes part, 0 to 1; dealt by a stable bucket
 */
public record Experience(
        ExperienceKey key,
        String name,
        Condition condition,
        VariantKey variant,
        Schedule schedule,
        List<Cap> caps,
        double traffic) {

    public Experience {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(condition, "condition");
        Objects.requireNonNull(variant, "variant");
        Objects.requireNonNull(schedule, "schedule");
        caps = List.copyOf(caps);
        if (!(traffic >= 0 && traffic <= 1)) {
            throw new IllegalArgumentException("traffic is a share from 0 to 1, not " + traffic);
        }
    }

    /** An experience for all who match, at any time, without a cap. */
    public static Experience of(ExperienceKey key, String name, Condition condition, VariantKey variant) {
        return new Experience(key, name, condition, variant, Schedule.ALWAYS, List.of(), 1);
    }
}
