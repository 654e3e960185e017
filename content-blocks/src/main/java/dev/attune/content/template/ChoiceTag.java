package dev.attune.content.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code if} and {@code unless}, with their {@code elsif} and {@code else}. */
final class ChoiceTag {

    private static final Set<String> MIDDLES = Set.of("elsif", "else");

    private ChoiceTag() {}

    static Tree parse(TemplateParser parser, int at, String tag) {
        List<Tree.Branch> branches = new ArrayList<>(2);
        List<Tree> otherwise = new ArrayList<>(0);
        Expr condition = parser.read(parser.expressions()::condition);
        boolean negated = tag.equals("unless");
        boolean elseSeen = false;
        List<Tree> body = new ArrayList<>();
        String end = parser.body(tag, at, MIDDLES, body);
        branches.add(new Tree.Branch(condition, negated, body));
        while (end != null && MIDDLES.contains(end)) {
            int middle = parser.scanner().start();
            if (elseSeen) {
                parser.problems().warning(middle, "what follows the {% else %} is never shown: remove it");
            }
            body = new ArrayList<>();
            if (end.equals("elsif")) {
                condition = elsif(parser);
                end = parser.body(tag, at, MIDDLES, body);
                if (!elseSeen) {
                    branches.add(new Tree.Branch(condition, false, body));
                }
            } else {
                parser.warnOfRest();
                end = parser.body(tag, at, MIDDLES, elseSeen ? body : otherwise);
                elseSeen = true;
            }
        }
        return new Tree.Choice(branches, otherwise);
    }

    private static @Nullable Expr elsif(TemplateParser parser) {
        return parser.read(() -> {
            parser.tokens().advance();
            return parser.expressions().condition();
        });
    }
}
