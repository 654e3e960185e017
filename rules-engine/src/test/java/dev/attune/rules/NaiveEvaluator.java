package dev.attune.rules;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.condition.AttributeCondition;
import dev.attune.api.condition.BehaviorCondition;
import dev.attune.api.condition.Condition;
import dev.attune.api.condition.EventPattern;
import dev.attune.api.condition.Logic;
import dev.attune.api.condition.Lookback;
import dev.attune.api.condition.OpenCondition;
import dev.attune.api.condition.Operand;
import dev.attune.api.condition.PropertyTest;
import dev.attune.api.condition.Scope;
import dev.attune.api.condition.SequenceCondition;
import dev.attune.api.condition.TimeCondition;
import dev.attune.api.condition.WhenMissing;
import dev.attune.api.condition.ZoneChoice;
import dev.attune.api.event.TrailEvent;
import dev.attune.api.request.Facts;
import dev.attune.api.value.Truth;
import dev.attune.api.value.UnknownCause;
import dev.attune.api.value.Value;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Evaluates conditions by their definitions, slowly, sharing no code with the engine. */
final class NaiveEvaluator implements Condition.Visitor<Truth> {

    private final Facts facts;

    NaiveEvaluator(Facts facts) {
        this.facts = facts;
    }

    Truth evaluate(Condition condition) {
        return condition.accept(this);
    }

    @Override
    public Truth all(Logic.All condition) {
        return condition.conditions().stream().map(this::evaluate).reduce(Truth.TRUE, Truth::and);
    }

    @Override
    public Truth any(Logic.Any condition) {
        return condition.conditions().stream().map(this::evaluate).reduce(Truth.FALSE, Truth::or);
    }

    @Override
    public Truth not(Logic.Not condition) {
        return evaluate(condition.condition()).not();
    }

    @Override
    public Truth always(Logic.Always condition) {
        return Truth.TRUE;
    }

    @Override
    public Truth never(Logic.Never condition) {
        return Truth.FALSE;
    }

    @Override
    public Truth inAudience(Logic.InAudience condition) {
        throw new UnsupportedOperationException();
    }

    private Truth known(AttributeKey key, WhenMissing missing, Predicate<Value> test) {
        return both(key, null, missing, (value, none) -> test.test(value));
    }

    private Truth both(AttributeKey key, AttributeKey other, WhenMissing missing, BiPredicate<Value, Value> test) {
        List<Value> values = new ArrayList<>(List.of(facts.value(key)));
        values.add(other == null ? Value.of(true) : facts.value(other));
        Set<UnknownCause> causes = values.stream()
                .filter(Value.Unknown.class::isInstance)
                .map(value -> ((Value.Unknown) value).cause())
                .collect(Collectors.toSet());
        if (causes.contains(UnknownCause.CONSENT) || causes.contains(UnknownCause.DEGRADED)) {
            return Truth.UNKNOWN;
        }
        if (!causes.isEmpty()) {
            return missing == WhenMissing.UNKNOWN ? Truth.UNKNOWN : Truth.of(missing == WhenMissing.TRUE);
        }
        return Truth.of(test.test(values.get(0), values.get(1)));
    }

    private static String letters(String text, boolean ignoreCase) {
        return ignoreCase ? text.replace("ß", "ss").toLowerCase(Locale.ROOT) : text;
    }

    private static Set<String> letters(Set<String> texts, boolean ignoreCase) {
        return texts.stream().map(text -> letters(text, ignoreCase)).collect(Collectors.toSet());
    }

    private static int order(Value a, Value b, boolean ignoreCase) {
        if (a instanceof Value.Text one && b instanceof Value.Text two) {
            return letters(one.value(), ignoreCase).compareTo(letters(two.value(), ignoreCase));
        }
        if (a instanceof Value.Numeric one && b instanceof Value.Numeric two) {
            return Double.compare(one.value(), two.value());
        }
        if (a instanceof Value.Moment one && b instanceof Value.Moment two) {
            return one.value().compareTo(two.value());
        }
        if (a instanceof Value.Flag one && b instanceof Value.Flag two) {
            return Boolean.compare(one.value(), two.value());
        }
        return versionRank(((Value.Version) a).value()) - versionRank(((Value.Version) b).value());
    }

    private static int versionRank(String version) {
        return List.of("1,1.0.0", "1.2", "1.10", "2.0.0-rc.1", "2.0.0-rc.2+b", "2.0.0").stream()
                .map(group -> List.of(group.split(",")))
                .toList()
                .indexOf(List.of("1", "1.0.0").contains(version) ? List.of("1", "1.0.0") : List.of(version));
    }

    @Override
    public Truth compare(AttributeCondition.Compare condition) {
        if (condition.operand() instanceof Operand.Other other) {
            return both(
                    condition.attribute(),
                    other.attribute(),
                    condition.whenMissing(),
                    (a, b) -> condition.comparison().holds(order(a, b, condition.ignoreCase())));
        }
        Value literal = ((Operand.Literal) condition.operand()).value();
        return known(
                condition.attribute(),
                condition.whenMissing(),
                value -> condition.comparison().holds(order(value, literal, condition.ignoreCase())));
    }

    @Override
    public Truth between(AttributeCondition.Between condition) {
        return known(
                condition.attribute(),
                condition.whenMissing(),
                value -> order(condition.low(), value, false) <= 0 && order(value, condition.high(), false) <= 0);
    }

    @Override
    public Truth oneOf(AttributeCondition.OneOf condition) {
        return known(
                condition.attribute(),
                condition.whenMissing(),
                value -> condition.values().stream().anyMatch(each -> order(value, each, condition.ignoreCase()) == 0)
                        != condition.negated());
    }

    @Override
    public Truth textSearch(AttributeCondition.TextSearch condition) {
        String wanted = letters(condition.text(), condition.ignoreCase());
        return known(condition.attribute(), condition.whenMissing(), value -> {
            if (value instanceof Value.Texts texts) {
                return letters(texts.values(), condition.ignoreCase()).contains(wanted)
                        == (condition.operator() == AttributeCondition.TextOperator.CONTAINS);
            }
            String own = letters(((Value.Text) value).value(), condition.ignoreCase());
            return switch (condition.operator()) {
                case CONTAINS -> own.indexOf(wanted) >= 0;
                case NOT_CONTAINS -> own.indexOf(wanted) < 0;
                case STARTS_WITH -> own.indexOf(wanted) == 0;
                case ENDS_WITH -> own.endsWith(wanted);
                case MATCHES ->
                    NaiveValues.matches(((Value.Text) value).value(), condition.text(), condition.ignoreCase());
            };
        });
    }

    @Override
    public Truth has(AttributeCondition.Has condition) {
        Value value = facts.value(condition.attribute());
        if (value instanceof Value.Unknown unknown) {
            boolean missing = condition.presence() == AttributeCondition.Presence.MISSING;
            return unknown.cause() == UnknownCause.MISSING ? Truth.of(missing) : Truth.UNKNOWN;
        }
        return switch (condition.presence()) {
            case EXISTS -> Truth.TRUE;
            case MISSING -> Truth.FALSE;
            case EMPTY -> Truth.of(value.equals(Value.of("")) || value.equals(new Value.Texts(Set.of())));
        };
    }

    @Override
    public Truth setMatch(AttributeCondition.SetMatch condition) {
        return known(condition.attribute(), condition.whenMissing(), value -> {
            Set<String> own = letters(((Value.Texts) value).values(), condition.ignoreCase());
            Set<String> wanted = letters(condition.texts(), condition.ignoreCase());
            Set<String> common = new HashSet<>(own);
            common.retainAll(wanted);
            return switch (condition.operator()) {
                case CONTAINS_ANY -> !common.isEmpty();
                case CONTAINS_ALL -> common.equals(wanted);
                case CONTAINS_NONE -> common.isEmpty();
            };
        });
    }

    private ZoneId zone(ZoneChoice choice) {
        if (choice.equals(ZoneChoice.VISITOR)) {
            return facts.zone().id();
        }
        return choice.equals(ZoneChoice.SITE) ? facts.zone().site() : ((ZoneChoice.Fixed) choice).zone();
    }

    private LocalDateTime now(ZoneChoice choice) {
        return facts.at().atZone(zone(choice)).toLocalDateTime();
    }

    private static LocalDate day(Value value, ZoneId zone) {
        return value instanceof Value.Day day
                ? day.value()
                : ((Value.Moment) value).value().atZone(zone).toLocalDate();
    }

    private static Instant start(Value value, ZoneId zone) {
        return value instanceof Value.Day day
                ? day.value().atStartOfDay(zone).toInstant()
                : ((Value.Moment) value).value();
    }

    @Override
    public Truth dateCompare(AttributeCondition.DateCompare condition) {
        ZoneId zone = zone(condition.zone());
        BiPredicate<Value, Value> test = (a, b) -> switch (condition.operator()) {
            case BEFORE -> start(a, zone).isBefore(start(b, zone));
            case AFTER -> start(a, zone).isAfter(start(b, zone));
            case ON_DATE -> day(a, zone).equals(day(b, zone));
        };
        if (condition.operand() instanceof Operand.Other other) {
            return both(condition.attribute(), other.attribute(), condition.whenMissing(), test);
        }
        Value literal = ((Operand.Literal) condition.operand()).value();
        return known(condition.attribute(), condition.whenMissing(), value -> test.test(value, literal));
    }

    @Override
    public Truth withinLast(AttributeCondition.WithinLast condition) {
        return known(condition.attribute(), condition.whenMissing(), value -> {
            Duration age = Duration.between(((Value.Moment) value).value(), facts.at());
            return (!age.isNegative() && age.compareTo(condition.duration()) < 0) != condition.negated();
        });
    }

    @Override
    public Truth anniversaryWithin(AttributeCondition.AnniversaryWithin condition) {
        LocalDate today = now(condition.zone()).toLocalDate();
        return known(condition.attribute(), condition.whenMissing(), value -> {
            LocalDate date = day(value, zone(condition.zone()));
            for (LocalDate each = today;
                    ChronoUnit.DAYS.between(today, each) <= condition.days();
                    each = each.plusDays(1)) {
                boolean leap = date.getMonthValue() == 2 && date.getDayOfMonth() == 29 && !each.isLeapYear();
                int month = leap ? 3 : date.getMonthValue();
                int dayOfMonth = leap ? 1 : date.getDayOfMonth();
                if (each.getMonthValue() == month && each.getDayOfMonth() == dayOfMonth) {
                    return true;
                }
            }
            return false;
        });
    }

    @Override
    public Truth daysAround(AttributeCondition.DaysAround condition) {
        LocalDate today = now(condition.zone()).toLocalDate();
        return known(condition.attribute(), condition.whenMissing(), value -> {
            long past = ChronoUnit.DAYS.between(day(value, zone(condition.zone())), today);
            return past >= -condition.before() && past <= condition.after();
        });
    }

    @Override
    public Truth withinRadius(AttributeCondition.WithinRadius condition) {
        return known(condition.attribute(), condition.whenMissing(), value -> {
            double[] a = vector((Value.Point) value);
            double[] b = vector(condition.center());
            double cosine = a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
            return Math.acos(Math.min(1, cosine)) * 6371.0088 <= condition.kilometers();
        });
    }

    private static double[] vector(Value.Point point) {
        double latitude = Math.toRadians(point.latitude());
        double longitude = Math.toRadians(point.longitude());
        return new double[] {
            Math.cos(latitude) * Math.cos(longitude), Math.cos(latitude) * Math.sin(longitude), Math.sin(latitude)
        };
    }

    @Override
    public Truth inCidr(AttributeCondition.InCidr condition) {
        return known(
                condition.attribute(),
                condition.whenMissing(),
                value -> condition.blocks().stream().anyMatch(block -> {
                    String[] parts = block.split("/");
                    byte[] own = bytes(((Value.Address) value).value());
                    byte[] first = bytes(parts[0]);
                    int shift = first.length * 8 - Integer.parseInt(parts[1]);
                    return own.length == first.length
                            && new BigInteger(1, own)
                                    .shiftRight(shift)
                                    .equals(new BigInteger(1, first).shiftRight(shift));
                }));
    }

    private static byte[] bytes(String address) {
        try {
            return InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public Truth timeOfDay(TimeCondition.TimeOfDay condition) {
        LocalTime time = now(condition.zone()).toLocalTime();
        long length = Math.floorMod(ChronoUnit.NANOS.between(condition.from(), condition.to()), 86_400_000_000_000L);
        long passed = Math.floorMod(ChronoUnit.NANOS.between(condition.from(), time), 86_400_000_000_000L);
        return Truth.of(passed < length);
    }

    @Override
    public Truth daysOfWeek(TimeCondition.DaysOfWeek condition) {
        return Truth.of(condition.days().contains(now(condition.zone()).getDayOfWeek()));
    }

    @Override
    public Truth daysOfMonth(TimeCondition.DaysOfMonth condition) {
        LocalDate today = now(condition.zone()).toLocalDate();
        return Truth.of(condition.days().stream().anyMatch(day -> {
            LocalDate last = today.withDayOfMonth(today.lengthOfMonth());
            return day > 0
                    ? today.getDayOfMonth() == day
                    : last.plusDays(day + 1L).equals(today);
        }));
    }

    @Override
    public Truth months(TimeCondition.Months condition) {
        return Truth.of(condition.months().contains(now(condition.zone()).getMonth()));
    }

    /** Bounds that clocks skip begin when they are put forward, as {@code ZoneRules} tells; others at their earlier instant. */
    @Override
    public Truth dateRange(TimeCondition.DateRange condition) {
        ZoneId zone = zone(condition.zone());
        Optional<Instant> from = Optional.ofNullable(condition.from()).map(bound -> bound(bound, zone));
        Optional<Instant> to = Optional.ofNullable(condition.to()).map(bound -> bound(bound, zone));
        return Truth.of(from.map(bound -> !facts.at().isBefore(bound)).orElse(true)
                && to.map(bound -> facts.at().isBefore(bound)).orElse(true));
    }

    private static Instant bound(LocalDateTime bound, ZoneId zone) {
        Instant instant = bound.atZone(zone).toInstant();
        boolean skipped = !instant.atZone(zone).toLocalDateTime().equals(bound);
        return skipped
                ? zone.getRules()
                        .nextTransition(instant.minusSeconds(25 * 3600))
                        .getInstant()
                : instant;
    }

    @Override
    public Truth recurring(TimeCondition.Recurring condition) {
        LocalDateTime now = now(condition.zone());
        return Truth.of(new NaiveRecurrence(condition.rule(), condition.start())
                .times(now).stream().anyMatch(begin -> now.isBefore(begin.plus(condition.duration()))));
    }

    @Override
    public Truth holiday(TimeCondition.Holiday condition) {
        String region = condition.region() == null ? "" : "/" + condition.region();
        return Truth.of(NaiveHolidays.isHoliday(
                condition.country() + region, now(condition.zone()).toLocalDate()));
    }

    private List<TrailEvent> events(Lookback lookback) {
        Optional<Instant> session = facts.trail().sessionStartedAt();
        return facts.trail().events().stream()
                .filter(event -> !event.at().isAfter(facts.at()))
                .filter(event -> lookback.scope() == Scope.TRAIL
                        || (session.isPresent() && !event.at().isBefore(session.get())))
                .filter(event -> lookback.window()
                        .map(window -> Duration.between(event.at(), facts.at()).compareTo(window) < 0)
                        .orElse(true))
                .toList();
    }

    private static boolean is(EventPattern pattern, TrailEvent event) {
        return pattern.name().equals(event.name())
                && pattern.where().stream().allMatch(test -> holds(test, event.property(test.property())));
    }

    private static boolean holds(PropertyTest test, Value value) {
        return value.getClass() == test.value().getClass()
                && test.comparison().holds(order(value, test.value(), false));
    }

    private Truth trail(Predicate<Facts> test) {
        return facts.isTrailKnown() ? Truth.of(test.test(facts)) : Truth.UNKNOWN;
    }

    @Override
    public Truth eventCount(BehaviorCondition.EventCount condition) {
        long count = events(condition.lookback()).stream()
                .filter(event -> is(condition.event(), event))
                .count();
        return trail(all -> condition.comparison().holds(Long.compare(count, condition.count())));
    }

    @Override
    public Truth distinctCount(BehaviorCondition.DistinctCount condition) {
        long count = events(condition.lookback()).stream()
                .filter(event -> is(condition.event(), event))
                .map(event -> event.property(condition.property()))
                .filter(Value::isKnown)
                .distinct()
                .count();
        return trail(all -> condition.comparison().holds(Long.compare(count, condition.count())));
    }

    @Override
    public Truth eventAggregate(BehaviorCondition.EventAggregate condition) {
        List<Double> numbers = events(condition.lookback()).stream()
                .filter(event -> is(condition.event(), event))
                .map(event -> event.property(condition.property()))
                .filter(Value.Numeric.class::isInstance)
                .map(value -> ((Value.Numeric) value).value())
                .toList();
        if (!facts.isTrailKnown() || numbers.isEmpty()) {
            return Truth.UNKNOWN;
        }
        double result = switch (condition.aggregation()) {
            case SUM -> numbers.stream().mapToDouble(each -> each).sum();
            case MAX -> numbers.stream().mapToDouble(each -> each).max().orElseThrow();
            case LAST -> numbers.get(numbers.size() - 1);
        };
        return Truth.of(condition.comparison().holds(order(Value.of(result), condition.value(), false)));
    }

    @Override
    public Truth sessionIs(BehaviorCondition.SessionIs condition) {
        List<TrailEvent> events = events(new Lookback(Scope.SESSION, null));
        OptionalDouble measure = switch (condition.measure()) {
            case DURATION -> since(facts.trail().sessionStartedAt().filter(start -> !start.isAfter(facts.at())));
            case IDLE_TIME -> since(events.stream().map(TrailEvent::at).max(Instant::compareTo));
            case PAGES ->
                OptionalDouble.of(events.stream()
                        .filter(event -> event.name().equals("Page Viewed"))
                        .count());
            case DWELL_TIME ->
                events.isEmpty()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(events.stream()
                                .mapToDouble(event -> ((Value.Numeric) event.property("seconds")).value())
                                .sum());
            case SCROLL_DEPTH -> OptionalDouble.empty();
        };
        return measure.isEmpty() || !facts.isTrailKnown()
                ? Truth.UNKNOWN
                : Truth.of(condition.comparison().holds(Double.compare(measure.getAsDouble(), condition.value())));
    }

    private OptionalDouble since(Optional<Instant> instant) {
        return instant.map(each -> OptionalDouble.of(ChronoUnit.SECONDS.between(each, facts.at())))
                .orElse(OptionalDouble.empty());
    }

    /** Tries every way to choose events for the steps. */
    @Override
    public Truth sequence(SequenceCondition.Sequence condition) {
        return trail(all -> extend(condition, events(condition.lookback()), new ArrayList<>()));
    }

    private static boolean extend(SequenceCondition.Sequence condition, List<TrailEvent> events, List<Integer> chosen) {
        if (chosen.size() == condition.steps().size()) {
            return holds(condition, events, chosen);
        }
        int from = chosen.isEmpty() ? 0 : chosen.get(chosen.size() - 1) + 1;
        for (int i = from; i < events.size(); i++) {
            List<Integer> more = new ArrayList<>(chosen);
            more.add(i);
            if (extend(condition, events, more)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(SequenceCondition.Sequence condition, List<TrailEvent> events, List<Integer> chosen) {
        int first = chosen.get(0);
        int last = chosen.get(chosen.size() - 1);
        for (int i = 0; i < chosen.size(); i++) {
            SequenceCondition.Step step = condition.steps().get(i);
            TrailEvent event = events.get(chosen.get(i));
            TrailEvent before = i == 0 ? event : events.get(chosen.get(i - 1));
            boolean inGap = step.gap() == null
                    || Duration.between(before.at(), event.at()).compareTo(step.gap()) <= 0;
            boolean directly = !step.next() || chosen.get(i) == chosen.get(i - 1) + 1;
            if (!is(step.event(), event) || !inGap || !directly) {
                return false;
            }
        }
        boolean bound = condition.sameProperty() == null
                || chosen.stream()
                        .map(index -> events.get(index).property(condition.sameProperty()))
                        .filter(Value::isKnown)
                        .collect(Collectors.groupingBy(Objects::requireNonNull, Collectors.counting()))
                        .values()
                        .stream()
                        .anyMatch(count -> count == chosen.size());
        boolean inTime = condition.within() == null
                || Duration.between(events.get(first).at(), events.get(last).at())
                                .compareTo(condition.within())
                        <= 0;
        return bound
                && inTime
                && events.subList(first + 1, last).stream()
                        .noneMatch(event -> condition.without().stream().anyMatch(each -> is(each, event)));
    }

    @Override
    public Truth abandoned(SequenceCondition.Abandoned condition) {
        List<TrailEvent> events = events(condition.lookback());
        return trail(all -> events.stream().anyMatch(begin -> {
            Instant end = begin.at().plus(condition.after());
            int index = indexOf(events, begin);
            return is(condition.started(), begin)
                    && !facts.at().isBefore(end)
                    && events.subList(index + 1, events.size()).stream()
                            .noneMatch(event -> is(condition.finished(), event)
                                    && !event.at().isAfter(end));
        }));
    }

    private static int indexOf(List<TrailEvent> events, TrailEvent event) {
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) == event) {
                return i;
            }
        }
        throw new IllegalArgumentException();
    }

    @Override
    public Truth share(OpenCondition.Share condition) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Truth plugin(OpenCondition.Plugin condition) {
        throw new UnsupportedOperationException();
    }
}
