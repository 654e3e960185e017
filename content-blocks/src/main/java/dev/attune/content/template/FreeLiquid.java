package dev.attune.content.template;

import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.consent.Consent;
import dev.attune.api.problem.Problem;
import dev.attune.api.request.Facts;
import dev.attune.api.visitor.VisitorId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Liquid over any data, as other engines have it: nothing is declared beforehand, a name without data is nil, and nothing is escaped. For
 * cases and templates written for other engines; what editors write goes through a {@link TemplateCompiler}.
 */
public final class FreeLiquid {

    private static final AttributeCatalog NOTHING = AttributeCatalog.of(List.of());
    private static final VisitorId NOBODY = new VisitorId("nobody");

    private final TemplateCompiler compiler;
    private final Facts facts;

    private FreeLiquid(TemplateCompiler compiler, Facts facts) {
        this.compiler = compiler;
        this.facts = facts;
    }

    /** Liquid with the default limits, in UTC, for which it is this instant. */
    public static FreeLiquid at(Instant now) {
        Facts facts = Facts.of(NOTHING, NOBODY, now, Consent.none()).build();
        return new FreeLiquid(TemplateCompiler.of(NOTHING, List.of()), facts);
    }

    /**
     * Compiles a template.
     *
     * @throws TemplateException if it has errors; its message tells every one of them, with line and column
     */
    public FreeTemplate compile(String source) {
        List<Problem> problems = new ArrayList<>();
        return compiler.compileFree(source, "", problems::add)
                .map(template -> new FreeTemplate(template, facts))
                .orElseThrow(() -> new TemplateException(errors(problems)));
    }

    private static String errors(List<Problem> problems) {
        return problems.stream()
                .filter(Problem::isError)
                .map(problem -> "line " + problem.line() + ", column " + problem.column() + ": " + problem.message())
                .collect(Collectors.joining("; "));
    }
}
