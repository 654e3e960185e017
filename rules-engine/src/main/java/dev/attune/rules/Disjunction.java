package dev.attune.rules;

import dev.attune.api.condition.Condition;
import dev.attune.api.condition.Logic;
import dev.attune.api.key.AudienceKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes conditions as "any of these conjunctions". In three-valued logic too, a condition is true exactly if one of them is, when every
 * literal asks for a known truth: negation changes which truth is wanted. A part that would multiply the conjunctions beyond measure
 * stays whole, as one literal.
 */
final class Disjunction {

    /** How many conjunctions a condition may become. */
    private static final int MOST = 32;

    /** How many literals a conjunction may have; what is more stays together as one, which many rules may share. */
    private static final int LONGEST = 64;

    private final Map<AudienceKey, Condition> audiences;
    private final Map<Literal, List<List<Literal>>> known = new HashMap<>();

    Disjunction(Map<AudienceKey, Condition> audiences) {
        this.audiences = audiences;
    }

    /** The conjunctions of which any makes the condition true; none if nothing does. */
    List<List<Literal>> of(Condition condition) {
        return expand(condition, true);
    }

    private List<List<Literal>> expand(Condition condition, boolean wanted) {
        if (condition instanceof Logic.All all) {
            return wanted ? product(all.conditions(), true) : sum(condition, all.conditions(), false);
        }
        if (condition instanceof Logic.Any any) {
            return wanted ? sum(condition, any.conditions(), true) : product(any.conditions(), false);
        }
        if (condition instanceof Logic.Not not) {
            return expand(not.condition(), !wanted);
        }
        if (condition instanceof Logic.Always || condition instanceof Logic.Never) {
            return condition instanceof Logic.Always == wanted ? List.of(List.of()) : List.of();
        }
        if (condition instanceof Logic.InAudience named) {
            return expand(named, wanted);
        }
        return List.of(List.of(new Literal(condition, wanted)));
    }

    /** An audience that many rules name is expanded once. */
    private List<List<Literal>> expand(Logic.InAudience named, boolean wanted) {
        Literal key = new Literal(named, wanted);
        List<List<Literal>> expanded = known.get(key);
        Condition audience = audiences.get(named.audience());
        if (expanded == null && audience != null) {
            expanded = expand(audience, wanted);
            if (expanded.stream().mapToInt(List::size).sum() > 2 * LONGEST) {
                expanded = List.of(List.of(key)); // shared by all who name it
            }
            known.put(key, expanded);
        }
        return expanded == null ? List.of(List.of(key)) : expanded;
    }

    private List<List<Literal>> sum(Condition condition, List<Condition> parts, boolean wanted) {
        List<List<Literal>> sum = new ArrayList<>();
        for (Condition part : parts) {
            sum.addAll(expand(part, wanted));
            if (sum.size() > MOST) {
                return List.of(List.of(new Literal(condition, wanted)));
            }
        }
        return sum;
    }

    private List<List<Literal>> product(List<Condition> parts, boolean wanted) {
        List<List<Literal>> product = List.of(List.of());
        for (int i = 0; i < parts.size(); i++) {
            if (longest(product) >= LONGEST) {
                List<Condition> others = parts.subList(i, parts.size());
                Condition rest = wanted ? new Logic.All(others) : new Logic.Any(others);
                return product(product, List.of(List.of(new Literal(rest, wanted))));
            }
            List<List<Literal>> factor = expand(parts.get(i), wanted);
            if (product.size() * factor.size() > MOST || longest(factor) > LONGEST) {
                factor = List.of(List.of(new Literal(parts.get(i), wanted)));
            }
            product = product(product, factor);
        }
        return product;
    }

    private static int longest(List<List<Literal>> conjunctions) {
        return conjunctions.stream().mapToInt(List::size).max().orElse(0);
    }

    private static List<List<Literal>> product(List<List<Literal>> some, List<List<Literal>> others) {
        List<List<Literal>> product = new ArrayList<>(some.size() * others.size());
        for (List<Literal> one : some) {
            for (List<Literal> other : others) {
                List<Literal> both = new ArrayList<>(one.size() + other.size());
                both.addAll(one);
                both.addAll(other);
                product.add(both);
            }
        }
        return product;
    }
}
