package dev.attune.content;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.attribute.AttributeOrigin;
import dev.attune.api.condition.Condition;
import dev.attune.api.content.Audience;
import dev.attune.api.content.Block;
import dev.attune.api.content.Content;
import dev.attune.api.content.PublishedContent;
import dev.attune.api.content.Slot;
import dev.attune.api.key.AudienceKey;
import dev.attune.api.problem.InvalidContentException;
import dev.attune.api.problem.Problem;
import dev.attune.content.template.TemplateCompiler;
import dev.attune.rules.Rule;
import dev.attune.rules.RulePlanner;
import dev.attune.rules.RuleSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compiles content into a publication, or refuses it with all of its problems at once. Rule tests are run where nothing else is wrong; one
 * that fails is an error like any other. Immutable, thread-safe.
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

    /** Everything that is wrong with the content, errors and warnings; empty if nothing is. */
    public List<Problem> check(Content content) {
        return compile(content, 0).problems();
    }

    /**
     * Compiles what was published.
     *
     * @throws InvalidContentException with all problems, if any of them is an error
     */
    public Publication compile(PublishedContent published) {
        Compiled compiled = compile(published.content(), published.number());
        if (compiled.problems().stream().anyMatch(Problem::isError)) {
            throw new InvalidContentException(compiled.problems());
        }
        return compiled.publication();
    }

    private record Compiled(Publication publication, List<Problem> problems) {}

    private Compiled compile(Content content, long number) {
        List<Problem> problems = new ArrayList<>();
        AttributeCatalog catalog = catalog(content, problems);
        requireUniqueKeys(content, problems);
        Map<AudienceKey, Condition> audiences = new LinkedHashMap<>();
        content.audiences().forEach(audience -> audiences.putIfAbsent(audience.key(), audience.condition()));
        RulePlanner planner = RulePlanner.of(catalog, audiences, extensions.conditionTypes());
        for (int i = 0; i < content.audiences().size(); i++) {
            Audience audience = content.audiences().get(i);
            problems.addAll(planner.check(new Rule("/audiences/" + i + "/condition", audience.condition())));
        }
        BlockCompiler compiler = new BlockCompiler(
                extensions, TemplateCompiler.of(catalog, extensions.templateFilters()), catalog, planner, problems);
        List<CompiledBlock> blocks = new ArrayList<>();
        for (int i = 0; i < content.blocks().size(); i++) {
            blocks.add(compiler.compile(content.blocks().get(i), i));
        }
        new RuleTestCheck(content, problems).check(catalog);
        boolean valid = problems.stream().noneMatch(Problem::isError);
        RuleSet rules = planner.plan(valid ? compiler.rules() : List.of());
        List<CompiledBlock> bound = valid ? compiler.bindToSession(blocks, rules) : List.of();
        if (valid) {
            RuleTestRun tests = new RuleTestRun(content, catalog, problems);
            tests.ofAudiences(planner);
            tests.ofBlocks(bound, rules);
        }
        boolean readsStore = compiler.readsStore(bound, rules);
        return new Compiled(
                new Publication(number, catalog, content.slots(), bound, rules, readsStore), List.copyOf(problems));
    }

    private AttributeCatalog catalog(Content content, List<Problem> problems) {
        CatalogAssembly assembly = new CatalogAssembly(problems);
        extensions.attributeSources().forEach(source -> assembly.addFromHost(source.attributes()));
        for (int i = 0; i < content.attributes().size(); i++) {
            Attribute attribute = content.attributes().get(i);
            String pointer = "/attributes/" + i;
            if (attribute.origin() == AttributeOrigin.TIME) {
                problems.add(Problem.error(
                        pointer + "/origin", "attributes of time are built in: choose profile, session or request"));
            }
            assembly.add(attribute, pointer + "/key");
        }
        return assembly.catalog();
    }

    private static void requireUniqueKeys(Content content, List<Problem> problems) {
        UniqueKeys slots = new UniqueKeys("slot", problems);
        UniqueKeys audiences = new UniqueKeys("audience", problems);
        UniqueKeys blocks = new UniqueKeys("block", problems);
        UniqueKeys filled = new UniqueKeys("block in slot", problems);
        Set<String> declared =
                content.slots().stream().map(slot -> slot.key().value()).collect(Collectors.toSet());
        for (int i = 0; i < content.slots().size(); i++) {
            Slot slot = content.slots().get(i);
            slots.add(slot.key().value(), "/slots/" + i + "/key");
        }
        for (int i = 0; i < content.audiences().size(); i++) {
            audiences.add(content.audiences().get(i).key().value(), "/audiences/" + i + "/key");
        }
        for (int i = 0; i < content.blocks().size(); i++) {
            Block block = content.blocks().get(i);
            blocks.add(block.key().value(), "/blocks/" + i + "/key");
            filled.add(block.slot().value(), "/blocks/" + i + "/slot");
            if (!declared.contains(block.slot().value())) {
                problems.add(Problem.error(
                        "/blocks/" + i + "/slot",
                        "there is no slot " + block.slot() + ": choose one of "
                                + String.join(", ", declared.stream().sorted().toList())));
            }
        }
    }
}
