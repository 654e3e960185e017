package dev.attune.content;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.attribute.AttributeOrigin;
import dev.attune.api.condition.Condition;
import dev.attune.api.content.Audience;
import dev.attune.api.content.Block;
import dev.attune.api.content.Content;
import dev.attune.api.content.Slot;
import dev.attune.api.key.AudienceKey;
import dev.attune.api.problem.Problem;
import dev.attune.content.template.TemplateCompiler;
import dev.attune.rules.Rule;
import dev.attune.rules.RulePlanner;
import dev.attune.rules.RuleSet;
import dev.attune.rules.analysis.Budget;
import dev.attune.rules.analysis.RuleAnalysis;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What became of compiling some content once.
 *
 * @param planner plans conditions that name these attributes and audiences
 * @param blocks the compiled blocks, in the order of the content's; none if there is an error
 * @param rules the rules that the blocks count on; none if there is an error
 * @param readsStore whether any page looks at what a store holds
 * @param problems what hinders it from being a publication, and warnings
 */
record Compilation(
        Content content,
        AttributeCatalog catalog,
        RulePlanner planner,
        List<CompiledBlock> blocks,
        RuleSet rules,
        boolean readsStore,
        List<Problem> problems) {

    static Compilation of(Content content, Extensions extensions) {
        List<Problem> problems = new ArrayList<>();
        AttributeCatalog catalog = catalog(content, extensions, problems);
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
        boolean valid = problems.stream().noneMatch(Problem::isError);
        RuleSet rules = planner.plan(valid ? compiler.rules() : List.of());
        List<CompiledBlock> bound = valid ? compiler.bindToSession(blocks, rules) : List.of();
        boolean readsStore = compiler.readsStore(bound, rules);
        return new Compilation(content, catalog, planner, bound, rules, readsStore, List.copyOf(problems));
    }

    /** Whether it may be a publication. */
    boolean isValid() {
        return problems.stream().noneMatch(Problem::isError);
    }

    Publication publication(long number) {
        return new Publication(number, catalog, content.slots(), blocks, rules, readsStore);
    }

    ContentAnalysis analysis() {
        return new ContentAnalyst(content, RuleAnalysis.of(planner), Budget.ofPublication()).analyze();
    }

    private static AttributeCatalog catalog(Content content, Extensions extensions, List<Problem> problems) {
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
