package dev.attune.content.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a template as it was written, before its names are resolved. */
sealed interface Tree {

    /** Turns it into what is rendered. */
    Node plan(Planner planner);

    /** Whether it can write nothing but white space; a block of which every part is blank writes nothing at all. */
    default boolean isBlank() {
        return false;
    }

    static boolean areBlank(List<Tree> trees) {
        for (Tree tree : trees) {
            if (!tree.isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** Text of the editor. */
    record Text(String text) implements Tree {
        @Override
        public Node plan(Planner planner) {
            return planner.text(this);
        }

        @Override
        public boolean isBlank() {
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) > ' ') {
                    return false;
                }
            }
            return true;
        }
    }

    /** Text of the editor that is written even in a block that is blank otherwise. */
    record Raw(String text) implements Tree {
        @Override
        public Node plan(Planner planner) {
            return planner.raw(this);
        }
    }

    /** A value that is written. */
    record Print(Expr value) implements Tree {
        @Override
        public Node plan(Planner planner) {
            return planner.print(this);
        }
    }

    /** A variable that gets a value; {@code value} is null where it could not be read. */
    record Assign(int at, String name, @Nullable Expr value) implements Tree {
        @Override
        public Node plan(Planner planner) {
            return planner.assign(this);
        }

        @Override
        public boolean isBlank() {
            return true;
        }
    }

    /** One way of a choice, taken if its condition holds, or, negated, if it does not. */
    record Branch(@Nullable Expr condition, boolean negated, List<Tree> body) {}

    /** The first branch whose condition holds, else the last body. */
    record Choice(List<Branch> branches, List<Tree> otherwise) implements Tree {
        @Override
        public Node plan(Planner planner) {
            return planner.choice(this);
        }

        @Override
        public boolean isBlank() {
            for (Branch branch : branches) {
                if (!areBlank(branch.body)) {
                    return false;
                }
            }
            return areBlank(otherwise);
        }
    }

    /** A body once for each item; {@code header} is null where it could not be read. */
    record Loop(@Nullable LoopHeader header, List<Tree> body, List<Tree> otherwise) implements Tree {
        @Override
        public Node plan(Planner planner) {
            return planner.loop(this);
        }

        @Override
        public boolean isBlank() {
            return areBlank(body) && areBlank(otherwise);
        }
    }

    /**
     * Which items a loop runs over.
     *
     * @param name the variable and the list as they were written, by which later loops can go on where this one ended
     */
    record LoopHeader(
            int at,
            String variable,
            String name,
            Expr items,
            @Nullable Expr limit,
            @Nullable Expr offset,
            boolean goesOn,
            boolean reversed) {}

    /** The end of a loop, or of one turn of it. */
    record Jump(int at, RenderState.Interrupt interrupt) implements Tree {
        @Override
        public Node plan(Planner planner) {
            return planner.jump(this);
        }
    }
}
