package dev.attune.content.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a template into a tree. A markup that cannot be read is a problem, and the reading goes on after it. */
final class TemplateParser {

    /** A tag that waits for its end. */
    private record Opener(String tag, int at, Set<String> middles) {
        String endTag() {
            return "end" + tag;
        }

        boolean accepts(String name) {
            return middles.contains(name) || name.equals(endTag());
        }
    }

    private final String source;
    private final Problems problems;
    private final Scanner scanner;
    private final Tokens tokens;
    private final Budget budget;
    private final ExpressionParser expressions;
    private final Deque<Opener> openers = new ArrayDeque<>();
    /** End tags whose block has been closed by the end of an outer one. */
    private final Set<String> forgiven = new HashSet<>();

    private final Set<String> assigned = new HashSet<>();
    private final Set<String> resumed = new HashSet<>();
    /** The end of an outer block that has been met inside of an inner one, which it closes too. */
    private @Nullable String crossing;

    TemplateParser(String source, Problems problems, TemplateLimits limits) {
        this.source = source;
        this.problems = problems;
        this.scanner = new Scanner(source);
        this.tokens = new Tokens(source);
        this.budget = new Budget(limits);
        this.expressions = new ExpressionParser(tokens, budget);
    }

    List<Tree> parse() {
        List<Tree> trees = new ArrayList<>();
        try {
            read(trees);
        } catch (Budget.Exhausted exhausted) {
            problems.error(exhausted.offset(), exhausted.sentence());
        }
        return trees;
    }

    /** The names of all variables that are assigned anywhere. */
    Set<String> assigned() {
        return assigned;
    }

    /** The names of all loops that another loop goes on after. */
    Set<String> resumed() {
        return resumed;
    }

    Tokens tokens() {
        return tokens;
    }

    ExpressionParser expressions() {
        return expressions;
    }

    Scanner scanner() {
        return scanner;
    }

    Problems problems() {
        return problems;
    }

    /** Reads something of a tag; null, and a problem, if it cannot be read. The tag must end after it. */
    <T> @Nullable T read(TagPart<T> part) {
        return read(part, "the end of the tag");
    }

    private <T> @Nullable T read(TagPart<T> part, String after) {
        int nesting = budget.nesting();
        try {
            T result = part.read();
            if (!tokens.is(Token.END)) {
                throw tokens.unexpected(after);
            }
            return result;
        } catch (SyntaxException wrong) {
            problems.error(wrong.offset(), wrong.sentence());
            budget.resetNesting(nesting);
            return null;
        }
    }

    /** A part of a tag. */
    interface TagPart<T> {
        T read();
    }

    /** Tells that a middle tag says more than it may; what it says has no effect. */
    void warnOfRest() {
        int at = scanner.start();
        try {
            tokens.advance();
            if (tokens.is(Token.END)) {
                return;
            }
            at = tokens.start();
        } catch (SyntaxException wrong) {
            at = wrong.offset();
        }
        problems.warning(at, "what follows here has no effect: remove it");
    }

    /** Reads the body of this tag; the name of the tag that ended it, or null where the end is missing. */
    @Nullable
    String body(String tag, int at, Set<String> middles, List<Tree> into) {
        budget.enter(at);
        Opener opener = new Opener(tag, at, middles);
        openers.push(opener);
        String end = read(into);
        openers.pop();
        budget.leave();
        if (end == null) {
            problems.error(at, "{% " + tag + " %} has no end: add {% " + opener.endTag() + " %}");
        } else if (!opener.accepts(end)) {
            crossing = end;
            return null;
        }
        return end;
    }

    private @Nullable String read(List<Tree> into) {
        while (true) {
            switch (scanner.next()) {
                case TEXT -> {
                    budget.count(scanner.start());
                    into.add(new Tree.Text(source.substring(scanner.from(), scanner.to())));
                }
                case OUTPUT -> output(into);
                case TAG -> {
                    String end = tag(into);
                    if (end != null) {
                        return end;
                    }
                }
                case UNCLOSED -> unclosed();
                case END -> {
                    return null;
                }
            }
        }
    }

    private void unclosed() {
        String close = source.charAt(scanner.start() + 1) == '{' ? "}}" : "%}";
        problems.error(scanner.start(), "what begins here has no end: add " + close);
    }

    private void output(List<Tree> into) {
        int at = scanner.start();
        budget.count(at);
        Expr value = read(
                () -> {
                    tokens.open(scanner.from(), scanner.to());
                    return tokens.is(Token.END) ? new Expr.Literal(at, null) : expressions.filtered();
                },
                "a filter or the end of the placeholder");
        // what could not be read still is no white space, so that the block around it is not taken for blank
        into.add(new Tree.Print(value == null ? new Expr.Literal(at, null) : value));
    }

    /** Reads a tag; the name of one that ends the block it stands in. */
    private @Nullable String tag(List<Tree> into) {
        int at = scanner.start();
        budget.count(at);
        if (isInlineComment(at)) {
            return null;
        }
        String name = tagName(at);
        if (name == null) {
            return null;
        }
        TagParser parser = Tags.ALL.get(name);
        if (parser == null) {
            return end(name, at);
        }
        Tree tree = parser.parse(this, at);
        if (tree != null) {
            into.add(tree);
        }
        String end = crossing;
        Opener opener = openers.peek();
        if (end != null && opener != null && opener.accepts(end)) {
            crossing = null;
        }
        return end;
    }

    private @Nullable String tagName(int at) {
        try {
            tokens.open(scanner.from(), scanner.to());
            if (!tokens.is(Token.NAME)) {
                throw new SyntaxException(at, "the tag has no name: write one such as {% if ... %}");
            }
            String name = tokens.text();
            if (!Tags.ALL.containsKey(name)) {
                return name;
            }
            tokens.advance();
            return name;
        } catch (SyntaxException wrong) {
            problems.error(wrong.offset(), wrong.sentence());
            return null;
        }
    }

    /** What to do about a tag that begins nothing. */
    private @Nullable String end(String name, int at) {
        Opener inner = openers.peek();
        if (inner != null && inner.accepts(name)) {
            return name;
        }
        if (inner != null && openers.stream().anyMatch(opener -> opener.accepts(name))) {
            crossed(name, inner, at);
            return name;
        }
        if (!forgiven.remove(name)) {
            problems.error(at, Tags.complaint(name));
            forgiven.add("end" + name);
        }
        return null;
    }

    private void crossed(String name, Opener inner, int at) {
        Opener outer = inner;
        for (Opener opener : openers) {
            outer = opener;
            if (opener.accepts(name)) {
                break;
            }
            forgiven.add(opener.endTag());
        }
        problems.error(
                at,
                "{% " + name + " %} belongs to the {% " + outer.tag + " %} of line " + problems.line(outer.at)
                        + ", but the {% " + inner.tag + " %} of line " + problems.line(inner.at)
                        + " is still open: add {% " + inner.endTag() + " %} before it");
    }

    private boolean isInlineComment(int at) {
        int first = scanner.from();
        while (first < scanner.to() && source.charAt(first) <= ' ') {
            first++;
        }
        if (first == scanner.to() || source.charAt(first) != '#') {
            return false;
        }
        if (!source.substring(first, scanner.to())
                .lines()
                .allMatch(line -> line.isBlank() || line.strip().startsWith("#"))) {
            problems.error(at, "every line of an inline comment must begin with #");
        }
        return true;
    }
}
