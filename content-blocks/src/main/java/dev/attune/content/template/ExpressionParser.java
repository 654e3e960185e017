package dev.attune.content.template;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the expressions of a markup; what it does not understand it leaves with a {@link SyntaxException}. */
final class ExpressionParser {

    private static final int LONG_DIGITS = 18;

    private final Tokens tokens;
    private final Budget budget;

    ExpressionParser(Tokens tokens, Budget budget) {
        this.tokens = tokens;
        this.budget = budget;
    }

    /** A value and the filters it goes through. */
    Expr filtered() {
        Expr value = value();
        int filters = 0;
        while (tokens.is(Token.PIPE)) {
            tokens.advance();
            int at = tokens.start();
            if (!tokens.is(Token.NAME)) {
                throw tokens.unexpected("the name of a filter");
            }
            budget.depth(++filters, at);
            budget.count(at);
            String filter = tokens.text();
            tokens.advance();
            value = new Expr.Filtered(at, value, filter, arguments());
        }
        return value;
    }

    private List<Expr.Argument> arguments() {
        if (!tokens.accept(Token.COLON)) {
            return List.of();
        }
        List<Expr.Argument> arguments = new ArrayList<>(2);
        do {
            int at = tokens.start();
            String name = null;
            if (tokens.is(Token.NAME) && tokens.precedesColon()) {
                name = tokens.text();
                tokens.advance();
                tokens.advance();
            }
            arguments.add(new Expr.Argument(at, name, value()));
        } while (tokens.accept(Token.COMMA));
        return arguments;
    }

    /** Comparisons joined by {@code and} and {@code or}. */
    Expr condition() {
        int at = tokens.start();
        Expr first = comparison();
        if (!tokens.isName("and") && !tokens.isName("or")) {
            return first;
        }
        List<Expr> terms = new ArrayList<>();
        List<Boolean> ands = new ArrayList<>();
        terms.add(first);
        while (tokens.isName("and") || tokens.isName("or")) {
            ands.add(tokens.isName("and"));
            tokens.advance();
            terms.add(comparison());
        }
        return new Expr.Logic(at, terms, ands);
    }

    private Expr comparison() {
        Expr left = value();
        int at = tokens.start();
        if (tokens.is(Token.ASSIGN)) {
            throw tokens.unexpected("== to compare");
        }
        if (!tokens.is(Token.OPERATOR) && !tokens.isName("contains")) {
            return left;
        }
        Operator operator = Operator.of(tokens.text());
        if (operator == null) {
            throw tokens.unexpected("one of == != < <= > >= contains");
        }
        tokens.advance();
        return new Expr.Comparison(at, left, operator, value());
    }

    /** A constant, a range, or a path. */
    Expr value() {
        budget.enter(tokens.start());
        Expr value = primary();
        budget.leave();
        return value;
    }

    private Expr primary() {
        int at = tokens.start();
        switch (tokens.token()) {
            case STRING -> {
                Expr text = new Expr.Literal(at, tokens.text());
                tokens.advance();
                return text;
            }
            case NUMBER -> {
                Expr number = new Expr.Literal(at, number(tokens.text()));
                tokens.advance();
                return number;
            }
            case OPEN_PARENTHESIS -> {
                return range(at);
            }
            case OPEN_BRACKET -> {
                tokens.advance();
                Expr root = value();
                tokens.expect(Token.CLOSE_BRACKET, "]");
                return path(at, root);
            }
            case NAME -> {
                return named(at);
            }
            default -> throw tokens.unexpected("a value such as profile.first_name, \"text\" or 5");
        }
    }

    private Expr range(int at) {
        tokens.advance();
        Expr from = value();
        tokens.expect(Token.RANGE, "the .. of a range such as (1..5)");
        Expr to = value();
        tokens.expect(Token.CLOSE_PARENTHESIS, ")");
        return new Expr.Range(at, from, to);
    }

    private Expr named(int at) {
        String name = tokens.text();
        tokens.advance();
        return switch (name) {
            case "true" -> new Expr.Literal(at, true);
            case "false" -> new Expr.Literal(at, false);
            case "nil", "null" -> new Expr.Literal(at, null);
            case "empty" -> new Expr.Literal(at, Special.EMPTY);
            case "blank" -> new Expr.Literal(at, Special.BLANK);
            default -> path(at, new Expr.Literal(at, name));
        };
    }

    private Expr path(int at, Expr root) {
        List<Expr> steps = new ArrayList<>(2);
        int last = tokens.start();
        while (true) {
            int stepAt = tokens.start();
            if (tokens.accept(Token.DOT)) {
                if (!tokens.is(Token.NAME)) {
                    throw tokens.unexpected("a name after the dot");
                }
                steps.add(new Expr.Literal(tokens.start(), tokens.text()));
                last = tokens.end();
                tokens.advance();
            } else if (tokens.accept(Token.OPEN_BRACKET)) {
                steps.add(value());
                last = tokens.end();
                tokens.expect(Token.CLOSE_BRACKET, "]");
            } else {
                return new Expr.Path(at, tokens.text(at, last).stripTrailing(), root, steps);
            }
            budget.count(stepAt);
        }
    }

    private static @Nullable Object number(String written) {
        if (written.indexOf('.') >= 0) {
            return Double.valueOf(written);
        }
        return written.length() <= LONG_DIGITS ? (Object) Long.valueOf(written) : new BigInteger(written);
    }
}
