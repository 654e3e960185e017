package dev.attune.content.template;

import dev.attune.api.request.Facts;
import dev.attune.api.spi.FilterSettings;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one rendering knows and has used up: facts, the values of variables by slot, and the steps taken. */
final class RenderState {

    private static final int LONG_TEXT = 256;
    private static final int SEARCHED_PER_STEP = 4096;

    final Facts facts;
    final @Nullable Object[] frame;
    /** The free variables by name, for templates that are compiled without a catalogue; empty otherwise. */
    final Map<String, ? extends @Nullable Object> data;

    Interrupt interrupt = Interrupt.NONE;

    private final TemplateLimits limits;
    private int steps;
    private @Nullable FilterSettings settings;

    RenderState(Facts facts, int slots, Map<String, ? extends @Nullable Object> data, TemplateLimits limits) {
        this.facts = facts;
        this.frame = new Object[slots];
        this.data = data;
        this.limits = limits;
    }

    void step(int count) {
        steps += count;
        if (steps > limits.steps() || steps < 0) {
            throw new TemplateLimitException("the template took more than " + limits.steps() + " steps");
        }
    }

    /** Counts the work of having made a text, so that neither memory nor time can be used up by a few steps. */
    void made(@Nullable Object value) {
        if (value instanceof String text && text.length() >= LONG_TEXT) {
            charge(text.length());
        } else if (value instanceof SafeText safe && safe.text().length() >= LONG_TEXT) {
            charge(safe.text().length());
        }
    }

    private void charge(int length) {
        checkLength(length);
        step(length / LONG_TEXT);
    }

    /** Ends the rendering if a text that is being made is longer than all output may be. */
    void checkLength(long length) {
        if (length > limits.output()) {
            throw new TemplateLimitException("a filter made more than " + limits.output() + " characters");
        }
    }

    /** Counts the work of looking for one text in another, which in the worst case is the product of their lengths. */
    void searched(int text, int part) {
        step((int) Math.min(limits.steps() + 1L, (long) text * part / SEARCHED_PER_STEP));
    }

    void check(Output output) {
        if (output.length() > limits.output()) {
            throw new TemplateLimitException("the template wrote more than " + limits.output() + " characters");
        }
    }

    FilterSettings settings() {
        FilterSettings known = settings;
        if (known == null) {
            known = new FilterSettings(facts.at(), facts.zone().id(), facts.locale());
            settings = known;
        }
        return known;
    }

    /** What a loop has been told to do with the rest of its body. */
    enum Interrupt {
        NONE,
        BREAK,
        CONTINUE
    }
}
