package dev.attune.rules;

import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.condition.Condition;
import dev.attune.api.key.AudienceKey;
import dev.attune.api.problem.InvalidContentException;
import dev.attune.api.problem.Problem;
import dev.attune.api.problem.Suggestion;
import dev.attune.api.spi.ConditionType;
import dev.attune.rules.index.ConjunctionIndex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Checks rules and plans them into a {@link RuleSet}, against one catalogue of attributes, one set of audiences and one set of plugins.
 * Planning happens at publish time; what a plan refuses never reaches a request. Immutable and thread-safe.
 */
public final class RulePlanner {

    private final AttributeCatalog catalog;
    private final Map<AudienceKey, Condition> audiences;
    private final Map<String, ConditionType> plugins;
    private final AudienceBook book;
    private final ConditionCheck check;

    private RulePlanner(
            AttributeCatalog catalog, Map<AudienceKey, Condition> audiences, Map<String, ConditionType> plugins) {
        this.catalog = catalog;
        this.audiences = audiences;
        this.plugins = plugins;
        Set<String> names = audiences.keySet().stream().map(AudienceKey::value).collect(Collectors.toSet());
        ConditionCheck own = new ConditionCheck(catalog, plugins, key -> unknown(key, names));
        this.book = new AudienceBook(audiences, own::check);
        AudienceBook settled = book;
        this.check = new ConditionCheck(catalog, plugins, key -> {
            List<Problem> problems = unknown(key, names);
            String trouble = problems.isEmpty() ? settled.trouble(key) : null;
            return trouble == null ? problems : List.of(Problem.error("/audience", trouble));
        });
    }

    /**
     * A planner.
     *
     * @param audiences the conditions of all audiences that rules may name
     * @throws IllegalArgumentException if two plugins have the same key
     */
    public static RulePlanner of(
            AttributeCatalog catalog, Map<AudienceKey, Condition> audiences, Collection<ConditionType> plugins) {
        Map<String, ConditionType> types = new TreeMap<>();
        for (ConditionType type : plugins) {
            if (types.put(type.key(), type) != null) {
                throw new IllegalArgumentException("two plugins declare the condition " + type.key());
            }
        }
        return new RulePlanner(catalog, Map.copyOf(audiences), types);
    }

    private static List<Problem> unknown(AudienceKey key, Set<String> names) {
        if (names.contains(key.value())) {
            return List.of();
        }
        String hint = Suggestion.sentence(key.value(), names);
        return List.of(Problem.error(
                "/audience",
                "There is no audience " + Spelling.quoted(key.value()) + "."
                        + (hint.isEmpty() ? " Make one with this key or choose another." : hint)));
    }

    /** Everything that is wrong with a rule, each problem with its pointer; empty if it can be planned. */
    public List<Problem> check(Rule rule) {
        ConditionSize size = ConditionSize.of(rule.condition());
        if (size.isTooDeep() || size.isTooLarge()) {
            return List.of(Problem.error(rule.pointer(), size.isTooDeep() ? Limits.TOO_DEEP : Limits.TOO_LARGE));
        }
        List<Problem> problems = ConditionCheck.under(rule.pointer(), check.check(rule.condition()));
        String oversize = problems.isEmpty() ? book.oversize(size) : null;
        return oversize == null ? problems : List.of(Problem.error(rule.pointer(), oversize));
    }

    /**
     * Everything that is wrong with a condition in its JSON form: what cannot be read and what is wrong with all the rest of it, at
     * once; empty if it can be planned.
     *
     * @param pointer where the node stands in its document; the pointers of problems begin with it
     */
    public List<Problem> check(JsonNode condition, String pointer) {
        List<Problem> problems = new ArrayList<>();
        Condition readable = ConditionFormat.readable(condition, pointer, problems::add);
        if (!ConditionSize.of(readable).isTooLarge()) { // the reader has said so
            problems.addAll(check(new Rule(pointer, readable)));
        }
        return problems;
    }

    /** Everything that is wrong with a condition as JSON text, names that occur twice included; empty if it can be planned. */
    public List<Problem> check(String json) {
        List<Problem> problems = new ArrayList<>();
        JsonNode condition = ConditionText.parse(json, new Reading(problems::add));
        if (condition != null) {
            problems.addAll(check(condition, ""));
        }
        return problems;
    }

    /**
     * Plans the rules.
     *
     * @return the rules at the same positions
     * @throws InvalidContentException with all problems of all rules
     */
    public RuleSet plan(List<Rule> rules) {
        List<Problem> problems =
                rules.stream().flatMap(rule -> check(rule).stream()).toList();
        if (!problems.isEmpty()) {
            throw new InvalidContentException(problems);
        }
        ConditionPlanner planner = new ConditionPlanner(catalog, audiences, plugins);
        List<Condition> conditions = rules.stream().map(Rule::condition).toList();
        ConjunctionIndex index = new RuleIndexer(catalog, audiences, planner).index(conditions);
        planner.shared().complete();
        return new RuleSet(
                catalog,
                conditions,
                planner,
                index,
                new DependencyFinder(catalog, audiences, plugins),
                LogicSentences.spellingOut(audiences, plugins.values()));
    }

    /**
     * Plans conditions that were checked before, or parts of such, each by itself. They are not checked again: one that {@link #check} has
     * problems with may throw anything here or when it is asked.
     *
     * @return the conditions at the same positions
     */
    public ConditionTrees trees(List<? extends Condition> checked) {
        ConditionPlanner planner = new ConditionPlanner(catalog, audiences, plugins);
        List<Node> nodes = checked.stream().map(planner::plan).toList();
        planner.shared().complete();
        return new ConditionTrees(nodes, planner.shared());
    }

    /** The attributes that conditions may name. */
    public AttributeCatalog catalog() {
        return catalog;
    }

    /** The conditions of all audiences that conditions may name. */
    public Map<AudienceKey, Condition> audiences() {
        return audiences;
    }
}
