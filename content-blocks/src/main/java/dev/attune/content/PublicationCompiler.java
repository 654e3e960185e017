package dev.attune.content;

import dev.attune.api.content.Content;
import dev.attune.api.content.PublishedContent;
import dev.attune.api.problem.InvalidContentException;
import dev.attune.api.problem.Problem;
import dev.attune.content.format.ContentFormat;
import dev.attune.content.format.ReadableContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Stands between what editors write and what pages are made from. Who publishes asks {@link #check} first, and publishes nothing that
 * has an error. What was published is only compiled: rule tests and analysis had their say before, and a plugin or a rule that has
 * changed since then leaves no node without a publication because of them. Immutable, thread-safe.
 */
public final class PublicationCompiler {

    private final Extensions extensions;

    private PublicationCompiler(Extensions extensions) {
        this.extensions = extensions;
    }

    /** A compiler for the standard language and these additions to it. */
    public static PublicationCompiler of(Extensions extensions) {
        return new PublicationCompiler(extensions);
    }

    /**
     * Everything that is wrong with the content, errors and warnings; empty if nothing is. Rule tests are run where nothing else
     * forbids publishing, and one that fails is an error like any other. What the analysis of rules says is very likely a mistake is
     * a warning.
     */
    public List<Problem> check(Content content) {
        Compilation compilation = Compilation.of(content, extensions);
        List<Problem> problems = new ArrayList<>(compilation.problems());
        new RuleTestCheck(content, problems).check(compilation.catalog());
        if (problems.stream().noneMatch(Problem::isError)) {
            RuleTestRun tests = new RuleTestRun(content, compilation.catalog(), problems);
            tests.ofAudiences(compilation.planner());
            tests.ofBlocks(compilation.blocks(), compilation.rules());
        }
        if (compilation.isValid()) {
            problems.addAll(compilation.analysis().warnings());
        }
        return List.copyOf(problems);
    }

    /**
     * Everything that is wrong with content in its JSON form, at once: what cannot be read, and what is wrong with the rest of it. The
     * rest is looked at as far as its meaning does not hang on what cannot be read: all of it beside conditions that have problems, and
     * only its attributes, audiences and conditions beside anything else that has.
     */
    public List<Problem> check(String json) {
        ReadableContent readable = ContentFormat.readable(json);
        Optional<Content> rest = readable.content().or(readable::names);
        if (rest.isEmpty()) {
            return readable.problems();
        }
        if (readable.problems().isEmpty()) {
            return check(rest.get());
        }
        Compilation compilation = Compilation.of(rest.get(), extensions);
        List<Problem> problems = new ArrayList<>(readable.problems());
        problems.addAll(compilation.problems());
        new RuleTestCheck(rest.get(), problems).check(compilation.catalog());
        readable.conditions()
                .forEach((pointer, condition) ->
                        problems.addAll(compilation.planner().check(condition, pointer)));
        return problems.stream().distinct().toList();
    }

    /**
     * What can be known about the rules of the content before any visitor comes: who is in its audiences, and what an editor of each
     * block should know. Its tests are not run.
     *
     * @throws InvalidContentException with all problems, if the content cannot be compiled
     */
    public ContentAnalysis analyze(Content content) {
        return compiled(content).analysis();
    }

    /**
     * Compiles what was published. Neither runs its rule tests nor looks at them.
     *
     * @throws InvalidContentException with all problems, if any of them is an error
     */
    public Publication compile(PublishedContent published) {
        return compiled(published.content()).publication(published.number());
    }

    private Compilation compiled(Content content) {
        Compilation compilation = Compilation.of(content, extensions);
        if (!compilation.isValid()) {
            throw new InvalidContentException(compilation.problems());
        }
        return compilation;
    }
}
