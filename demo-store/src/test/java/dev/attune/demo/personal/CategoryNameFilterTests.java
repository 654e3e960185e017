package dev.attune.demo.personal;

import dev.attune.api.spi.TemplateFilter;
import dev.attune.api.value.Value;
import dev.attune.demo.catalogue.RealCatalogue;
import dev.attune.testkit.TemplateFilterContract;
import java.util.List;

class CategoryNameFilterTests extends TemplateFilterContract {

    @Override
    protected TemplateFilter filter() {
        return new CategoryNameFilter(RealCatalogue.read());
    }

    @Override
    protected Value input() {
        return Value.of("sleeping-bags");
    }

    @Override
    protected List<Value> fittingArguments() {
        return List.of();
    }

    @Override
    protected List<Value> unfitArguments() {
        return List.of(Value.of("loud"));
    }
}
