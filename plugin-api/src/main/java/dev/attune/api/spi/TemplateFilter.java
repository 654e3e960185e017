package dev.attune.api.spi;

import dev.attune.api.value.Value;
import java.util.List;

/** Adds a filter to the template language: a pure function of its input, its arguments and the page's settings. */
public interface TemplateFilter {

    /** Its name in templates: lower-case letters, digits and underscores. */
    String name();

    /**
     * Filters a value. What it returns is escaped for its place like any other value.
     *
     * @throws IllegalArgumentException if the arguments do not fit; the field then shows its fallback
     */
    Value apply(Value input, List<Value> arguments, FilterSettings settings);
}
