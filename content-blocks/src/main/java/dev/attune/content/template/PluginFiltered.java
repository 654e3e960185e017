package dev.attune.content.template;

import dev.attune.api.spi.TemplateFilter;
import dev.attune.api.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value through a filter of a plugin. */
final class PluginFiltered implements Expression {

    private final String name;
    private final TemplateFilter filter;
    private final Expression input;
    private final Expression[] arguments;

    PluginFiltered(String name, TemplateFilter filter, Expression input, Expression[] arguments) {
        this.name = name;
        this.filter = filter;
        this.input = input;
        this.arguments = arguments;
    }

    @Override
    public @Nullable Object evaluate(RenderState state) {
        Value value = Data.wrap(input.evaluate(state));
        List<Value> values = new ArrayList<>(arguments.length);
        for (Expression argument : arguments) {
            values.add(Data.wrap(argument.evaluate(state)));
        }
        Object result;
        try {
            result = Data.unwrap(filter.apply(value, values, state.settings()));
        } catch (RuntimeException failed) {
            throw new TemplateException("the filter " + name + " failed: " + failed.getMessage(), failed);
        }
        state.made(result);
        return result;
    }
}
