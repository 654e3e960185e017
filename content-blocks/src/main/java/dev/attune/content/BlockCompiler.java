package dev.attune.content;

import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.attribute.AttributeOrigin;
import dev.attune.api.condition.Condition;
import dev.attune.api.condition.Logic;
import dev.attune.api.condition.OpenCondition;
import dev.attune.api.content.Block;
import dev.attune.api.content.Experience;
import dev.attune.api.content.Variant;
import dev.attune.api.key.VariantKey;
import dev.attune.api.problem.Problem;
import dev.attune.content.CompiledBlock.CompiledExperience;
import dev.attune.content.CompiledBlock.CompiledVariant;
import dev.attune.content.template.TemplateCompiler;
import dev.attune.rules.Dependencies;
import dev.attune.rules.Rule;
import dev.attune.rules.RulePlanner;
import dev.attune.rules.RuleSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compiles blocks one after the other, and numbers the rules they need. */
final class BlockCompiler {

    private static final Dependencies NOTHING = new Dependencies(Set.of(), false, Set.of());

    private final AttributeCatalog catalog;
    private final RulePlanner planner;
    private final FieldCompiler fields;
    private final BlockTypes types;
    private final List<Problem> problems;
    private final UniqueKeys experiences;
    private final List<Rule> rules = new ArrayList<>();

    BlockCompiler(
            Extensions extensions,
            TemplateCompiler templates,
            AttributeCatalog catalog,
            RulePlanner planner,
            List<Problem> problems) {
        this.catalog = catalog;
        this.planner = planner;
        this.fields = new FieldCompiler(templates, extensions.recommenders(), problems);
        this.types = new BlockTypes(extensions.blockTypes(), problems);
        this.experiences = new UniqueKeys("experience", problems);
        this.problems = problems;
    }

    /** All rules, in the order of their numbers. */
    List<Rule> rules() {
        return rules;
    }

    CompiledBlock compile(Block block, int index) {
        String pointer = "/blocks/" + index;
        types.check(block, pointer);
        Map<VariantKey, CompiledVariant> variants = variants(block, pointer);
        int holdout = block.holdout() > 0
                ? share("holdout:" + block.key(), block.holdout(), pointer + "/holdout")
                : CompiledBlock.NO_RULE;
        int firstRule = rules.size();
        for (int i = 0; i < block.experiences().size(); i++) {
            rule(new Rule(
                    pointer + "/experiences/" + i + "/condition",
                    block.experiences().get(i).condition()));
        }
        List<CompiledExperience> compiled = new ArrayList<>();
        for (int i = 0; i < block.experiences().size(); i++) {
            String place = pointer + "/experiences/" + i;
            compiled.add(experience(block.experiences().get(i), firstRule + i, variants, block, place));
        }
        return CompiledBlock.of(block, baseline(block, variants), compiled, firstRule, holdout);
    }

    /** The experiences, now that the dependencies of their rules are known; those that read the same share what says so. */
    List<CompiledBlock> bindToSession(List<CompiledBlock> blocks, RuleSet planned) {
        Map<Dependencies, Dependencies> known = new HashMap<>();
        return blocks.stream()
                .map(block -> block.with(block.experiences().stream()
                        .map(experience -> {
                            Dependencies read = planned.dependencies(experience.rule());
                            return experience.reading(known.computeIfAbsent(read, same -> same), isSessionBound(read));
                        })
                        .toList()))
                .toList();
    }

    /** Whether any rule, placeholder or cap looks at what a store holds. */
    boolean readsStore(List<CompiledBlock> blocks, RuleSet planned) {
        for (CompiledBlock block : blocks) {
            boolean capped = block.experiences().stream()
                    .anyMatch(experience -> !experience.caps().isEmpty());
            if (capped || block.readByFields().anyMatch(this::isStored)) {
                return true;
            }
        }
        for (int rule = 0; rule < planned.size(); rule++) {
            Dependencies read = planned.dependencies(rule);
            if (read.readsTrail() || read.attributes().stream().anyMatch(this::isStored)) {
                return true;
            }
        }
        return blocks.stream().anyMatch(CompiledBlock::recommends);
    }

    private boolean isStored(AttributeKey key) {
        return catalog.find(key)
                .filter(found -> found.origin() == AttributeOrigin.SESSION || found.origin() == AttributeOrigin.PROFILE)
                .isPresent();
    }

    private boolean isSessionBound(Dependencies read) {
        return read.readsTrail()
                || read.attributes().stream()
                        .anyMatch(key -> catalog.find(key)
                                .filter(found -> found.origin() == AttributeOrigin.SESSION)
                                .isPresent());
    }

    private Map<VariantKey, CompiledVariant> variants(Block block, String pointer) {
        UniqueKeys keys = new UniqueKeys("variant", problems);
        Map<VariantKey, CompiledVariant> variants = new LinkedHashMap<>();
        for (int i = 0; i < block.variants().size(); i++) {
            Variant variant = block.variants().get(i);
            String place = pointer + "/variants/" + i;
            keys.add(variant.key().value(), place + "/key");
            variants.putIfAbsent(variant.key(), fields.compile(variant, place + "/fields"));
            boolean reachable = i == 0
                    || block.experiences().stream()
                            .anyMatch(experience -> experience.variant().equals(variant.key()));
            if (!reachable) {
                problems.add(Problem.warning(
                        place, "no experience shows variant " + variant.key() + ": add one, or remove the variant"));
            }
        }
        return variants;
    }

    private static CompiledVariant baseline(Block block, Map<VariantKey, CompiledVariant> variants) {
        CompiledVariant baseline = variants.get(block.baseline().key());
        if (baseline == null) {
            throw new IllegalStateException("the baseline was not compiled: " + block.key());
        }
        return baseline;
    }

    private CompiledExperience experience(
            Experience experience, int rule, Map<VariantKey, CompiledVariant> variants, Block block, String pointer) {
        experiences.add(experience.key().value(), pointer + "/key");
        CompiledVariant variant = variants.get(experience.variant());
        if (variant == null) {
            problems.add(Problem.error(
                    pointer + "/variant",
                    "block " + block.key() + " has no variant " + experience.variant() + ": choose one of "
                            + variants.keySet().stream().map(VariantKey::value).collect(Collectors.joining(", "))));
            variant = baseline(block, variants);
        }
        int traffic = experience.traffic() < 1
                ? share("traffic:" + experience.key(), experience.traffic(), pointer + "/traffic")
                : CompiledBlock.NO_RULE;
        return new CompiledExperience(
                experience.key(),
                experience.name(),
                rule,
                traffic,
                variant,
                experience.schedule(),
                experience.caps(),
                NOTHING,
                false);
    }

    private int share(String seed, double share, String pointer) {
        Condition condition = share > 0 ? new OpenCondition.Share(seed, 0, share) : new Logic.Never();
        return rule(new Rule(pointer, condition));
    }

    private int rule(Rule rule) {
        problems.addAll(planner.check(rule));
        rules.add(rule);
        return rules.size() - 1;
    }
}
