package dev.attune.rules;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.attribute.AttributeType;
import dev.attune.api.condition.AttributeCondition;
import dev.attune.api.condition.Operand;
import dev.attune.api.problem.Problem;
import dev.attune.api.problem.Suggestion;
import dev.attune.api.value.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with a condition on one attribute; pointers are relative to the condition. */
final class AttributeCheck implements AttributeCondition.Visitor<List<Problem>> {

    private final AttributeCatalog catalog;
    private final List<String> keys;

    AttributeCheck(AttributeCatalog catalog) {
        this.catalog = catalog;
        this.keys =
                catalog.attributes().stream().map(each -> each.key().value()).toList();
    }

    @Override
    public List<Problem> compare(AttributeCondition.Compare condition) {
        String operator = JsonNames.of(condition.comparison());
        return check(condition.attribute(), operator, (attribute, problems) -> {
            ignoreCase(attribute, condition.ignoreCase(), problems);
            if (condition.operand() instanceof Operand.Other other) {
                other(attribute, other.attribute(), operator, problems);
            } else {
                Value value = ((Operand.Literal) condition.operand()).value();
                literal(attribute, value, "/" + operator, condition.ignoreCase(), problems);
            }
        });
    }

    private void other(Attribute attribute, AttributeKey key, String operator, List<Problem> problems) {
        Attribute other = find(key, "/" + operator + "/attribute", problems);
        boolean date = Operators.isDefined("before", attribute.type()) && operator.matches("before|after|onDate");
        boolean fits = other != null
                && (date ? Operators.isDefined("before", other.type()) : other.type() == attribute.type());
        if (other != null && !fits) {
            problems.add(Problem.error(
                    "/" + operator + "/attribute",
                    attribute.key() + " is " + TypeWords.name(attribute.type()) + " and " + key + " is "
                            + TypeWords.name(other.type()) + ": compare attributes of the same type."));
        }
    }

    @Override
    public List<Problem> between(AttributeCondition.Between condition) {
        return check(condition.attribute(), "between", (attribute, problems) -> {
            Value low = literal(attribute, condition.low(), "/between/0", false, problems);
            Value high = literal(attribute, condition.high(), "/between/1", false, problems);
            boolean fit = Literals.as(attribute.type(), low) != null && Literals.as(attribute.type(), high) != null;
            if (fit && ValueOrder.of(attribute.type(), false).compare(low, high) > 0) {
                problems.add(Problem.error(
                        "/between",
                        "The range is empty: " + Words.value(low) + " is more than " + Words.value(high)
                                + ". Write the lesser bound first."));
            }
        });
    }

    @Override
    public List<Problem> oneOf(AttributeCondition.OneOf condition) {
        String operator = condition.negated() ? "notIn" : "in";
        return check(condition.attribute(), operator, (attribute, problems) -> {
            notEmpty(condition.values().size(), operator, problems);
            ignoreCase(attribute, condition.ignoreCase(), problems);
            condition.values().stream()
                    .sorted(Comparator.comparing(Words::value))
                    .forEach(value -> literal(attribute, value, "/" + operator, condition.ignoreCase(), problems));
        });
    }

    @Override
    public List<Problem> textSearch(AttributeCondition.TextSearch condition) {
        String operator = JsonNames.of(condition.operator());
        return check(condition.attribute(), operator, (attribute, problems) -> {
            if (condition.operator() == AttributeCondition.TextOperator.MATCHES) {
                String problem = TextPattern.problem(condition.text(), condition.ignoreCase());
                if (problem != null) {
                    problems.add(Problem.error("/" + operator, problem));
                }
            } else if (condition.text().isEmpty()) {
                problems.add(
                        Problem.error("/" + operator, "An empty text is found everywhere: give the text to look for."));
            } else if (attribute.type() == AttributeType.TEXT_SET) {
                allowed(attribute, condition.text(), "/" + operator, condition.ignoreCase(), problems);
            }
        });
    }

    @Override
    public List<Problem> has(AttributeCondition.Has condition) {
        String operator = switch (condition.presence()) {
            case EXISTS -> "exists";
            case MISSING -> "missing";
            case EMPTY -> "isEmpty";
        };
        return check(condition.attribute(), operator, (attribute, problems) -> {});
    }

    @Override
    public List<Problem> setMatch(AttributeCondition.SetMatch condition) {
        String operator = JsonNames.of(condition.operator());
        return check(condition.attribute(), operator, (attribute, problems) -> {
            notEmpty(condition.texts().size(), operator, problems);
            condition.texts().stream()
                    .sorted()
                    .forEach(text -> allowed(attribute, text, "/" + operator, condition.ignoreCase(), problems));
        });
    }

    @Override
    public List<Problem> dateCompare(AttributeCondition.DateCompare condition) {
        String operator = JsonNames.of(condition.operator());
        return check(condition.attribute(), operator, (attribute, problems) -> {
            if (condition.operand() instanceof Operand.Other other) {
                other(attribute, other.attribute(), operator, problems);
            } else if (Literals.asDate(((Operand.Literal) condition.operand()).value()) == null) {
                problems.add(Problem.error(
                        "/" + operator,
                        "Write a date such as \"2026-12-24\" or an instant such as \"2026-12-24T18:00:00Z\"."));
            }
        });
    }

    @Override
    public List<Problem> withinLast(AttributeCondition.WithinLast condition) {
        String operator = condition.negated() ? "notWithinLast" : "withinLast";
        return check(
                condition.attribute(),
                operator,
                (attribute, problems) -> duration(condition.duration(), "/" + operator, problems));
    }

    @Override
    public List<Problem> anniversaryWithin(AttributeCondition.AnniversaryWithin condition) {
        return check(condition.attribute(), "anniversaryWithin", (attribute, problems) -> {
            if (condition.days() < 0 || condition.days() > Limits.ANNIVERSARY) {
                problems.add(Problem.error(
                        "/anniversaryWithin",
                        "The number of days must be from 0 to " + Limits.ANNIVERSARY + ", not " + condition.days()
                                + "."));
            }
        });
    }

    @Override
    public List<Problem> daysAround(AttributeCondition.DaysAround condition) {
        return check(condition.attribute(), "daysAround", (attribute, problems) -> {
            days(condition.before(), "/daysAround/before", problems);
            days(condition.after(), "/daysAround/after", problems);
        });
    }

    @Override
    public List<Problem> withinRadius(AttributeCondition.WithinRadius condition) {
        return check(condition.attribute(), "withinRadius", (attribute, problems) -> {
            if (!(condition.kilometers() > 0 && condition.kilometers() <= Limits.KILOMETERS)) {
                problems.add(Problem.error(
                        "/withinRadius/kilometers",
                        "The distance must be more than 0 and at most " + Words.number(Limits.KILOMETERS)
                                + " kilometers."));
            }
        });
    }

    @Override
    public List<Problem> inCidr(AttributeCondition.InCidr condition) {
        return check(condition.attribute(), "inCidr", (attribute, problems) -> {
            notEmpty(condition.blocks().size(), "inCidr", problems);
            for (int i = 0; i < condition.blocks().size(); i++) {
                if (IpAddress.Block.parse(condition.blocks().get(i)) == null) {
                    problems.add(Problem.error(
                            "/inCidr/" + i,
                            Spelling.quoted(condition.blocks().get(i))
                                    + " is not a block of addresses: write one such as"
                                    + " \"192.0.2.0/24\" or \"2001:db8::/32\", without bits beyond its length."));
                }
            }
        });
    }

    private List<Problem> check(AttributeKey key, String operator, BiConsumer<Attribute, List<Problem>> more) {
        List<Problem> problems = new ArrayList<>();
        Attribute attribute = find(key, "/attribute", problems);
        if (attribute == null) {
            return problems;
        }
        List<String> defined = Operators.of(attribute.type());
        if (defined.isEmpty()) {
            problems.add(Problem.error(
                    "/attribute",
                    key + " is " + TypeWords.name(attribute.type())
                            + ", which only placeholders can use: choose another attribute."));
        } else if (!defined.contains(operator)) {
            problems.add(Problem.error(
                    "/" + operator,
                    Spelling.quoted(operator) + " is not defined for " + key + ", which is "
                            + TypeWords.name(attribute.type()) + ": use one of " + String.join(", ", defined) + "."));
        } else {
            more.accept(attribute, problems);
        }
        return problems;
    }

    private @Nullable Attribute find(AttributeKey key, String pointer, List<Problem> problems) {
        Attribute attribute = catalog.find(key).orElse(null);
        if (attribute == null) {
            problems.add(Problem.error(
                    pointer, "There is no attribute " + Spelling.quoted(key.value()) + "." + orDeclare(key.value())));
        }
        return attribute;
    }

    private String orDeclare(String key) {
        String hint = Suggestion.sentence(key, keys);
        return hint.isEmpty() ? " Declare it in the catalogue or choose another." : hint;
    }

    /** The literal as the attribute's type; as it was if it is not one, which is a problem. */
    private static Value literal(
            Attribute attribute, Value literal, String pointer, boolean ignoreCase, List<Problem> problems) {
        Value value = Literals.as(attribute.type(), literal);
        if (value == null) {
            problems.add(Problem.error(
                    pointer,
                    attribute.key() + " is " + TypeWords.name(attribute.type()) + ": write "
                            + TypeWords.example(attribute.type()) + ", not " + Spelling.quoted(Words.value(literal))
                            + "."));
            return literal;
        }
        if (value instanceof Value.Text text) {
            allowed(attribute, text.value(), pointer, ignoreCase, problems);
        }
        return value;
    }

    private static void allowed(
            Attribute attribute, String text, String pointer, boolean ignoreCase, List<Problem> problems) {
        List<String> allowed = attribute.allowedValues();
        boolean known = allowed.isEmpty()
                || allowed.contains(text)
                || (ignoreCase
                        && allowed.stream()
                                .anyMatch(each -> CaseFolding.fold(each).equals(CaseFolding.fold(text))));
        if (!known) {
            problems.add(Problem.error(
                    pointer,
                    attribute.key() + " is never " + Spelling.quoted(text) + ": use one of "
                            + String.join(", ", allowed) + "." + Suggestion.sentence(text, allowed)));
        }
    }

    private static void ignoreCase(Attribute attribute, boolean ignoreCase, List<Problem> problems) {
        if (ignoreCase && attribute.type() != AttributeType.TEXT) {
            problems.add(
                    Problem.error("/ignoreCase", "Only texts have upper and lower case: take \"ignoreCase\" out."));
        }
    }

    private static void notEmpty(int size, String operator, List<Problem> problems) {
        if (size == 0) {
            problems.add(Problem.error("/" + operator, "The list is empty: name at least one value."));
        }
    }

    private static void days(int days, String pointer, List<Problem> problems) {
        if (days < 0 || days > Limits.DAYS) {
            problems.add(Problem.error(
                    pointer, "The number of days must be from 0 to " + Limits.DAYS + ", not " + days + "."));
        }
    }

    static void duration(Duration duration, String pointer, List<Problem> problems) {
        if (duration.isNegative() || duration.isZero()) {
            problems.add(
                    Problem.error(pointer, "A duration must be longer than nothing: write one such as \"PT10M\"."));
        } else if (duration.compareTo(Limits.LONGEST) > 0) {
            problems.add(Problem.error(
                    pointer, "A duration may be at most " + Limits.LONGEST.toDays() + " days: write a shorter one."));
        }
    }
}
