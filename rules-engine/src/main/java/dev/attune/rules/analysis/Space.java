package dev.attune.rules.analysis;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.condition.AttributeCondition;
import dev.attune.api.condition.Condition;
import dev.attune.api.condition.OpenCondition;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Everything that conditions can tell visitors apart by. */
final class Space {

    private final List<Aspect> samples;
    private final List<Aspect> bounds;
    private final BitSet unseen;
    private final Map<World, List<Aspect>> worlds = new HashMap<>();

    private Space(List<Aspect> samples, List<Aspect> bounds, BitSet unseen) {
        this.samples = List.copyOf(samples);
        this.bounds = List.copyOf(bounds);
        this.unseen = unseen;
    }

    /** The space of these conditions, as far as the engine's budget goes. */
    static Space of(Engine engine, List<Condition> atoms) {
        Survey survey = new Survey(engine, atoms);
        for (int number = 0; number < atoms.size(); number++) {
            survey.sort(number);
        }
        List<Aspect> bounds = survey.bounds();
        return new Space(survey.samples(), bounds, survey.unseen);
    }

    /** Cases that drafts bring about, of visitors of one world: what is found in them is there. */
    List<Aspect> samples(World world) {
        return worlds.computeIfAbsent(
                world, each -> samples.stream().map(aspect -> aspect.in(each)).toList());
    }

    /** Cases among which all visitors are: what is not found in them is nowhere. */
    List<Aspect> bounds() {
        return bounds;
    }

    /** The atoms that were not looked through because the budget ran out; they are taken to be free. Not to be changed. */
    BitSet unseen() {
        return unseen;
    }

    /** The atoms by what they look at. */
    private static final class Survey {
        private final Engine engine;
        private final List<Condition> atoms;
        private final Map<AttributeKey, List<Integer>> attributes = new LinkedHashMap<>();
        private final List<Integer> pairs = new ArrayList<>();
        private final List<Integer> clock = new ArrayList<>();
        private final List<Integer> trail = new ArrayList<>();
        private final List<Integer> shares = new ArrayList<>();
        private final List<Integer> open = new ArrayList<>();
        private final BitSet unseen = new BitSet();

        Survey(Engine engine, List<Condition> atoms) {
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

        /** The aspects of some atoms, which are free if a share of the budget does not suffice for looking through them. */
        private List<Aspect> seen(List<Integer> numbers, Budget share, Function<Engine, List<Aspect>> look) {
            if (numbers.isEmpty()) {
                return List.of();
            }
            try {
                return look.apply(engine.with(share));
            } catch (Budget.Spent spent) {
                numbers.forEach(unseen::set);
                return free(numbers);
            }
        }

        private static List<Aspect> free(List<Integer> numbers) {
            return numbers.stream()
                    .map(number -> Aspect.free(number, Masks.ANY))
                    .toList();
        }

        /** With half of the budget. */
        List<Aspect> bounds() {
            Budget half = engine.budget().share(2);
            List<Aspect> bounds = new ArrayList<>(PairSpace.bounds(atoms, pairs));
            int left = attributes.size() + 3;
            for (Map.Entry<AttributeKey, List<Integer>> each : attributes.entrySet()) {
                bounds.addAll(seen(
                        each.getValue(),
                        half.share(left--),
                        own -> new AttributeSpace(own, own.attribute(each.getKey()), atoms, each.getValue()).bounds()));
            }
            bounds.addAll(seen(clock, half.share(3), own -> new ClockSpace(own, atoms, clock).bounds()));
            bounds.addAll(seen(trail, half.share(2), own -> new TrailSpace(own, atoms, trail).bounds()));
            bounds.addAll(seen(shares, half, own -> new ShareSpace(own, atoms, shares).bounds()));
            bounds.addAll(free(open));
            return bounds;
        }

        /** With the rest of the budget. */
        List<Aspect> samples() {
            Budget rest = engine.budget().share(1);
            List<Aspect> samples = new ArrayList<>();
            Coupling coupling = new Coupling(atoms, attributes, pairs, clock);
            List<Coupling.Group> groups = coupling.groups(engine);
            int left = groups.size() + 2;
            for (Coupling.Group group : groups) {
                samples.addAll(seen(
                        coupling.numbers(group),
                        rest.share(left--),
                        own -> List.of(new GroupSamples(own, atoms, attributes, clock, group, coupling.numbers(group))
                                .aspect())));
            }
            samples.addAll(seen(trail, rest.share(2), own -> List.of(new TrailSpace(own, atoms, trail).samples())));
            samples.addAll(seen(shares, rest, own -> List.of(new ShareSpace(own, atoms, shares).samples())));
            samples.addAll(free(open));
            return samples;
        }
    }
}
