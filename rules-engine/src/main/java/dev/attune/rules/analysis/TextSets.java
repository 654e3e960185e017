package dev.attune.rules.analysis;

import dev.attune.api.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Sets of texts: every choice of the texts that are asked for, alone and with one that is not. */
final class TextSets {

    private static final int MOST = 10;

    /** What it costs to put a text into a set. */
    private static final long EACH = 10;

    private TextSets() {}

    /** All sets of any texts, as far as having each of these can tell them apart. */
    static Candidates of(Collection<String> asked, Budget budget) {
        return of(asked, List.of(other(asked)), budget);
    }

    /** All sets of allowed texts. */
    static Candidates within(List<String> allowed, Collection<String> asked, Budget budget) {
        List<String> known = allowed.stream().filter(asked::contains).toList();
        List<String> others =
                allowed.stream().filter(each -> !asked.contains(each)).limit(1).toList();
        return of(known, others, budget);
    }

    private static String other(Collection<String> asked) {
        String other = "other";
        while (asked.contains(other)) {
            other += "-";
        }
        return other;
    }

    private static Candidates of(Collection<String> asked, List<String> others, Budget budget) {
        List<String> texts = List.copyOf(new LinkedHashSet<>(asked));
        List<Value> sets = new ArrayList<>();
        boolean complete = texts.size() <= MOST;
        if (complete) {
            for (int bits = 1; bits < 1 << texts.size(); bits++) {
                add(chosen(texts, bits), others, sets);
            }
        } else {
            budget.take(EACH * texts.size() * texts.size());
            texts.forEach(each -> add(Set.of(each), others, sets));
            add(Set.copyOf(texts), others, sets);
            texts.forEach(each -> add(without(texts, each), others, sets));
        }
        add(Set.of(), others, sets);
        return new Candidates(sets, complete);
    }

    private static Set<String> chosen(List<String> texts, int bits) {
        Set<String> chosen = new LinkedHashSet<>();
        for (int i = 0; i < texts.size(); i++) {
            if ((bits >>> i & 1) == 1) {
                chosen.add(texts.get(i));
            }
        }
        return chosen;
    }

    private static Set<String> without(List<String> texts, String text) {
        Set<String> rest = new LinkedHashSet<>(texts);
        rest.remove(text);
        return rest;
    }

    private static void add(Set<String> chosen, List<String> others, List<Value> sets) {
        sets.add(new Value.Texts(chosen));
        if (!others.isEmpty()) {
            Set<String> more = new LinkedHashSet<>(chosen);
            more.addAll(others);
            sets.add(new Value.Texts(more));
        }
    }
}
