package dev.attune.rules;

import dev.attune.api.condition.AttributeCondition;
import dev.attune.api.condition.Operand;
import dev.attune.api.request.Facts;
import dev.attune.api.value.Truth;
import dev.attune.api.value.UnknownCause;
import dev.attune.api.value.Value;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiPredicate;

/** Conditions on attributes, by their definitions. */
abstract class NaiveAttributes extends NaiveReading implements AttributeCondition.Visitor<Truth> {

    NaiveAttributes(Facts facts) {
        super(facts);
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
}
