package dev.attune.content.template;

import dev.attune.api.request.Facts;
import dev.attune.api.spi.FilterSettings;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one rendering knows and has used up: facts, the values of variables by slot, and the steps taken. */
final class RenderState {

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
        if (steps > limits.steps()) {
            throw new TemplateLimitException("the template took more than " + limits.steps() + " steps");
        }
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
