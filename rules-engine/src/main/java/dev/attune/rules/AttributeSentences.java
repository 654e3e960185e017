package dev.attune.rules;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.condition.AttributeCondition;
import dev.attune.api.condition.Operand;
import dev.attune.api.condition.WhenMissing;
import dev.attune.api.value.Value;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Sentences of conditions on one attribute. */
final class AttributeSentences implements AttributeCondition.Visitor<String> {

    @Override
    public String compare(AttributeCondition.Compare condition) {
        Operand operand = condition.operand();
        boolean time = operand instanceof Operand.Literal literal && isTime(literal.value());
        return name(condition.attribute()) + " is " + Words.compared(condition.comparison(), time) + operand(operand)
                + end(condition.ignoreCase(), condition.whenMissing());
    }

    private static boolean isTime(Value value) {
        return value instanceof Value.Moment || value instanceof Value.Day;
    }

    @Override
    public String between(AttributeCondition.Between condition) {
        return name(condition.attribute()) + " is between " + Words.value(condition.low()) + " and "
                + Words.value(condition.high()) + end(false, condition.whenMissing());
    }

    @Override
    public String oneOf(AttributeCondition.OneOf condition) {
        Set<String> values = condition.values().stream().map(Words::value).collect(Collectors.toSet());
        List<String> sorted = values.stream().sorted().toList();
        String listed = condition.negated()
                ? (values.size() == 1 ? " is not " : " is none of ") + Words.joined(sorted, " and ")
                : " is " + Words.joined(sorted, " or ");
        return name(condition.attribute()) + listed + end(condition.ignoreCase(), condition.whenMissing());
    }

    @Override
    public String textSearch(AttributeCondition.TextSearch condition) {
        String searched = switch (condition.operator()) {
            case CONTAINS -> " contains ";
            case NOT_CONTAINS -> " does not contain ";
            case STARTS_WITH -> " begins with ";
            case ENDS_WITH -> " ends with ";
            case MATCHES -> " matches the pattern ";
        };
        return name(condition.attribute())
                + searched
                + Words.text(condition.text())
                + end(condition.ignoreCase(), condition.whenMissing());
    }

    @Override
    public String has(AttributeCondition.Has condition) {
        return name(condition.attribute())
                + switch (condition.presence()) {
                    case EXISTS -> " is known";
                    case MISSING -> " is not known";
                    case EMPTY -> " is empty";
                };
    }

    @Override
    public String setMatch(AttributeCondition.SetMatch condition) {
        boolean all = condition.operator() == AttributeCondition.SetOperator.CONTAINS_ALL;
        boolean none = condition.operator() == AttributeCondition.SetOperator.CONTAINS_NONE;
        Set<String> texts = condition.texts().stream().map(Words::text).collect(Collectors.toSet());
        String listed = Words.joined(texts.stream().sorted().toList(), all ? " and " : " or ");
        return name(condition.attribute())
                + (none ? " does not contain " : " contains ")
                + listed
                + end(condition.ignoreCase(), condition.whenMissing());
    }

    @Override
    public String dateCompare(AttributeCondition.DateCompare condition) {
        String word = switch (condition.operator()) {
            case BEFORE -> " is before ";
            case AFTER -> " is after ";
            case ON_DATE -> " is on the day ";
        };
        return name(condition.attribute())
                + word
                + operand(condition.operand())
                + TimeSentences.in(condition.zone())
                + end(false, condition.whenMissing());
    }

    @Override
    public String withinLast(AttributeCondition.WithinLast condition) {
        return name(condition.attribute())
                + (condition.negated() ? " is not within the last " : " is within the last ")
                + Words.duration(condition.duration())
                + end(false, condition.whenMissing());
    }

    @Override
    public String anniversaryWithin(AttributeCondition.AnniversaryWithin condition) {
        String when = condition.days() == 0
                ? " is today"
                : " is today or within the next " + Words.amount(condition.days(), "day");
        return "the anniversary of " + name(condition.attribute()) + when + TimeSentences.in(condition.zone())
                + end(false, condition.whenMissing());
    }

    @Override
    public String daysAround(AttributeCondition.DaysAround condition) {
        return "today is at most " + Words.amount(condition.before(), "day") + " before and "
                + Words.amount(condition.after(), "day") + " after " + name(condition.attribute())
                + TimeSentences.in(condition.zone()) + end(false, condition.whenMissing());
    }

    @Override
    public String withinRadius(AttributeCondition.WithinRadius condition) {
        return name(condition.attribute()) + " is within " + Words.number(condition.kilometers()) + " km of "
                + Words.value(condition.center()) + end(false, condition.whenMissing());
    }

    @Override
    public String inCidr(AttributeCondition.InCidr condition) {
        return name(condition.attribute()) + " is in " + Words.joined(condition.blocks(), " or ")
                + end(false, condition.whenMissing());
    }

    private static String name(AttributeKey key) {
        return Words.attribute(key);
    }

    private static String operand(Operand operand) {
        return operand instanceof Operand.Other other
                ? name(other.attribute())
                : Words.value(((Operand.Literal) operand).value());
    }

    private static String end(boolean ignoreCase, WhenMissing whenMissing) {
        String letters = ignoreCase ? " (in upper or lower case)" : "";
        return switch (whenMissing) {
            case UNKNOWN -> letters;
            case TRUE -> letters + " (or is not known)";
            case FALSE -> letters + " (and is known)";
        };
    }
}
