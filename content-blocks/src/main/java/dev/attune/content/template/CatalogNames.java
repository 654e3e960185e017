package dev.attune.content.template;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.attribute.AttributeType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names that stand for the attributes of a catalogue, and for nothing else. */
final class CatalogNames implements Names {

    private static final int LONGEST_KEY = 120;
    private static final int LONGEST_QUOTE = 60;
    private static final Expression NIL = new Expressions.Constant(null);

    private final AttributeCatalog catalog;
    private final Set<String> namespaces;
    private final Map<String, Integer> positions = new HashMap<>();

    CatalogNames(AttributeCatalog catalog) {
        this.catalog = catalog;
        this.namespaces = catalog.attributes().stream()
                .map(attribute -> attribute.key().namespace())
                .collect(Collectors.toUnmodifiableSet());
        for (int i = 0; i < catalog.size(); i++) {
            positions.put(catalog.at(i).key().value(), i);
        }
    }

    @Override
    public boolean areChecked() {
        return true;
    }

    @Override
    public void checkVariable(String name, int at, Problems problems) {
        if (namespaces.contains(name)) {
            problems.error(at, name + " is the name of a group of attributes: choose another name for the variable");
        }
    }

    @Override
    public @Nullable Resolved resolve(Expr.Path path, Problems problems) {
        String namespace = name(path.root());
        if (namespace == null || !namespaces.contains(namespace)) {
            return null;
        }
        StringBuilder written = new StringBuilder(namespace);
        int found = -1;
        int steps = 0;
        for (int i = 0; i < path.steps().size() && written.length() <= LONGEST_KEY; i++) {
            String name = name(path.steps().get(i));
            if (name == null) {
                break;
            }
            written.append('.').append(name);
            int position = positions.getOrDefault(written.toString(), -1);
            if (position >= 0) {
                found = position;
                steps = i + 1;
            }
        }
        if (found < 0) {
            unknownAttribute(path, written.toString(), problems);
            return new Resolved(NIL, null, path.steps().size());
        }
        Attribute attribute = catalog.at(found);
        checkRest(attribute, path, steps, problems);
        return new Resolved(new Expressions.Fact(found), attribute.key(), steps);
    }

    private void unknownAttribute(Expr.Path path, String written, Problems problems) {
        if (path.steps().isEmpty()) {
            problems.error(
                    path.at(),
                    written + " is a group of attributes: say which one, such as "
                            + catalog.attributes().stream()
                                    .map(attribute -> attribute.key().value())
                                    .filter(key -> key.startsWith(written + "."))
                                    .sorted()
                                    .findFirst()
                                    .orElseThrow());
        } else {
            problems.error(path.at(), "unknown placeholder " + quote(path.written()) + Problems.hint(written, keys()));
        }
    }

    /** Only lists and structures have parts that are not known beforehand. */
    private static void checkRest(Attribute attribute, Expr.Path path, int steps, Problems problems) {
        AttributeType type = attribute.type();
        if (steps == path.steps().size() || type == AttributeType.LIST || type == AttributeType.STRUCTURE) {
            return;
        }
        Expr step = path.steps().get(steps);
        String part = name(step);
        boolean fits = type == AttributeType.TEXT_SET
                ? part == null || part.equals("size") || part.equals("first") || part.equals("last")
                : type == AttributeType.TEXT && "size".equals(part);
        if (!fits) {
            problems.error(
                    step.at(),
                    attribute.key() + " is a "
                            + type.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                            + " and has no such part: remove what follows it");
        }
    }

    @Override
    public void unknown(Expr.Path path, Set<String> variables, Problems problems) {
        String name = name(path.root());
        if (name == null) {
            problems.error(path.at(), "a name in brackets must be a text, such as [\"name\"]");
            return;
        }
        String hint = catalog.attributes().stream()
                .map(attribute -> attribute.key().value())
                .filter(key -> key.endsWith("." + name))
                .sorted()
                .findFirst()
                .map(key -> ", did you mean " + key)
                .orElseGet(() -> nearest(path, name, variables));
        problems.error(path.at(), "unknown placeholder " + quote(path.written()) + hint);
    }

    private String nearest(Expr.Path path, String name, Set<String> variables) {
        String hint = Problems.hint(quote(path.written()), keys());
        if (!hint.isEmpty()) {
            return hint;
        }
        Set<String> names = new HashSet<>(variables);
        names.addAll(namespaces);
        return Problems.hint(name, names);
    }

    private List<String> keys() {
        return catalog.attributes().stream()
                .map(attribute -> attribute.key().value())
                .toList();
    }

    private static String quote(String written) {
        return written.length() <= LONGEST_QUOTE ? written : written.substring(0, LONGEST_QUOTE) + "...";
    }

    private static @Nullable String name(Expr expr) {
        return expr instanceof Expr.Literal literal && literal.value() instanceof String name ? name : null;
    }
}
