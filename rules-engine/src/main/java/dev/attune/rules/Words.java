package dev.attune.rules;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.condition.Comparison;
import dev.attune.api.value.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Plain English words for values, durations and amounts. */
final class Words {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private Words() {}

    /**
     * The attribute's name without its namespace and, where more than a word is left, without the {@code at} of an instant:
     * {@code profile.loyalty_tier} is "loyalty tier", {@code profile.last_order_at} "last order".
     */
    static String attribute(AttributeKey key) {
        String name = key.value()
                .substring(key.namespace().length() + 1)
                .replace('.', ' ')
                .replace('_', ' ');
        boolean instant = name.endsWith(" at") && name.indexOf(' ') < name.length() - 3;
        return instant ? name.substring(0, name.length() - 3) : name;
    }

    static String value(Value value) {
        if (value instanceof Value.Text text) {
            return text(text.value());
        }
        if (value instanceof Value.Numeric number) {
            return number(number.value());
        }
        if (value instanceof Value.Flag flag) {
            return flag.value() ? "yes" : "no";
        }
        if (value instanceof Value.Moment moment) {
            return moment.value().toString();
        }
        if (value instanceof Value.Day day) {
            return day.value().toString();
        }
        if (value instanceof Value.Texts texts) {
            return texts.values().isEmpty()
                    ? "nothing"
                    : texts.values().stream().collect(Collectors.joining(", "));
        }
        return other(value);
    }

    private static String other(Value value) {
        if (value instanceof Value.Point point) {
            return number(point.latitude()) + ", " + number(point.longitude());
        }
        if (value instanceof Value.Version version) {
            return version.value();
        }
        if (value instanceof Value.Address address) {
            return address.value();
        }
        if (value instanceof Value.Items items) {
            return items.values().size() + " items";
        }
        return value.isKnown() ? "a structure" : "not known";
    }

    /** A text as it is, or in quotes where it would be lost in a sentence. */
    static String text(String text) {
        return text.isBlank() || !text.equals(text.strip()) ? '"' + text + '"' : text;
    }

    static String number(double number) {
        return Math.abs(number) < 1e15
                ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                : Double.toString(number);
    }

    /** The difference of two numbers as they are written, in decimal. */
    static double difference(double a, double b) {
        return BigDecimal.valueOf(a).subtract(BigDecimal.valueOf(b)).doubleValue();
    }

    static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    static String local(LocalDateTime local) {
        return day(local.toLocalDate()) + " " + dateTime(local);
    }

    private static String day(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** "Monday 2026-06-15" */
    static String date(LocalDate date) {
        return day(date) + " " + date;
    }

    static String dateTime(LocalDateTime local) {
        return CLOCK.format(local);
    }

    static String duration(Duration duration) {
        List<String> parts = new ArrayList<>();
        add(parts, duration.toDays(), "day");
        add(parts, duration.toHoursPart(), "hour");
        add(parts, duration.toMinutesPart(), "minute");
        add(parts, duration.toSecondsPart(), "second");
        add(parts, duration.toMillisPart(), "millisecond");
        return parts.isEmpty() ? "0 seconds" : String.join(" ", parts);
    }

    private static void add(List<String> parts, long amount, String unit) {
        if (amount != 0) {
            parts.add(amount(amount, unit));
        }
    }

    static String amount(long amount, String unit) {
        return amount + " " + (amount == 1 ? unit : unit + "s");
    }

    static String count(Comparison comparison, int count) {
        return switch (comparison) {
            case EQ -> "exactly " + count;
            case NE -> "not exactly " + count;
            case LT -> "fewer than " + count;
            case LTE -> "at most " + count;
            case GT -> "more than " + count;
            case GTE -> "at least " + count;
        };
    }

    /** How a value of a literal's kind is compared. */
    static String compared(Comparison comparison, boolean time) {
        return switch (comparison) {
            case EQ -> "";
            case NE -> "not ";
            case LT -> time ? "earlier than " : "less than ";
            case LTE -> time ? "no later than " : "at most ";
            case GT -> time ? "later than " : "more than ";
            case GTE -> time ? "no earlier than " : "at least ";
        };
    }

    static String joined(List<String> words, String last) {
        int end = words.size() - 1;
        return end <= 0 ? String.join("", words) : String.join(", ", words.subList(0, end)) + last + words.get(end);
    }
}
