package dev.attune.content.template;

import dev.attune.content.template.RenderState.Interrupt;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tags of the language. */
final class Tags {

    static final Map<String, TagParser> ALL = all();

    private Tags() {}

    private static Map<String, TagParser> all() {
        Map<String, TagParser> tags = new HashMap<>();
        tags.put("if", (parser, at) -> ChoiceTag.parse(parser, at, "if"));
        tags.put("unless", (parser, at) -> ChoiceTag.parse(parser, at, "unless"));
        tags.put("for", LoopTag::parse);
        tags.put("assign", Tags::assign);
        tags.put("comment", Tags::comment);
        tags.put("raw", Tags::raw);
        tags.put("break", (parser, at) -> jump(parser, at, Interrupt.BREAK));
        tags.put("continue", (parser, at) -> jump(parser, at, Interrupt.CONTINUE));
        return Map.copyOf(tags);
    }

    /** What to say about a tag that is not known, or not here. */
    static String complaint(String name) {
        if (name.equals("else") || name.equals("elsif")) {
            return "{% " + name + " %} belongs into an {% if %}, which is not open here: remove it";
        }
        if (name.startsWith("end") && ALL.containsKey(name.substring(3))) {
            return "{% " + name + " %} closes nothing: remove it, or add {% " + name.substring(3) + " %} before it";
        }
        Set<String> known = new HashSet<>(ALL.keySet());
        known.addAll(List.of("else", "elsif", "endif", "endunless", "endfor", "endcomment", "endraw"));
        return "unknown tag " + name + Problems.hint(name, known);
    }

    private static @Nullable Tree assign(TemplateParser parser, int at) {
        Tokens tokens = parser.tokens();
        String[] name = new String[1];
        Expr value = parser.read(() -> {
            if (!tokens.is(Token.NAME) && !tokens.is(Token.NUMBER)) {
                throw tokens.unexpected("the name of a variable");
            }
            if (tokens.text().endsWith("?")) {
                throw new SyntaxException(tokens.start(), "the name of a variable cannot end with a question mark");
            }
            name[0] = tokens.text();
            parser.assigned().add(name[0]);
            tokens.advance();
            tokens.expect(Token.ASSIGN, "= after the name of the variable");
            return parser.expressions().filtered();
        });
        return name[0] == null ? null : new Tree.Assign(at, name[0], value);
    }

    private static @Nullable Tree comment(TemplateParser parser, int at) {
        if (!parser.scanner().comment()) {
            parser.problems().error(at, "{% comment %} has no end: add {% endcomment %}");
            parser.scanner().stop();
        }
        return null;
    }

    private static @Nullable Tree raw(TemplateParser parser, int at) {
        String text = parser.scanner().raw();
        if (text == null) {
            parser.problems().error(at, "{% raw %} has no end: add {% endraw %}");
            parser.scanner().stop();
            return null;
        }
        return text.isEmpty() ? null : new Tree.Raw(text);
    }

    private static Tree jump(TemplateParser parser, int at, Interrupt interrupt) {
        parser.read(() -> at);
        return new Tree.Jump(at, interrupt);
    }
}
