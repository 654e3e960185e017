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

    /**
     * What decides how a text and all its continuations are answered.
     *
     * @param whole the text itself as long as it may still become a literal
     * @param ending the longest end of the text that some literal begins with
     * @param begun the texts looked for that it begins with
     * @param found those that it contains
     */
    private record State(String whole, String ending, BitSet begun, BitSet found) {}

    private record Grown(String text, State state) {}

    private boolean grow(Set<String> texts) {
        List<String> letters = letters();
        Set<State> seen = new HashSet<>();
        Deque<Grown> open = new ArrayDeque<>();
        Grown nothing = new Grown("", new State("", "", found("", new BitSet()), found("", new BitSet())));
        seen.add(nothing.state);
        open.add(nothing);
        while (!open.isEmpty()) {
            Grown shorter = open.remove();
            for (String letter : letters) {
                Grown longer = grown(shorter, letter);
                if (seen.add(longer.state)) {
                    if (seen.size() > MOST) {
                        return false;
                    }
                    texts.add(longer.text);
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

    /** A text and its state, told from what it grew from: what is new in it ends with the letter. */
    private Grown grown(Grown shorter, String letter) {
        String text = shorter.text + letter;
        String ending = ending(shorter.state.ending + letter);
        budget.take(40L + searched.size());
        BitSet begun = shorter.state.begun;
        if (searched.contains(text)) {
            begun = (BitSet) begun.clone();
            begun.set(searched.indexOf(text));
        }
        String whole = ending.equals(text) ? text : "";
        return new Grown(text, new State(whole, ending, begun, found(ending, shorter.state.found)));
    }

    private BitSet found(String ending, BitSet before) {
        BitSet found = before;
        for (int i = 0; i < searched.size(); i++) {
            if (!found.get(i) && ending.endsWith(searched.get(i))) {
                found = (BitSet) found.clone();
                found.set(i);
            }
        }
        return found;
    }

    /** The longest end of these letters that some literal begins with. */
    private String ending(String letters) {
        for (int i = 0; i < letters.length(); i++) {
            String end = letters.substring(i);
            budget.take(5L + literals.size());
            for (String literal : literals) {
                if (literal.startsWith(end)) {
                    return end;
                }
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
