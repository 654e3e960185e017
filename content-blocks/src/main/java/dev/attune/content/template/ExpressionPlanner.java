package dev.attune.content.template;

import java.util.List;
import java.util.Set;

/** Turns expressions into what is evaluated: resolves names to positions and slots. */
final class ExpressionPlanner {

    private static final Expression NIL = new Expressions.Constant(null);
    private static final Set<String> LOOP_PARTS =
            Set.of("index", "index0", "rindex", "rindex0", "first", "last", "length", "name", "parentloop");

    private final Scope scope;
    private final Names names;
    private final FilterPlanner filters;
    private final Problems problems;
    private final Dependencies dependencies;

    ExpressionPlanner(Scope scope, Names names, FilterCatalog filters, Problems problems, Dependencies dependencies) {
        this.scope = scope;
        this.names = names;
        this.filters = new FilterPlanner(filters, problems, dependencies);
        this.problems = problems;
        this.dependencies = dependencies;
    }

    Expression literal(Expr.Literal literal) {
        dependencies.literal(literal.value());
        return new Expressions.Constant(literal.value());
    }

    Expression path(Expr.Path path) {
        Names.Resolved resolved = names.resolve(path, problems);
        if (resolved == null) {
            return steps(root(path), path.steps(), 0);
        }
        if (resolved.key() != null) {
            dependencies.attribute(resolved.key());
        }
        return steps(resolved.value(), path.steps(), resolved.steps());
    }

    private Expression root(Expr.Path path) {
        if (!(path.root() instanceof Expr.Literal literal && literal.value() instanceof String name)) {
            names.unknown(path, scope.names(), problems);
            return new Expressions.NamedVariable(path.root().plan(this));
        }
        int slot = scope.find(name);
        if (slot >= 0) {
            checkLoopPart(name, path);
            return new Expressions.Variable(slot);
        }
        if (names.areChecked()) {
            if (!scope.isUncertain()) {
                names.unknown(path, scope.names(), problems);
            }
            return NIL;
        }
        return new Expressions.Variable(scope.global(name));
    }

    private void checkLoopPart(String name, Expr.Path path) {
        if (names.areChecked()
                && name.equals("forloop")
                && !path.steps().isEmpty()
                && path.steps().get(0) instanceof Expr.Literal step
                && step.value() instanceof String part
                && !LOOP_PARTS.contains(part)) {
            problems.error(step.at(), "forloop has no part " + part + Problems.hint(part, LOOP_PARTS));
        }
    }

    private Expression steps(Expression object, List<Expr> steps, int from) {
        Expression value = object;
        for (Expr step : steps.subList(from, steps.size())) {
            value = step instanceof Expr.Literal literal && literal.value() instanceof String name
                    ? new Expressions.Member(value, name)
                    : new Expressions.Element(value, step.plan(this));
        }
        return value;
    }

    Expression range(Expr.Range range) {
        return new Expressions.Numbers(range.from().plan(this), range.to().plan(this));
    }

    Expression comparison(Expr.Comparison comparison) {
        if (comparison.operator().isOrdering()
                && comparison.left() instanceof Expr.Literal one
                && comparison.right() instanceof Expr.Literal other
                && one.value() instanceof String != other.value() instanceof String
                && one.value() instanceof Number != other.value() instanceof Number) {
            problems.error(comparison.at(), "a text and a number are in no order: compare two numbers or two texts");
        }
        Expression left = comparison.left().plan(this);
        Expression right = comparison.right().plan(this);
        return comparison.operator() == Operator.CONTAINS
                ? new Expressions.Contains(left, right)
                : new Expressions.Compared(left, comparison.operator(), right);
    }

    Expression logic(Expr.Logic logic) {
        Expression[] terms = logic.terms().stream().map(term -> term.plan(this)).toArray(Expression[]::new);
        boolean[] ands = new boolean[logic.ands().size()];
        for (int i = 0; i < ands.length; i++) {
            ands[i] = logic.ands().get(i);
        }
        return new Expressions.Joined(terms, ands);
    }

    Expression filtered(Expr.Filtered filtered) {
        return filters.plan(filtered, this);
    }
}
