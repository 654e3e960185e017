package dev.attune.content.template;

import dev.attune.api.request.Facts;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A compiled template over any data: immutable, shared by all threads. Made by {@link FreeLiquid}. */
public final class FreeTemplate {

    private final Template template;
    private final Facts facts;

    FreeTemplate(Template template, Facts facts) {
        this.template = template;
        this.facts = facts;
    }

    /**
     * Renders it, with these values under their names.
     *
     * @param data null for nil, {@code String}, {@code Boolean}, {@code Long}, {@code BigInteger}, {@code Double}, lists and maps of these
     * @throws TemplateLimitException if it goes over a limit
     * @throws TemplateException if a tag or filter cannot do what it is told
     */
    public String render(Map<String, ? extends @Nullable Object> data) {
        return template.render(facts, data, Escaping.NONE);
    }
}
