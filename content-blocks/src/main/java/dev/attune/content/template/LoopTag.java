package dev.attune.content.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code for} with its options and {@code else}. */
final class LoopTag {

    private static final Set<String> MIDDLES = Set.of("else");

    private LoopTag() {}

    static Tree parse(TemplateParser parser, int at) {
        Tree.LoopHeader header = parser.read(() -> new Header(parser.tokens(), parser.expressions()).read());
        if (header != null && header.goesOn()) {
            parser.resumed().add(header.name());
        }
        List<Tree> body = new ArrayList<>();
        List<Tree> otherwise = new ArrayList<>(0);
        String end = parser.body("for", at, MIDDLES, body);
        boolean elseSeen = false;
        while ("else".equals(end)) {
            if (elseSeen) {
                parser.problems().warning(parser.scanner().start(), "a second {% else %} is never shown: remove it");
            }
            parser.warnOfRest();
            end = parser.body("for", at, MIDDLES, elseSeen ? new ArrayList<>() : otherwise);
            elseSeen = true;
        }
        return new Tree.Loop(header, body, otherwise);
    }

    /** {@code item in list limit: 3 offset: 1 reversed}, with the options in any order. */
    private static final class Header {
        private final Tokens tokens;
        private final ExpressionParser expressions;
        private @Nullable Expr limit;
        private @Nullable Expr offset;
        private boolean goesOn;
        private boolean reversed;

        Header(Tokens tokens, ExpressionParser expressions) {
            this.tokens = tokens;
            this.expressions = expressions;
        }

        Tree.LoopHeader read() {
            int at = tokens.start();
            if (!tokens.is(Token.NAME)) {
                throw tokens.unexpected("the name of a variable");
            }
            String variable = tokens.text();
            tokens.advance();
            if (!tokens.isName("in")) {
                throw tokens.unexpected("in, as in {% for item in list %}");
            }
            tokens.advance();
            int from = tokens.start();
            Expr items = expressions.value();
            String name = variable + "-" + tokens.text(from, tokens.start()).stripTrailing();
            while (!tokens.is(Token.END)) {
                option();
            }
            return new Tree.LoopHeader(at, variable, name, items, limit, offset, goesOn, reversed);
        }

        private void option() {
            if (tokens.accept(Token.COMMA)) {
                return;
            }
            String option = tokens.is(Token.NAME) ? tokens.text() : "";
            switch (option) {
                case "reversed" -> {
                    tokens.advance();
                    reversed = true;
                }
                case "limit" -> {
                    colon();
                    limit = expressions.value();
                }
                case "offset" -> {
                    colon();
                    goesOn = tokens.isName("continue");
                    if (goesOn) {
                        tokens.advance();
                    } else {
                        offset = expressions.value();
                    }
                }
                default -> throw tokens.unexpected("limit:, offset: or reversed");
            }
        }

        private void colon() {
            tokens.advance();
            tokens.expect(Token.COLON, ":");
        }
    }
}
