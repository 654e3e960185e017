package dev.attune.content.template;

import dev.attune.api.spi.TemplateFilter;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All filters by name: those of the language and those of plugins. */
final class FilterCatalog {

    private final Map<String, TemplateFilter> plugins = new HashMap<>();
    private final Set<String> names = new HashSet<>(BuiltInFilters.ALL.keySet());

    FilterCatalog(Collection<TemplateFilter> filters) {
        for (TemplateFilter filter : filters) {
            String name = filter.name();
            if (!isName(name)) {
                throw new IllegalArgumentException("not the name of a filter (such as in_title_case): " + name);
            }
            if (!names.add(name)) {
                throw new IllegalArgumentException("there are two filters of the name " + name);
            }
            plugins.put(name, filter);
        }
    }

    @Nullable
    FilterSpec find(String name) {
        return BuiltInFilters.ALL.get(name);
    }

    @Nullable
    TemplateFilter plugin(String name) {
        return plugins.get(name);
    }

    Set<String> names() {
        return names;
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && name.charAt(0) >= 'a'
                && name.charAt(0) <= 'z'
                && name.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_');
    }
}
