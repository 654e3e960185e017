package dev.attune.content;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.content.Block;
import dev.attune.api.content.Cap;
import dev.attune.api.content.Schedule;
import dev.attune.api.key.BlockKey;
import dev.attune.api.key.ExperienceKey;
import dev.attune.api.key.SlotKey;
import dev.attune.api.key.VariantKey;
import dev.attune.rules.Dependencies;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A block with its conditions as numbers of rules and its templates planned.
 *
 * @param experiences in the order in which they are asked; the rule of each has the number after that of the one before
 * @param firstRule the rule of the first experience; meaningless if there is none
 * @param holdoutRule the rule that is true for those held out; {@link #NO_RULE} for none
 * @param scheduled the experiences, as indices, that begin or end at some time
 * @param firstSessionBound the first experience, as an index, that time alone can change by ending a session; their number if none can
 */
record CompiledBlock(
        BlockKey key,
        String type,
        SlotKey slot,
        CompiledVariant baseline,
        List<CompiledExperience> experiences,
        int firstRule,
        int holdoutRule,
        List<Integer> scheduled,
        int firstSessionBound) {

    static final int NO_RULE = -1;

    /** A block whose experiences are not yet {@link #with bound}. */
    static CompiledBlock of(
            Block block,
            CompiledVariant baseline,
            List<CompiledExperience> experiences,
            int firstRule,
            int holdoutRule) {
        List<Integer> scheduled = IntStream.range(0, experiences.size())
                .filter(i -> !experiences.get(i).schedule().equals(Schedule.ALWAYS))
                .boxed()
                .toList();
        return new CompiledBlock(
                block.key(),
                block.type(),
                block.slot(),
                baseline,
                experiences,
                firstRule,
                holdoutRule,
                scheduled,
                experiences.size());
    }

    /** The same with these experiences, of which it is known now whether the session binds them. */
    CompiledBlock with(List<CompiledExperience> bound) {
        int first = IntStream.range(0, bound.size())
                .filter(i -> bound.get(i).sessionBound())
                .findFirst()
                .orElse(bound.size());
        return new CompiledBlock(key, type, slot, baseline, bound, firstRule, holdoutRule, scheduled, first);
    }

    /** The attributes that placeholders of any variant show. */
    Stream<AttributeKey> readByFields() {
        return variants().flatMap(variant -> variant.reads().stream());
    }

    /** Whether any variant asks a recommender, which may look at any fact. */
    boolean recommends() {
        return variants().flatMap(variant -> variant.fields().stream()).anyMatch(NamedField::recommends);
    }

    private Stream<CompiledVariant> variants() {
        return Stream.concat(Stream.of(baseline), experiences.stream().map(CompiledExperience::variant));
    }

    /**
     * A variant with its fields planned.
     *
     * @param reads the attributes that its placeholders show
     * @param readsSession whether a placeholder, or a recommender, can depend on what the end of a session takes away
     */
    record CompiledVariant(VariantKey key, List<NamedField> fields, Set<AttributeKey> reads, boolean readsSession) {

        static CompiledVariant of(VariantKey key, List<NamedField> fields) {
            Set<AttributeKey> reads = fields.stream()
                    .flatMap(field -> field.field().templates())
                    .flatMap(template -> template.dependencies().stream())
                    .collect(Collectors.toUnmodifiableSet());
            boolean readsSession =
                    reads.stream().anyMatch(read -> read.namespace().equals("session"))
                            || fields.stream().anyMatch(NamedField::recommends);
            return new CompiledVariant(key, List.copyOf(fields), reads, readsSession);
        }
    }

    /** A field and its name. */
    record NamedField(String name, CompiledField field) {

        /** Whether it asks a recommender, which may look at any fact. */
        boolean recommends() {
            return field instanceof CompiledField.Products products && products.recommender() != null;
        }
    }

    /**
     * An experience.
     *
     * @param rule the rule that is true for its audience
     * @param trafficRule the rule that is true for those who take part; {@link #NO_RULE} if all do
     * @param reads what its rule can depend on; nothing as long as the block is not {@link CompiledBlock#with bound}
     * @param sessionBound whether its rule can depend on the session or the trail, which time alone can end
     */
    record CompiledExperience(
            ExperienceKey key,
            String name,
            int rule,
            int trafficRule,
            CompiledVariant variant,
            Schedule schedule,
            List<Cap> caps,
            Dependencies reads,
            boolean sessionBound) {

        /** The same, now that it is known what its rule can depend on. */
        CompiledExperience reading(Dependencies found, boolean session) {
            return new CompiledExperience(key, name, rule, trafficRule, variant, schedule, caps, found, session);
        }
    }
}
