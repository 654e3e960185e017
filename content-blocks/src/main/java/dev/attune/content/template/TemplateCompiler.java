package dev.attune.content.template;

import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.problem.Problem;
import dev.attune.api.spi.TemplateFilter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Compiles what editors write in Liquid to {@link Template}s over one catalogue of attributes. */
public final class TemplateCompiler {

    /** What is expected of each value that is written. */
    private static final int VALUE_LENGTH = 16;

    private final AttributeCatalog catalog;
    private final CatalogNames names;
    private final FilterCatalog filters;
    private final TemplateLimits limits;

    private TemplateCompiler(AttributeCatalog catalog, FilterCatalog filters, TemplateLimits limits) {
        this.catalog = catalog;
        this.names = new CatalogNames(catalog);
        this.filters = filters;
        this.limits = limits;
    }

    /**
     * A compiler with the default limits.
     *
     * @param filters filters beside those of the language
     * @throws IllegalArgumentException if a filter has no proper name, or that of another one
     */
    public static TemplateCompiler of(AttributeCatalog catalog, Collection<TemplateFilter> filters) {
        return of(catalog, filters, TemplateLimits.DEFAULTS);
    }

    /** A compiler with these limits, otherwise as {@link #of(AttributeCatalog, Collection)}. */
    public static TemplateCompiler of(
            AttributeCatalog catalog, Collection<TemplateFilter> filters, TemplateLimits limits) {
        return new TemplateCompiler(catalog, new FilterCatalog(filters), limits);
    }

    /**
     * Compiles a template. Empty when it has errors; every problem is told, with line and column, in the order of the source.
     *
     * @param pointer where the template is in its document, for the problems
     */
    public Optional<Template> compile(String source, String pointer, Consumer<Problem> problems) {
        return compile(source, pointer, problems, names);
    }

    /** Compiles a template whose names stand for whatever data it is rendered with. */
    Optional<Template> compileFree(String source, String pointer, Consumer<Problem> problems) {
        return compile(source, pointer, problems, new FreeNames());
    }

    private Optional<Template> compile(String source, String pointer, Consumer<Problem> listener, Names names) {
        Problems problems = new Problems(source);
        Optional<Template> template = Optional.empty();
        if (source.length() > limits.source()) {
            problems.error(0, "the template has more than " + limits.source() + " characters: make it shorter");
        } else {
            Template.Plan plan = plan(source, problems, names);
            template = problems.hasErrors() ? Optional.empty() : Optional.of(new Template(plan));
        }
        problems.tell(pointer, listener);
        return template;
    }

    private Template.Plan plan(String source, Problems problems, Names names) {
        TemplateParser parser = new TemplateParser(source, problems, limits);
        List<Tree> trees = parser.parse();
        Scope scope = new Scope(parser.assigned(), parser.resumed());
        Dependencies dependencies = new Dependencies(catalog);
        ExpressionPlanner expressions = new ExpressionPlanner(scope, names, filters, problems, dependencies);
        Node root = new Planner(scope, names, problems, expressions).sequence(trees);
        return new Template.Plan(
                catalog,
                root,
                scope.slots(),
                scope.globals(),
                dependencies.keys(),
                dependencies.isConstant(),
                source.length() + VALUE_LENGTH * trees.size(),
                limits);
    }
}
