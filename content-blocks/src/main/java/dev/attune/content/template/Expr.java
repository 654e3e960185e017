package dev.attune.content.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression as it was written, before its names are resolved. */
sealed interface Expr {

    /** Where it begins in the source. */
    int at();

    /** Turns it into what is evaluated. */
    Expression plan(ExpressionPlanner planner);

    /** A constant; {@code value} is as {@link Data} describes. */
    record Literal(int at, @Nullable Object value) implements Expr {
        @Override
        public Expression plan(ExpressionPlanner planner) {
            return planner.literal(this);
        }
    }

    /** A variable or attribute and the way into it; {@code root} is an expression where it is in brackets. */
    record Path(int at, String written, Expr root, List<Expr> steps) implements Expr {
        @Override
        public Expression plan(ExpressionPlanner planner) {
            return planner.path(this);
        }
    }

    /** All whole numbers from one to another. */
    record Range(int at, Expr from, Expr to) implements Expr {
        @Override
        public Expression plan(ExpressionPlanner planner) {
            return planner.range(this);
        }
    }

    /** A value that goes through one filter. */
    record Filtered(int at, Expr input, String filter, List<Argument> arguments) implements Expr {
        @Override
        public Expression plan(ExpressionPlanner planner) {
            return planner.filtered(this);
        }
    }

    /** An argument of a filter, with its name if it has one. */
    record Argument(int at, @Nullable String name, Expr value) {}

    /** Two values compared. */
    record Comparison(int at, Expr left, Operator operator, Expr right) implements Expr {
        @Override
        public Expression plan(ExpressionPlanner planner) {
            return planner.comparison(this);
        }
    }

    /** Terms joined by {@code and} and {@code or}; each joint binds a term to all that follows. */
    record Logic(int at, List<Expr> terms, List<Boolean> ands) implements Expr {
        @Override
        public Expression plan(ExpressionPlanner planner) {
            return planner.logic(this);
        }
    }
}
