package dev.attune.content.template;

import dev.attune.api.attribute.AttributeKey;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the names of a template can stand for beside its own variables. */
interface Names {

    /** Whether a name that stands for nothing is a problem. */
    boolean areChecked();

    /** Tells a problem if a variable may not have this name. */
    void checkVariable(String name, int at, Problems problems);

    /** What this path stands for, or null if its first name is not one of a group of attributes. */
    @Nullable
    Resolved resolve(Expr.Path path, Problems problems);

    /** The problem of a name that stands for nothing. */
    void unknown(Expr.Path path, Set<String> variables, Problems problems);

    /**
     * The start of a path that has been resolved.
     *
     * @param key the attribute; null if there is none, which has been told
     * @param steps how many of the steps of the path belong to its name
     */
    record Resolved(Expression value, @Nullable AttributeKey key, int steps) {}
}
