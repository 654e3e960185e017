package dev.attune.content.template;

import dev.attune.api.spi.TemplateFilter;
import dev.attune.content.template.FilterSpec.Settings;
import java.util.ArrayList;
import java.util.List;

/** Binds calls of filters to their functions, and tells what is wrong with their arguments. */
final class FilterPlanner {

    private final FilterCatalog filters;
    private final Problems problems;
    private final Dependencies dependencies;

    FilterPlanner(FilterCatalog filters, Problems problems, Dependencies dependencies) {
        this.filters = filters;
        this.problems = problems;
        this.dependencies = dependencies;
    }

    Expression plan(Expr.Filtered filtered, ExpressionPlanner expressions) {
        Expression input = filtered.input().plan(expressions);
        FilterSpec spec = filters.find(filtered.filter());
        if (spec != null) {
            dependencies.settings(settings(spec, filtered));
            return spec.function().bind(input, arguments(spec, filtered, expressions));
        }
        TemplateFilter plugin = filters.plugin(filtered.filter());
        if (plugin != null) {
            dependencies.settings(Settings.ALL);
            return plugin(plugin, filtered, input, expressions);
        }
        problems.error(
                filtered.at(),
                "unknown filter " + filtered.filter() + Problems.hint(filtered.filter(), filters.names()));
        return input;
    }

    /** A filter before {@code date} may make one of the words for the present, which no constant of the template shows. */
    private static Settings settings(FilterSpec spec, Expr.Filtered filtered) {
        return spec.name().equals("date") && filtered.input() instanceof Expr.Filtered ? Settings.ALL : spec.settings();
    }

    private Arguments arguments(FilterSpec spec, Expr.Filtered filtered, ExpressionPlanner expressions) {
        List<Parameter> parameters = spec.parameters();
        Expression[] declared = new Expression[parameters.size()];
        List<String> names = new ArrayList<>(0);
        List<Expression> named = new ArrayList<>(0);
        int most = spec.most();
        int given = 0;
        for (Expr.Argument argument : filtered.arguments()) {
            Expression value = argument.value().plan(expressions);
            int place = argument.name() == null ? given++ : spec.place(argument.name());
            if (argument.name() == null ? place < most : place >= 0) {
                declared[place] = value;
                check(parameters.get(place), argument.value());
            } else if (argument.name() != null && spec.open()) {
                names.add(argument.name());
                named.add(value);
            } else if (argument.name() != null) {
                problems.error(
                        argument.at(), "the filter " + spec.name() + " has no argument named " + argument.name());
            }
        }
        if (given < spec.least() || given > most) {
            problems.error(filtered.at(), spec.complaint(given));
        }
        for (int i = 0; i < declared.length; i++) {
            if (declared[i] == null) {
                declared[i] = new Expressions.Constant(parameters.get(i).absent());
            }
        }
        return new Arguments(declared, names.toArray(String[]::new), named.toArray(Expression[]::new));
    }

    private void check(Parameter parameter, Expr value) {
        String complaint =
                value instanceof Expr.Literal literal ? parameter.check().complaint(literal.value()) : null;
        if (complaint != null) {
            problems.error(value.at(), complaint);
        }
    }

    private Expression plugin(
            TemplateFilter filter, Expr.Filtered filtered, Expression input, ExpressionPlanner expressions) {
        for (Expr.Argument argument : filtered.arguments()) {
            if (argument.name() != null) {
                problems.error(
                        argument.at(),
                        "the filter " + filtered.filter() + " has no named arguments: remove \"" + argument.name()
                                + ":\"");
            }
        }
        Expression[] arguments = filtered.arguments().stream()
                .map(argument -> argument.value().plan(expressions))
                .toArray(Expression[]::new);
        return new PluginFiltered(filtered.filter(), filter, input, arguments);
    }
}
