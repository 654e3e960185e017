package dev.attune.rules.analysis;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.condition.AttributeCondition;
import dev.attune.api.condition.Comparison;
import dev.attune.api.condition.Condition;
import dev.attune.api.condition.Operand;
import dev.attune.api.condition.WhenMissing;
import dev.attune.api.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Versions cut at literals: each literal, and versions just below and just above it, ordered by the engine itself. */
final class Versions {

    /** How many numbers a version has at most. */
    private static final int PARTS = 4;

    private final AttributeKey key;
    private final Engine engine;
    private final List<String> literals;

    private Versions(AttributeKey key, Engine engine, Collection<String> literals) {
        this.key = key;
        this.engine = engine;
        this.literals = List.copyOf(new LinkedHashSet<>(literals));
    }

    static Candidates of(AttributeKey key, Engine engine, Collection<String> literals) {
        return new Versions(key, engine, literals).candidates();
    }

    private Candidates candidates() {
        Set<String> texts = new LinkedHashSet<>(literals);
        for (String literal : literals) {
            String plain = literal.indexOf('+') < 0 ? literal : literal.substring(0, literal.indexOf('+'));
            texts.add(plain.indexOf('-') < 0 ? plain + "-0" : plain + ".0");
            texts.add(plain.indexOf('-') < 0 ? next(plain) : plain.substring(0, plain.indexOf('-')));
        }
        texts.add("0-0");
        texts.add("999999.0.0");
        List<Value> values = new ArrayList<>();
        texts.forEach(each -> values.add(new Value.Version(each)));
        boolean complete = coversEveryGap(values);
        values.add(new Value.Version("unknown"));
        return new Candidates(values, complete);
    }

    private static String next(String release) {
        int parts = (int) release.chars().filter(each -> each == '.').count() + 1;
        if (parts < PARTS) {
            return release + ".0".repeat(PARTS - parts - 1) + ".1";
        }
        int last = release.lastIndexOf('.') + 1;
        return release.substring(0, last) + (Long.parseLong(release.substring(last)) + 1);
    }

    /** Whether some candidate lies below all literals, between any two neighbours, and above all. */
    private boolean coversEveryGap(List<Value> values) {
        if (literals.isEmpty()) {
            return true;
        }
        List<Condition> less = literals.stream()
                .flatMap(each -> IntStream.of(0, 1)
                        .<Condition>mapToObj(i -> new AttributeCondition.Compare(
                                key,
                                i == 0 ? Comparison.LT : Comparison.EQ,
                                new Operand.Literal(new Value.Version(each)),
                                false,
                                WhenMissing.UNKNOWN)))
                .toList();
        Oracle oracle = engine.oracle(less);
        Set<Integer> gaps = new HashSet<>();
        Set<Integer> points = new HashSet<>();
        for (Value value : values) {
            int[] masks = oracle.ask(Draft.value(key, value));
            int below = 0;
            boolean equal = false;
            for (int i = 0; i < masks.length; i += 2) {
                below += masks[i] == Masks.TRUE ? 1 : 0;
                equal |= masks[i + 1] == Masks.TRUE;
            }
            (equal ? points : gaps).add(below);
        }
        return gaps.size() == points.size() + 1;
    }
}
