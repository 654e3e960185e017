package dev.attune.content.template;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names that stand for whatever data a rendering is given, as in Liquid outside of this product. */
final class FreeNames implements Names {

    @Override
    public boolean areChecked() {
        return false;
    }

    @Override
    public void checkVariable(String name, int at, Problems problems) {
        // every name is free
    }

    @Override
    public @Nullable Resolved resolve(Expr.Path path, Problems problems) {
        return null;
    }

    @Override
    public void unknown(Expr.Path path, Set<String> variables, Problems problems) {
        // a name without data is nil
    }
}
