package dev.attune.rules.analysis;

import dev.attune.api.condition.Condition;
import dev.attune.api.condition.Logic;
import dev.attune.api.key.AudienceKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers the conditions that are no logic; equal ones get the same number, so that they are true together. */
final class Atoms {

    private final Map<AudienceKey, Condition> audiences;
    private final Map<Condition, Integer> numbers = new LinkedHashMap<>();
    private final Map<AudienceKey, Formula> spelledOut = new HashMap<>();

    Atoms(Map<AudienceKey, Condition> audiences) {
        this.audiences = audiences;
    }

    /** The condition as a formula; audiences must be known and free of circles. */
    Formula formula(Condition condition) {
        if (!(condition instanceof Logic logic)) {
            return new Formula.Atom(numbers.computeIfAbsent(condition, key -> numbers.size()));
        }
        if (logic instanceof Logic.All all) {
            return junction(true, all.conditions());
        }
        if (logic instanceof Logic.Any any) {
            return junction(false, any.conditions());
        }
        if (logic instanceof Logic.Not not) {
            return new Formula.Negation(formula(not.condition()));
        }
        if (logic instanceof Logic.InAudience in) {
            return audience(in.audience());
        }
        return new Formula.Constant(logic instanceof Logic.Always ? Masks.TRUE : Masks.FALSE);
    }

    /** An audience is spelled out once, however many conditions name it. */
    private Formula audience(AudienceKey key) {
        Formula known = spelledOut.get(key);
        if (known != null) {
            return known;
        }
        Condition condition = audiences.get(key);
        if (condition == null) {
            throw new IllegalArgumentException("no such audience: " + key);
        }
        Formula formula = formula(condition);
        spelledOut.put(key, formula);
        return formula;
    }

    private Formula junction(boolean all, List<Condition> parts) {
        return Formula.Junction.of(all, parts.stream().map(this::formula).toList());
    }

    /** All atoms, each at its number. */
    List<Condition> list() {
        return new ArrayList<>(numbers.keySet());
    }
}
