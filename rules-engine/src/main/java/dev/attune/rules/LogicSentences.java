package dev.attune.rules;

import dev.attune.api.condition.Condition;
import dev.attune.api.condition.Logic;
import dev.attune.api.condition.OpenCondition;
import dev.attune.api.key.AudienceKey;
import dev.attune.api.spi.ConditionType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Sentences of conditions made of conditions, of shares and plugins. */
final class LogicSentences implements Logic.Visitor<String>, OpenCondition.Visitor<String> {

    private final Map<AudienceKey, String> audiences;
    private final Map<AudienceKey, Condition> spelledOut;
    private final Collection<ConditionType> plugins;
    private final Condition.Visitor<String> visitor;

    /** Sentences that call audiences by their names. */
    static LogicSentences naming(Map<AudienceKey, String> audiences, Collection<ConditionType> plugins) {
        return new LogicSentences(audiences, Map.of(), plugins);
    }

    /** Sentences that say what an audience asks, for readers who do not know its name. None may contain itself. */
    static LogicSentences spellingOut(Map<AudienceKey, Condition> audiences, Collection<ConditionType> plugins) {
        return new LogicSentences(Map.of(), audiences, plugins);
    }

    private LogicSentences(
            Map<AudienceKey, String> audiences,
            Map<AudienceKey, Condition> spelledOut,
            Collection<ConditionType> plugins) {
        this.audiences = audiences;
        this.spelledOut = spelledOut;
        this.plugins = plugins;
        BehaviorSentences behaviors = new BehaviorSentences();
        this.visitor = new ByGroup<>(this, new AttributeSentences(), new TimeSentences(), behaviors, behaviors, this);
    }

    String of(Condition condition) {
        return condition.accept(visitor);
    }

    @Override
    public String all(Logic.All condition) {
        return joined(condition.conditions(), " and ");
    }

    @Override
    public String any(Logic.Any condition) {
        return joined(condition.conditions(), " or ");
    }

    private String joined(List<Condition> conditions, String word) {
        if (conditions.size() == 1) {
            return of(conditions.get(0));
        }
        return conditions.stream()
                .map(each -> isJoined(each) ? "(" + of(each) + ")" : of(each))
                .collect(Collectors.joining(word));
    }

    private boolean isJoined(Condition condition) {
        Condition asked = condition instanceof Logic.InAudience in ? spelledOut.get(in.audience()) : null;
        if (asked != null) {
            return isJoined(asked);
        }
        return (condition instanceof Logic.All all && all.conditions().size() > 1)
                || (condition instanceof Logic.Any any && any.conditions().size() > 1);
    }

    @Override
    public String not(Logic.Not condition) {
        return "not (" + of(condition.condition()) + ")";
    }

    @Override
    public String always(Logic.Always condition) {
        return "always";
    }

    @Override
    public String never(Logic.Never condition) {
        return "never";
    }

    @Override
    public String inAudience(Logic.InAudience condition) {
        Condition asked = spelledOut.get(condition.audience());
        if (asked != null) {
            return of(asked);
        }
        return "belongs to "
                + audiences.getOrDefault(
                        condition.audience(), condition.audience().value());
    }

    @Override
    public String share(OpenCondition.Share condition) {
        return "is among the visitors from " + Words.percent(condition.from()) + " to " + Words.percent(condition.to())
                + " of the draw " + Words.text(condition.seed());
    }

    @Override
    public String plugin(OpenCondition.Plugin condition) {
        for (ConditionType type : plugins) {
            boolean sound = type.key().equals(condition.type())
                    && PluginParameters.check(type, condition.parameters()).isEmpty();
            if (sound) {
                return type.sentence(PluginParameters.typed(type, condition.parameters()));
            }
        }
        String parameters = condition.parameters().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> each.getKey() + " " + Words.value(each.getValue()))
                .collect(Collectors.joining(", "));
        return condition.type() + (parameters.isEmpty() ? "" : " (" + parameters + ")");
    }
}
