package dev.attune.content.template;

import dev.attune.api.request.Facts;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The {@code date} filter: moments, days and texts of dates in the visitor's zone and the page's language. */
final class DateFilter {

    private static final int LONGEST = 60;

    /** The forms in which a date can be written, the likeliest first. */
    private static final List<DateTimeFormatter> FORMS = List.of(
            new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE)
                    .optionalStart()
                    .appendPattern("['T'][' ']HH:mm[:ss]")
                    .optionalStart()
                    .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
                    .optionalEnd()
                    .appendPattern("[' '][XXX][XX][z]")
                    .optionalEnd()
                    .toFormatter(Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT),
            english("[EEE, ]d MMM uuuu[ HH:mm[:ss][ z][ XX]]"),
            english("MMMM d, uuuu[ HH:mm[:ss]]"),
            english("MMM d, uuuu[ HH:mm[:ss]]"),
            english("d MMMM uuuu[ HH:mm[:ss]]"));

    private DateFilter() {}

    private static DateTimeFormatter english(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    static @Nullable Object apply(@Nullable Object input, @Nullable Object format, RenderState state) {
        String form = Text.of(format, state);
        if (input == null || form.isEmpty()) {
            return input;
        }
        ZonedDateTime moment = moment(input, state.facts);
        if (moment == null) {
            return input;
        }
        StringBuilder text = new StringBuilder(form.length() + 16);
        Strftime.append(form, moment, state.facts.locale(), text);
        return text.toString();
    }

    private static @Nullable ZonedDateTime moment(Object input, Facts facts) {
        ZoneId zone = facts.zone().id();
        if (input instanceof Instant instant) {
            return instant.atZone(zone);
        } else if (input instanceof LocalDate day) {
            return day.atStartOfDay(zone);
        } else if (input instanceof Long seconds) {
            return ofSeconds(seconds, zone);
        } else if (input instanceof String || input instanceof SafeText) {
            return written(input.toString().strip(), facts, zone);
        }
        return null;
    }

    /** Whether a text is one of the words for the present. */
    static boolean isPresent(String text) {
        return text.equalsIgnoreCase("now") || text.equalsIgnoreCase("today");
    }

    private static @Nullable ZonedDateTime written(String text, Facts facts, ZoneId zone) {
        if (isPresent(text)) {
            return facts.at().atZone(zone);
        }
        if (text.isEmpty() || text.length() > LONGEST) {
            return null;
        }
        Long seconds = Integers.strict(text);
        if (seconds != null) {
            return seconds < 0 ? null : ofSeconds(seconds, zone);
        }
        for (DateTimeFormatter form : FORMS) {
            ZonedDateTime moment = parse(text, form, zone);
            if (moment != null) {
                return moment;
            }
        }
        return null;
    }

    private static @Nullable ZonedDateTime parse(String text, DateTimeFormatter form, ZoneId zone) {
        try {
            TemporalAccessor parsed = form.parse(text);
            ZoneId written = parsed.query(TemporalQueries.zone());
            LocalDate day = LocalDate.from(parsed);
            LocalDateTime local = parsed.isSupported(ChronoField.HOUR_OF_DAY) ? LocalDateTime.from(parsed) : null;
            if (local == null) {
                return day.atStartOfDay(zone);
            }
            return written == null ? local.atZone(zone) : local.atZone(written).withZoneSameInstant(zone);
        } catch (DateTimeException notThisForm) {
            return null;
        }
    }

    private static @Nullable ZonedDateTime ofSeconds(long seconds, ZoneId zone) {
        return Math.abs(seconds) > Instant.MAX.getEpochSecond() / 2
                ? null
                : Instant.ofEpochSecond(seconds).atZone(zone);
    }
}
