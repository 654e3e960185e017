package dev.attune.rules.analysis;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.condition.AttributeCondition;
import dev.attune.api.condition.AttributeCondition.Presence;
import dev.attune.api.condition.AttributeCondition.SetOperator;
import dev.attune.api.condition.BehaviorCondition.EventCount;
import dev.attune.api.condition.Comparison;
import dev.attune.api.condition.Condition;
import dev.attune.api.condition.EventPattern;
import dev.attune.api.condition.Lookback;
import dev.attune.api.condition.OpenCondition;
import dev.attune.api.condition.Operand;
import dev.attune.api.condition.Scope;
import dev.attune.api.condition.TimeCondition;
import dev.attune.api.condition.WhenMissing;
import dev.attune.api.consent.Purpose;
import dev.attune.api.event.EventProperties;
import dev.attune.api.event.TrailEvent;
import dev.attune.api.request.Facts;
import dev.attune.api.value.Value;
import dev.attune.rules.ConditionSentences;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says in words who a witness is, and what is not known well enough to find one. */
final class WitnessWords {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu 'at' HH:mm:ss", Locale.UK);

    private final Engine engine;
    private final List<Condition> atoms;

    WitnessWords(Engine engine, List<Condition> atoms) {
        this.engine = engine;
        this.atoms = atoms;
    }

    private List<Condition> asked(Goal goal) {
        return goal.atoms().stream().mapToObj(atoms::get).toList();
    }

    String describe(Facts facts, World world, Goal goal) {
        List<Condition> asked = asked(goal);
        List<String> parts = new ArrayList<>();
        Set<AttributeKey> keys = new LinkedHashSet<>();
        for (Condition condition : asked) {
            if (condition instanceof AttributeCondition attribute) {
                keys.add(attribute.attribute());
                Readings.other(condition).ifPresent(other -> keys.add(other.attribute()));
            }
        }
        keys.removeAll(Draft.CLOCK);
        for (AttributeKey key : keys) {
            Value value = facts.value(key);
            if (value.isKnown() || value.equals(Value.Unknown.MISSING)) {
                parts.add(sentence(key, value));
            }
        }
        addWorld(world, parts);
        if (asked.stream().anyMatch(TrailSpace::looksAtTrail) && facts.isTrailKnown()) {
            addTrail(facts, parts);
        }
        if (asked.stream().anyMatch(WitnessWords::looksAtTime)) {
            ZonedDateTime local = facts.at().atZone(facts.zone().id());
            parts.add("it is " + CLOCK.format(local) + " in the zone "
                    + facts.zone().id());
        }
        if (asked.stream().anyMatch(OpenCondition.Share.class::isInstance)) {
            parts.add("is called " + facts.visitor());
        }
        return parts.isEmpty() ? "any visitor" : "a visitor of whom this holds: " + String.join("; ", parts);
    }

    private static boolean looksAtTime(Condition condition) {
        return condition instanceof TimeCondition
                || condition instanceof AttributeCondition.WithinLast
                || condition instanceof AttributeCondition.DaysAround
                || condition instanceof AttributeCondition.AnniversaryWithin
                || (condition instanceof AttributeCondition attribute && Draft.CLOCK.contains(attribute.attribute()));
    }

    private static String sentence(AttributeKey key, Value value) {
        if (!value.isKnown()) {
            return ConditionSentences.of(new AttributeCondition.Has(key, Presence.MISSING));
        }
        if (value instanceof Value.Texts texts) {
            return texts.values().isEmpty()
                    ? ConditionSentences.of(new AttributeCondition.Has(key, Presence.EMPTY))
                    : ConditionSentences.of(new AttributeCondition.SetMatch(
                            key, SetOperator.CONTAINS_ALL, texts.values(), false, WhenMissing.UNKNOWN));
        }
        return ConditionSentences.of(new AttributeCondition.Compare(
                key, Comparison.EQ, new Operand.Literal(value), false, WhenMissing.UNKNOWN));
    }

    private void addWorld(World world, List<String> parts) {
        if (world.slow()) {
            parts.add("session and profile could not be read in time");
        }
        Set<Purpose> denied = new TreeSet<>(engine.worlds().get(0).consent().granted());
        denied.removeAll(world.consent().granted());
        if (!denied.isEmpty()) {
            parts.add(
                    "has not consented to " + denied.stream().map(Purpose::key).collect(Collectors.joining(" and ")));
        }
    }

    private static void addTrail(Facts facts, List<String> parts) {
        Map<EventPattern, Integer> counts = new LinkedHashMap<>();
        for (TrailEvent event : facts.trail().events()) {
            EventPattern pattern = EventPattern.named(event.name());
            if (event.property(EventProperties.CATEGORY).isKnown()) {
                Value category = event.property(EventProperties.CATEGORY);
                pattern = pattern.where(EventProperties.CATEGORY, Comparison.EQ, new Operand.Literal(category));
            }
            counts.merge(pattern, 1, Integer::sum);
        }
        if (counts.isEmpty()) {
            parts.add("did nothing yet");
        }
        Lookback ever = new Lookback(Scope.TRAIL, null);
        counts.forEach((pattern, count) ->
                parts.add(ConditionSentences.of(new EventCount(pattern, Comparison.EQ, count, ever))));
    }

    /** Which of the conditions asked cannot be looked through. */
    String whyOpen(Goal goal) {
        List<String> opaque = asked(goal).stream()
                .filter(Opaque::is)
                .map(ConditionSentences::of)
                .distinct()
                .limit(2)
                .toList();
        return opaque.isEmpty()
                ? "No visitor was found, but it cannot be ruled out that there is one."
                : "It hangs on “" + String.join("” and “", opaque)
                        + "”, of which too little is known before a visitor comes.";
    }
}
