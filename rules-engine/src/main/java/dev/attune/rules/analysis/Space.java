package dev.attune.rules.analysis;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.condition.AttributeCondition;
import dev.attune.api.condition.Condition;
import dev.attune.api.condition.OpenCondition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that conditions can tell visitors apart by.
 *
 * @param samples cases that drafts bring about: what is found in them is there
 * @param bounds cases among which all visitors are: what is not found in them is nowhere
 */
record Space(List<Aspect> samples, List<Aspect> bounds) {

    static Space of(Engine engine, List<Condition> atoms) {
        Sorting sorting = new Sorting(engine, atoms);
        for (int number = 0; number < atoms.size(); number++) {
            sorting.sort(number);
        }
        return new Space(sorting.samples(), sorting.bounds());
    }

    /** The cases that visitors of one world can be in. */
    List<Aspect> samples(World world) {
        return samples.stream().map(each -> each.in(world)).toList();
    }

    /** The atoms by what they look at. */
    private static final class Sorting {
        private final Engine engine;
        private final List<Condition> atoms;
        private final Map<AttributeKey, List<Integer>> attributes = new LinkedHashMap<>();
        private final List<Integer> pairs = new ArrayList<>();
        private final List<Integer> clock = new ArrayList<>();
        private final List<Integer> trail = new ArrayList<>();
        private final List<Integer> shares = new ArrayList<>();
        private final List<Integer> open = new ArrayList<>();

        Sorting(Engine engine, List<Condition> atoms) {
            this.engine = engine;
            this.atoms = atoms;
        }

        void sort(int number) {
            Condition condition = atoms.get(number);
            if (condition instanceof OpenCondition.Share) {
                shares.add(number);
            } else if (TrailSpace.looksAtTrail(condition)) {
                trail.add(number);
            } else if (condition instanceof AttributeCondition attribute) {
                sort(attribute, number);
            } else {
                (ClockSpace.looksAtClock(condition) ? clock : open).add(number);
            }
        }

        private void sort(AttributeCondition condition, int number) {
            AttributeKey key = condition.attribute();
            boolean needsConsent = Draft.CLOCK.contains(key)
                    && !engine.attribute(key).purposes().isEmpty();
            if (needsConsent) {
                open.add(number);
            } else if (Readings.other(condition).isPresent()) {
                pairs.add(number);
            } else if (Draft.CLOCK.contains(key)) {
                clock.add(number);
            } else {
                attributes.computeIfAbsent(key, none -> new ArrayList<>()).add(number);
            }
        }

        List<Aspect> bounds() {
            List<Aspect> bounds = new ArrayList<>(PairSpace.bounds(atoms, pairs));
            attributes.forEach((key, numbers) ->
                    bounds.addAll(new AttributeSpace(engine, engine.attribute(key), atoms, numbers).bounds()));
            bounds.addAll(new ClockSpace(engine, atoms, clock).bounds());
            bounds.addAll(new TrailSpace(engine, atoms, trail).bounds());
            bounds.addAll(new ShareSpace(atoms, shares).bounds());
            open.forEach(number -> bounds.add(Aspect.free(number, Masks.ANY)));
            return bounds;
        }

        List<Aspect> samples() {
            List<Aspect> samples = new ArrayList<>(new Coupling(engine, atoms, attributes, pairs, clock).samples());
            if (!trail.isEmpty()) {
                samples.add(new TrailSpace(engine, atoms, trail).samples());
            }
            if (!shares.isEmpty()) {
                samples.add(new ShareSpace(atoms, shares).samples(engine));
            }
            open.forEach(number -> samples.add(Aspect.free(number, Masks.ANY)));
            return samples;
        }
    }
}
