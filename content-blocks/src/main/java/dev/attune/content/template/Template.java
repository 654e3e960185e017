package dev.attune.content.template;

import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.request.Facts;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A compiled template: immutable, shared by all threads, rendered without looking up a name. Made by a {@link TemplateCompiler}.
 */
public final class Template {

    private final Plan plan;

    Template(Plan plan) {
        this.plan = plan;
    }

    /**
     * What rendering needs.
     *
     * @param root the whole template
     * @param slots how many variables a frame holds
     * @param free the slots of variables that data fills before rendering
     * @param capacity how many characters to expect
     */
    record Plan(
            AttributeCatalog catalog,
            Node root,
            int slots,
            Map<String, Integer> free,
            Set<AttributeKey> dependencies,
            boolean constant,
            int capacity,
            TemplateLimits limits) {}

    /**
     * Writes the template, with these facts in its places. What has been written when it throws is to be thrown away.
     *
     * @param facts facts of the catalogue that it was compiled for
     * @throws TemplateLimitException if it goes over a limit
     * @throws TemplateException if a filter fails
     * @throws IllegalArgumentException if the facts are of another catalogue
     */
    public void render(Facts facts, Output output) {
        render(facts, Map.of(), output);
    }

    /** Renders to a string, as {@link #render(Facts, Output)} does. */
    public String render(Facts facts, Escaping escaping) {
        return render(facts, Map.of(), escaping);
    }

    String render(Facts facts, Map<String, ? extends @Nullable Object> data, Escaping escaping) {
        StringBuilder target = new StringBuilder(plan.capacity);
        render(facts, data, Output.of(target, escaping));
        return target.toString();
    }

    private void render(Facts facts, Map<String, ? extends @Nullable Object> data, Output output) {
        if (facts.catalog() != plan.catalog && !facts.catalog().attributes().equals(plan.catalog.attributes())) {
            throw new IllegalArgumentException(
                    "the template was compiled for another catalogue than that of the facts");
        }
        RenderState state = new RenderState(facts, plan.slots, data, plan.limits);
        if (!data.isEmpty()) {
            plan.free.forEach((name, slot) -> state.frame[slot] = Data.unwrap(data.get(name)));
        }
        plan.root.render(state, output);
    }

    /**
     * The attributes that its output depends on, and, where it formats for them, {@code request.locale},
     * {@code request.time_zone} and {@code time.now}, as far as the catalogue declares them.
     */
    public Set<AttributeKey> dependencies() {
        return plan.dependencies;
    }

    /** Whether its output is the same for all facts. */
    public boolean isConstant() {
        return plan.constant;
    }
}
