package dev.attune.content.template;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the tree of a template into the nodes that render it. */
final class Planner {

    private static final Expression NIL = new Expressions.Constant(null);
    private static final Node NOTHING = new Nodes.Literal("");

    private final Scope scope;
    private final ExpressionPlanner expressions;
    private final Names names;
    private final Problems problems;

    Planner(Scope scope, Names names, Problems problems, ExpressionPlanner expressions) {
        this.scope = scope;
        this.names = names;
        this.problems = problems;
        this.expressions = expressions;
    }

    Node sequence(List<Tree> trees) {
        if (trees.isEmpty()) {
            return NOTHING;
        }
        Node[] nodes = new Node[trees.size()];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = trees.get(i).plan(this);
        }
        return new Nodes.Sequence(nodes);
    }

    /** What is inside of a block: one that can write nothing but white space writes nothing. */
    private Node body(List<Tree> trees, boolean blank) {
        if (!blank) {
            return sequence(trees);
        }
        List<Tree> kept = new ArrayList<>(trees);
        kept.removeIf(tree -> tree instanceof Tree.Text);
        return sequence(kept);
    }

    Node text(Tree.Text text) {
        return new Nodes.Literal(text.text());
    }

    Node raw(Tree.Raw raw) {
        return new Nodes.Literal(raw.text());
    }

    Node print(Tree.Print print) {
        return new Nodes.Print(print.value().plan(expressions));
    }

    Node assign(Tree.Assign assign) {
        names.checkVariable(assign.name(), assign.at(), problems);
        Expression value = plan(assign.value());
        return new Nodes.Assign(scope.global(assign.name()), value);
    }

    Node choice(Tree.Choice choice) {
        boolean blank = choice.isBlank();
        int size = choice.branches().size();
        Expression[] conditions = new Expression[size];
        boolean[] negated = new boolean[size];
        Node[] bodies = new Node[size];
        for (int i = 0; i < size; i++) {
            Tree.Branch branch = choice.branches().get(i);
            conditions[i] = plan(branch.condition());
            negated[i] = branch.negated();
            bodies[i] = body(branch.body(), blank);
        }
        return new Nodes.Choice(conditions, negated, bodies, body(choice.otherwise(), blank));
    }

    Node loop(Tree.Loop loop) {
        boolean blank = loop.isBlank();
        Tree.LoopHeader header = loop.header();
        if (header == null) {
            scope.enter(null, "");
            body(loop.body(), blank);
            scope.leave();
            return body(loop.otherwise(), blank);
        }
        names.checkVariable(header.variable(), header.at(), problems);
        Expression items = header.items().plan(expressions);
        Loop.Window window =
                new Loop.Window(option(header.limit()), option(header.offset()), header.goesOn(), header.reversed());
        Loop.Slots slots = scope.enter(header.variable(), header.name());
        Node body = body(loop.body(), blank);
        scope.leave();
        return new Loop(header.name(), slots, items, window, body, body(loop.otherwise(), blank));
    }

    Node jump(Tree.Jump jump) {
        if (!scope.isInLoop() && names.areChecked()) {
            String tag = jump.interrupt() == RenderState.Interrupt.BREAK ? "break" : "continue";
            problems.error(jump.at(), "{% " + tag + " %} stands outside of any {% for %}: remove it");
        }
        return new Nodes.Jump(jump.interrupt());
    }

    private Expression option(@Nullable Expr value) {
        if (value instanceof Expr.Literal literal
                && literal.value() != null
                && Integers.strict(literal.value()) == null) {
            problems.error(literal.at(), "expected a whole number");
        }
        return plan(value);
    }

    private Expression plan(@Nullable Expr value) {
        return value == null ? NIL : value.plan(expressions);
    }
}
