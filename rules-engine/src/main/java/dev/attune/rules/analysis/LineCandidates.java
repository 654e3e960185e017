package dev.attune.rules.analysis;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeType;
import dev.attune.api.condition.AttributeCondition;
import dev.attune.api.condition.ZoneChoice;
import dev.attune.api.value.Value;
import dev.attune.rules.CaseFolding;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The values that the conditions on one line of one attribute can tell apart. */
final class LineCandidates {

    /** What it costs to take the literals of a condition and to order them. */
    private static final int EACH = 100;

    private final Engine engine;
    private final Attribute attribute;

    LineCandidates(Engine engine, Attribute attribute) {
        this.engine = engine;
        this.attribute = attribute;
    }

    /** Ways to give the attribute a value; complete if every known value answers these conditions as one of them. */
    record Parts(List<Draft.Part> parts, boolean complete) {}

    Parts of(Line line, List<AttributeCondition> conditions) {
        engine.budget().take((long) EACH * conditions.size());
        return switch (line.kind()) {
            case PLAIN -> fixed(plain(conditions));
            case FOLDED -> fixed(folded(conditions));
            case LOCAL -> fixed(Candidates.all(TimeLine.moments(bounds(conditions))));
            case AGE -> ages(conditions);
            case DAYS -> days(conditions);
            case FREE -> fixed(Candidates.some(guesses(conditions)));
        };
    }

    private Parts fixed(Candidates candidates) {
        return new Parts(
                candidates.values().stream()
                        .map(each -> Draft.value(attribute.key(), each))
                        .toList(),
                candidates.complete());
    }

    private List<Value> literals(List<AttributeCondition> conditions) {
        Set<Value> literals = new LinkedHashSet<>();
        conditions.forEach(each -> literals.addAll(Readings.literals(each, attribute.type())));
        return List.copyOf(literals);
    }

    private static List<String> texts(List<Value> values) {
        return values.stream()
                .filter(Value.Text.class::isInstance)
                .map(each -> ((Value.Text) each).value())
                .toList();
    }

    private Candidates plain(List<AttributeCondition> conditions) {
        List<Value> literals = literals(conditions);
        return switch (attribute.type()) {
            case TEXT ->
                attribute.allowedValues().isEmpty()
                        ? texts(conditions, false)
                        : Candidates.all(attribute.allowedValues().stream()
                                .map(Value::of)
                                .toList());
            case NUMBER ->
                NumberLine.of(literals.stream()
                        .map(each -> ((Value.Numeric) each).value())
                        .toList());
            case BOOLEAN -> Candidates.all(List.of(Value.of(true), Value.of(false)));
            case INSTANT -> Candidates.all(TimeLine.moments(bounds(conditions)));
            case DATE ->
                Candidates.all(TimeLine.days(literals.stream()
                        .map(each -> ((Value.Day) each).value())
                        .toList()));
            case TEXT_SET ->
                attribute.allowedValues().isEmpty()
                        ? TextSets.of(texts(literals), engine.budget())
                        : TextSets.within(attribute.allowedValues(), attribute.allowedValues(), engine.budget());
            case VERSION ->
                Versions.of(
                        attribute.key(),
                        engine,
                        literals.stream()
                                .map(each -> ((Value.Version) each).value())
                                .toList());
            case IP_ADDRESS -> addresses(conditions, literals);
            case GEO_POINT -> Places.of(circles(conditions));
            case LIST, STRUCTURE -> Candidates.some(List.of());
        };
    }

    static List<AttributeCondition.WithinRadius> circles(List<AttributeCondition> conditions) {
        return conditions.stream()
                .filter(AttributeCondition.WithinRadius.class::isInstance)
                .map(AttributeCondition.WithinRadius.class::cast)
                .toList();
    }

    private static Candidates addresses(List<AttributeCondition> conditions, List<Value> literals) {
        List<String> blocks = conditions.stream()
                .filter(AttributeCondition.InCidr.class::isInstance)
                .flatMap(each -> ((AttributeCondition.InCidr) each).blocks().stream())
                .toList();
        return Addresses.of(
                literals.stream().map(each -> ((Value.Address) each).value()).toList(), blocks);
    }

    private Candidates folded(List<AttributeCondition> conditions) {
        return attribute.type() == AttributeType.TEXT_SET
                ? TextSets.of(
                        texts(literals(conditions)).stream()
                                .map(CaseFolding::fold)
                                .toList(),
                        engine.budget())
                : texts(conditions, true);
    }

    private Candidates texts(List<AttributeCondition> conditions, boolean fold) {
        Set<String> wholes = new LinkedHashSet<>();
        Set<String> searched = new LinkedHashSet<>();
        for (AttributeCondition condition : conditions) {
            boolean search = condition instanceof AttributeCondition.TextSearch;
            for (String text : texts(Readings.literals(condition, attribute.type()))) {
                (search ? searched : wholes).add(fold ? CaseFolding.fold(text) : text);
            }
        }
        return TextCells.of(wholes, searched, engine.budget());
    }

    /** The instants that an instant is compared with; of a day, its beginning and its end. */
    private List<Instant> bounds(List<AttributeCondition> conditions) {
        List<Instant> bounds = new ArrayList<>();
        for (AttributeCondition condition : conditions) {
            for (Value literal : Readings.literals(condition, attribute.type())) {
                if (literal instanceof Value.Moment moment) {
                    bounds.add(moment.value());
                } else if (literal instanceof Value.Day day) {
                    ZoneId zone = condition instanceof AttributeCondition.DateCompare compare
                                    && compare.zone() instanceof ZoneChoice.Fixed fixed
                            ? fixed.zone()
                            : Draft.UTC;
                    bounds.add(day.value().atStartOfDay(zone).toInstant());
                    bounds.add(day.value().plusDays(1).atStartOfDay(zone).toInstant());
                }
            }
        }
        return bounds;
    }

    private Parts ages(List<AttributeCondition> conditions) {
        Set<Duration> cuts = new TreeSet<>();
        for (AttributeCondition condition : conditions) {
            if (condition instanceof AttributeCondition.WithinLast within) {
                cuts.add(within.duration());
            }
        }
        List<Draft.Part> parts = new ArrayList<>();
        Duration before = Duration.ZERO;
        for (Duration cut : cuts) {
            parts.add(age(before.plus(cut.minus(before).dividedBy(2))));
            before = cut;
        }
        parts.add(age(before.plus(Duration.ofDays(1))));
        parts.add(age(Duration.ofHours(-1)));
        return new Parts(parts, true);
    }

    private Draft.Part age(Duration age) {
        return Draft.value(attribute.key(), local -> Value.of(local.toInstant().minus(age)));
    }

    private Parts days(List<AttributeCondition> conditions) {
        Set<Integer> cuts = new TreeSet<>(Set.of(0));
        for (AttributeCondition condition : conditions) {
            if (condition instanceof AttributeCondition.DaysAround around) {
                for (int near = -2; near <= 2; near++) {
                    cuts.add(near - around.after());
                    cuts.add(near + around.before());
                }
            }
        }
        return new Parts(cuts.stream().map(this::inDays).toList(), true);
    }

    private Draft.Part inDays(int days) {
        return onDate(today -> today.plusDays(days));
    }

    private Draft.Part onDate(Function<LocalDate, LocalDate> date) {
        return Draft.value(attribute.key(), local -> {
            LocalDate day = date.apply(local.toLocalDate());
            return attribute.type() == AttributeType.DATE
                    ? Value.of(day)
                    : Value.of(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
        });
    }

    /** Values that may answer conditions of which nothing more is known. */
    private List<Value> guesses(List<AttributeCondition> conditions) {
        List<Value> guesses = new ArrayList<>();
        for (AttributeCondition condition : conditions) {
            if (condition instanceof AttributeCondition.TextSearch search) {
                List<Value> found = Patterns.guesses(search.text());
                guesses.addAll(found);
                guesses.addAll(search.ignoreCase() ? TextCells.inOtherCases(texts(found)) : List.of());
            } else if (condition instanceof AttributeCondition.AnniversaryWithin anniversary) {
                addAround(Draft.reference().toLocalDate().minusYears(30), anniversary.days(), guesses);
            }
            for (Value literal : Readings.literals(condition, attribute.type())) {
                if (literal instanceof Value.Moment moment) {
                    addAround(LocalDate.ofInstant(moment.value(), Draft.UTC), 1, guesses);
                } else if (literal instanceof Value.Day day) {
                    addAround(day.value(), 1, guesses);
                }
            }
        }
        return guesses;
    }

    private void addAround(LocalDate day, int days, List<Value> guesses) {
        for (int near : new int[] {-1, 0, 1, days, days + 1}) {
            LocalDate date = day.plusDays(near);
            guesses.add(
                    attribute.type() == AttributeType.DATE
                            ? Value.of(date)
                            : Value.of(date.atTime(12, 0).toInstant(ZoneOffset.UTC)));
        }
    }
}
