package dev.attune.rules.index;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Numbers texts from 0 in the order given. An open-addressed table: a look-up makes no object and mostly compares one text.
 */
final class TextNumbers {

    static final int NONE = -1;

    private final @Nullable String[] texts;
    private final int[] numbers;
    private final int size;

    TextNumbers(Collection<String> distinct) {
        int capacity = Integer.highestOneBit(Math.max(2, distinct.size() * 2)) << 1;
        this.texts = new String[capacity];
        this.numbers = new int[capacity];
        int number = 0;
        for (String text : distinct) {
            int slot = slot(text);
            if (texts[slot] == null) {
                texts[slot] = text;
                numbers[slot] = number++;
            }
        }
        this.size = number;
    }

    /** The number of this text, or {@link #NONE}. */
    int of(String text) {
        int slot = slot(text);
        return texts[slot] == null ? NONE : numbers[slot];
    }

    int size() {
        return size;
    }

    private int slot(String text) {
        int mask = texts.length - 1;
        int hash = text.hashCode();
        int slot = (hash ^ (hash >>> 15)) & mask;
        String there = texts[slot];
        while (there != null && !there.equals(text)) {
            slot = (slot + 1) & mask;
            there = texts[slot];
        }
        return slot;
    }
}
