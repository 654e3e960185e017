package dev.attune.rules.index;

import dev.attune.api.value.Value;
import java.util.Collection;
import java.util.function.UnaryOperator;

/** A text or a flag: a cell for each value that some test names, and one for all the others. */
final class TextDimension extends Dimension {

    private static final int OTHER = FIRST;

    private final TextNumbers numbers;
    private final UnaryOperator<String> form;

    /**
     * @param form brings a request's text to the form in which tests name theirs
     */
    TextDimension(int position, int number, Collection<String> named, UnaryOperator<String> form) {
        this(position, number, new TextNumbers(named), form);
    }

    private TextDimension(int position, int number, TextNumbers numbers, UnaryOperator<String> form) {
        super(position, number, 1 + numbers.size());
        this.numbers = numbers;
        this.form = form;
    }

    @Override
    int cellOf(Value value) {
        if (value instanceof Value.Text text) {
            return cellOf(form.apply(text.value()));
        }
        return cellOf(Boolean.toString(((Value.Flag) value).value()));
    }

    /** The cell of a text in the form of tests. */
    int cellOf(String text) {
        return OTHER + 1 + numbers.of(text);
    }

    @Override
    int cells() {
        return OTHER + 1 + numbers.size();
    }
}
