package dev.attune.demo.personal;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.attribute.AttributeType;
import dev.attune.api.request.Facts;
import dev.attune.api.spi.ConditionPredicate;
import dev.attune.api.spi.ConditionType;
import dev.attune.api.spi.Parameter;
import dev.attune.api.value.Truth;
import dev.attune.api.value.Value;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Whether somebody stands behind the counter in Bergen: Mondays to Saturdays, from nine to six. With {@code open} false it asks the
 * opposite.
 */
@Component
final class CounterOpen implements ConditionType {

    private static final String OPEN = "open";
    private static final ZoneId BERGEN = ZoneId.of("Europe/Oslo");
    private static final int FROM = 9;
    private static final int TO = 18;

    @Override
    public String key() {
        return "shop.counter";
    }

    @Override
    public String label() {
        return "The counter in Bergen";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter(OPEN, "Is open", AttributeType.BOOLEAN, true));
    }

    @Override
    public Set<AttributeKey> reads(Map<String, Value> parameters) {
        return Set.of();
    }

    @Override
    public boolean readsTrail(Map<String, Value> parameters) {
        return false;
    }

    @Override
    public String sentence(Map<String, Value> parameters) {
        return "the counter in Bergen is " + (asksForOpen(parameters) ? "open" : "closed");
    }

    @Override
    public ConditionPredicate plan(Map<String, Value> parameters) {
        return new Hours(asksForOpen(parameters));
    }

    private static boolean asksForOpen(Map<String, Value> parameters) {
        if (parameters.get(OPEN) instanceof Value.Flag open) {
            return open.value();
        }
        throw new IllegalArgumentException("say whether the counter is open: true or false");
    }

    private record Hours(boolean open) implements ConditionPredicate {
        @Override
        public Truth test(Facts facts) {
            ZonedDateTime there = facts.at().atZone(BERGEN);
            boolean attended =
                    there.getDayOfWeek() != DayOfWeek.SUNDAY && there.getHour() >= FROM && there.getHour() < TO;
            return Truth.of(attended == open);
        }

        /** Clocks there change at night, so opening and closing stand at the same hours every day. */
        @Override
        public Optional<Instant> nextChange(Facts facts) {
            ZonedDateTime there = facts.at().atZone(BERGEN).truncatedTo(ChronoUnit.HOURS);
            ZonedDateTime change = there;
            while (!change.toInstant().isAfter(facts.at()) || !isEdge(change)) {
                change = change.plusHours(1);
            }
            return Optional.of(change.toInstant());
        }

        private static boolean isEdge(ZonedDateTime hour) {
            return hour.getDayOfWeek() != DayOfWeek.SUNDAY && (hour.getHour() == FROM || hour.getHour() == TO);
        }
    }
}
