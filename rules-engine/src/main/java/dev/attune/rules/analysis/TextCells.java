package dev.attune.rules.analysis;

import dev.attune.api.value.Value;
import dev.attune.rules.CaseFolding;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * All texts, as far as equality, beginnings, endings and parts can tell them apart. Texts are grown letter by letter, from the letters
 * of the literals and one that is none of them; a text that no continuation tells from a shorter one is not grown further. So what
 * is left is complete, as the states of a finite automaton are.
 */
final class TextCells {

    private static final int MOST = 1_500;

    private final List<String> wholes;
    private final List<String> searched;
    private final List<String> literals;
    private final Budget budget;

    private TextCells(Collection<String> wholes, Collection<String> searched, Budget budget) {
        this.budget = budget;
        this.wholes = List.copyOf(new LinkedHashSet<>(wholes));
        this.searched = List.copyOf(new LinkedHashSet<>(searched));
        Set<String> all = new LinkedHashSet<>(wholes);
        all.addAll(searched);
        this.literals = List.copyOf(all);
    }

    /**
     * The texts.
     *
     * @param wholes the texts that whole values are compared with
     * @param searched the texts looked for at the beginning, at the end or anywhere
     */
    static Candidates of(Collection<String> wholes, Collection<String> searched, Budget budget) {
        return new TextCells(wholes, searched, budget).candidates();
    }

    private Candidates candidates() {
        Set<String> texts = new LinkedHashSet<>(literals);
        boolean complete = true;
        if (searched.isEmpty()) {
            texts.add(other());
        } else {
            complete = grow(texts);
        }
        texts.remove("");
        texts.add("");
        return new Candidates(texts.stream().<Value>map(Value::of).toList(), complete);
    }

    private String other() {
        String other = "other";
        while (wholes.contains(other)) {
            other += "-";
        }
        return other;
    }

    /** What decides how a text and all its continuations are answered. */
    private record State(String whole, String ending, BitSet begun, BitSet found) {}

    private boolean grow(Set<String> texts) {
        List<String> letters = letters();
        Set<State> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        seen.add(state(""));
        open.add("");
        while (!open.isEmpty()) {
            String text = open.remove();
            budget.take(letters.size());
            for (String letter : letters) {
                String longer = text + letter;
                if (seen.add(state(longer))) {
                    if (seen.size() > MOST) {
                        return false;
                    }
                    texts.add(longer);
                    open.add(longer);
                }
            }
        }
        return true;
    }

    private List<String> letters() {
        Set<Integer> letters = new LinkedHashSet<>();
        literals.forEach(each -> each.codePoints().forEach(letters::add));
        int fresh = 'x';
        while (letters.contains(fresh)) {
            fresh = fresh == 'z' ? '0' : fresh + 1;
        }
        letters.add(fresh);
        return letters.stream().map(Character::toString).toList();
    }

    private State state(String text) {
        budget.take((1L + text.length()) * literals.size());
        boolean open = literals.stream().anyMatch(each -> each.startsWith(text));
        BitSet begun = new BitSet();
        BitSet found = new BitSet();
        for (int i = 0; i < searched.size(); i++) {
            begun.set(i, text.startsWith(searched.get(i)));
            found.set(i, text.contains(searched.get(i)));
        }
        return new State(open ? text : "", ending(text), begun, found);
    }

    /** The longest end of the text that some literal begins with. */
    private String ending(String text) {
        for (int i = 0; i < text.length(); i++) {
            String end = text.substring(i);
            if (literals.stream().anyMatch(each -> each.startsWith(end))) {
                return end;
            }
        }
        return "";
    }

    /** The same texts in other letters' cases, for conditions of which only some mind the case. */
    static List<Value> inOtherCases(Collection<String> texts) {
        List<Value> values = new ArrayList<>();
        for (String text : texts) {
            String upper = text.toUpperCase(Locale.ROOT);
            values.add(Value.of(upper));
            values.add(Value.of(CaseFolding.fold(text)));
            if (!text.isEmpty()) {
                values.add(Value.of(upper.substring(0, 1) + CaseFolding.fold(text.substring(1))));
                values.add(Value.of(CaseFolding.fold(text.substring(0, 1)) + upper.substring(1)));
            }
        }
        return values;
    }
}
