package dev.attune.rules.index;

import dev.attune.api.value.Value;
import java.util.Collection;
import java.util.function.UnaryOperator;

/** A set of texts. Its cell only says whether it is known; which of the texts that tests name are in it, is marked bit by bit. */
final class TextSetDimension extends Dimension {

    private final TextNumbers numbers;
    private final UnaryOperator<String> form;
    private final int firstWord;

    /**
     * @param form brings a request's texts to the form in which tests name theirs
     * @param firstWord where its marks begin among those of all dimensions
     */
    TextSetDimension(int position, int number, Collection<String> named, UnaryOperator<String> form, int firstWord) {
        this(position, number, new TextNumbers(named), form, firstWord);
    }

    private TextSetDimension(int position, int number, TextNumbers numbers, UnaryOperator<String> form, int firstWord) {
        super(position, number, numbers.size());
        this.numbers = numbers;
        this.form = form;
        this.firstWord = firstWord;
    }

    @Override
    int cellOf(Value value) {
        return FIRST;
    }

    @Override
    int cells() {
        return FIRST + 1;
    }

    /** The mark of a text in the form of tests: a bit among those of all dimensions. */
    int mark(String text) {
        return firstMark() + numbers.of(text);
    }

    /** The number of a text of a request among those that tests name, or {@link TextNumbers#NONE}. */
    int number(String text) {
        return numbers.of(form.apply(text));
    }

    /** How many texts tests name. */
    int texts() {
        return numbers.size();
    }

    /** The mark of its first text. */
    int firstMark() {
        return firstWord * Long.SIZE;
    }

    int firstWord() {
        return firstWord;
    }

    int words() {
        return (numbers.size() + Long.SIZE - 1) >>> 6;
    }
}
