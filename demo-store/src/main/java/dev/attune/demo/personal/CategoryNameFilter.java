package dev.attune.demo.personal;

import dev.attune.api.spi.FilterSettings;
import dev.attune.api.spi.TemplateFilter;
import dev.attune.api.value.Value;
import dev.attune.demo.catalogue.Catalogue;
import dev.attune.demo.catalogue.Category;
import java.util.List;
import org.springframework.stereotype.Component;

/** Turns the key of a category into its name for customers: {@code {{ session.last_category | category_name }}}. */
@Component
final class CategoryNameFilter implements TemplateFilter {

    private final Catalogue catalogue;

    CategoryNameFilter(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String name() {
        return "category_name";
    }

    @Override
    public Value apply(Value input, List<Value> arguments, FilterSettings settings) {
        if (!arguments.isEmpty()) {
            throw new IllegalArgumentException("category_name takes no arguments");
        }
        return input instanceof Value.Text key
                ? catalogue
                        .category(key.value())
                        .map(Category::name)
                        .map(Value::of)
                        .orElse(Value.Unknown.MISSING)
                : Value.Unknown.MISSING;
    }
}
