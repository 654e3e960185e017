package dev.attune.rules;

import dev.attune.api.condition.AttributeCondition;
import dev.attune.api.condition.AttributeCondition.TextOperator;
import dev.attune.api.condition.BehaviorCondition;
import dev.attune.api.condition.Condition;
import dev.attune.api.condition.EventPattern;
import dev.attune.api.condition.Logic;
import dev.attune.api.condition.Lookback;
import dev.attune.api.condition.OpenCondition;
import dev.attune.api.condition.PropertyTest;
import dev.attune.api.condition.SequenceCondition;
import dev.attune.api.condition.TimeCondition;
import dev.attune.api.key.AudienceKey;
import dev.attune.api.value.Value;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Small random conditions over a small world, so that they are true and false about equally often. */
final class RandomConditions extends RandomAttributeConditions {

    RandomConditions(long seed) {
        super(seed);
    }

    /** A condition that can be planned. */
    Condition sound(int depth) {
        if (depth > 0 && random.nextInt(3) == 0) {
            return switch (random.nextInt(3)) {
                case 0 -> new Logic.All(list(1 + random.nextInt(3), () -> sound(depth - 1)));
                case 1 -> new Logic.Any(list(1 + random.nextInt(3), () -> sound(depth - 1)));
                default -> new Logic.Not(sound(depth - 1));
            };
        }
        return switch (random.nextInt(5)) {
            case 0, 1 -> attribute();
            case 2 -> time();
            case 3 -> behavior();
            default -> sequence();
        };
    }

    /** Any condition that has a JSON form, whether or not it can be planned. */
    Condition any(int depth) {
        return switch (random.nextInt(depth > 0 ? 12 : 8)) {
            case 0 -> new Logic.Always();
            case 1 -> new Logic.Never();
            case 2 -> new Logic.InAudience(new AudienceKey("audience-" + random.nextInt(9)));
            case 3 -> new TimeCondition.Recurring("FREQ=DAILY", dateTime(), duration(), zone());
            case 4 -> new TimeCondition.Holiday("DE", random.nextBoolean() ? "BY" : null, zone());
            case 5 -> new OpenCondition.Plugin("weather.raining", Map.of("city", anyValue(2), "mm", anyValue(2)));
            case 6 ->
                new AttributeCondition.TextSearch(
                        key(TestCatalog.TIER), TextOperator.MATCHES, "^a+\"\\\\$", random.nextBoolean(), missing());
            case 7 -> new OpenCondition.Share("se\u00e9d", random.nextInt(50) / 100.0, 0.75);
            case 8 -> new Logic.All(list(1 + random.nextInt(3), () -> any(depth - 1)));
            case 9 -> new Logic.Any(list(1 + random.nextInt(3), () -> any(depth - 1)));
            case 10 -> new Logic.Not(any(depth - 1));
            default -> sound(depth);
        };
    }

    private Condition recurring() {
        RandomRecurrence recurrence = RandomRecurrence.of(random, LocalDateTime.of(2026, 1, 1, 0, 0), 90 * 1_440)
                .fromItsFirstTime();
        Duration length = Duration.ofMinutes(15L * (1 + random.nextInt(random.nextBoolean() ? 20 : 800)));
        return new TimeCondition.Recurring(recurrence.rule(), recurrence.start(), length, zone());
    }

    private Condition holiday() {
        String[] place = pick(NaiveHolidays.springPlaces()).split("/");
        return new TimeCondition.Holiday(place[0], place.length == 1 ? null : place[1], zone());
    }

    Condition time() {
        return switch (random.nextInt(7)) {
            case 5 -> recurring();
            case 6 -> holiday();
            case 0 -> timeOfDay();
            case 1 -> new TimeCondition.DaysOfWeek(set(1 + random.nextInt(4), () -> pick(DayOfWeek.values())), zone());
            case 2 ->
                new TimeCondition.DaysOfMonth(
                        set(
                                1 + random.nextInt(4),
                                () -> random.nextBoolean() ? 1 + random.nextInt(31) : -1 - random.nextInt(31)),
                        zone());
            case 3 -> new TimeCondition.Months(set(1 + random.nextInt(6), () -> pick(Month.values())), zone());
            default -> {
                LocalDateTime from = dateTime();
                yield new TimeCondition.DateRange(
                        random.nextInt(4) == 0 ? null : from, from.plusMinutes(1 + random.nextInt(3000)), zone());
            }
        };
    }

    private Condition timeOfDay() {
        LocalTime from = LocalTime.of(random.nextInt(24), random.nextInt(4) * 15);
        return new TimeCondition.TimeOfDay(from, from.plusMinutes(15L * (1 + random.nextInt(95))), zone());
    }

    Condition behavior() {
        return switch (random.nextInt(4)) {
            case 0 -> new BehaviorCondition.EventCount(pattern(), comparison(), 1 + random.nextInt(3), lookback());
            case 1 ->
                new BehaviorCondition.DistinctCount(
                        pattern(), "category", comparison(), 1 + random.nextInt(2), lookback());
            case 2 -> {
                BehaviorCondition.Aggregation aggregation = pick(BehaviorCondition.Aggregation.values());
                yield new BehaviorCondition.EventAggregate(
                        pattern(), "price", aggregation, comparison(), Value.of(random.nextInt(10)), lookback());
            }
            default ->
                new BehaviorCondition.SessionIs(
                        pick(BehaviorCondition.SessionMeasure.values()), comparison(), random.nextInt(600));
        };
    }

    Condition sequence() {
        if (random.nextInt(3) == 0) {
            Duration after = duration();
            Duration window = random.nextBoolean() ? null : after.multipliedBy(3);
            return new SequenceCondition.Abandoned(pattern(), pattern(), after, new Lookback(scope(), window));
        }
        List<SequenceCondition.Step> steps = new ArrayList<>();
        int size = 2 + random.nextInt(2);
        for (int i = 0; i < size; i++) {
            boolean next = i > 0 && random.nextInt(4) == 0;
            steps.add(new SequenceCondition.Step(pattern(), i > 0 && random.nextInt(3) == 0 ? duration() : null, next));
        }
        return new SequenceCondition.Sequence(
                steps,
                random.nextInt(3) == 0 ? duration() : null,
                lookback(),
                random.nextInt(3) == 0 ? "category" : null,
                random.nextInt(3) == 0 ? List.of(pattern()) : List.of());
    }

    EventPattern pattern() {
        PropertyTest test = random.nextBoolean()
                ? new PropertyTest("category", equality(), Value.of(pick("boots", "tents")))
                : new PropertyTest("price", comparison(), Value.of(random.nextInt(10)));
        return new EventPattern(pick(EVENTS), random.nextInt(3) == 0 ? List.of(test) : List.of());
    }
}
