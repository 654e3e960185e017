package dev.attune.rules;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The public holidays of a country or a region of it, by the calendars of Jollyday: the days on which they are observed, with those of
 * the whole country. Years are worked out when first asked for, and the last few in use are kept.
 */
final class HolidayCalendar {

    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2100;

    private static final int YEARS = 16;

    private final HolidayManager manager;
    private final String[] path;
    private final AtomicReferenceArray<@Nullable Days> years = new AtomicReferenceArray<>(YEARS);

    private HolidayCalendar(HolidayManager manager, List<String> path) {
        this.manager = manager;
        this.path = path.toArray(String[]::new);
    }

    /**
     * The days of a year that are holidays.
     *
     * @param days bit n for day n of the year, from 1; not changed after it is made
     */
    private record Days(int year, BitSet days) {}

    /** The codes of the countries that have a calendar, two capital letters each. */
    static List<String> countries() {
        return HolidayManager.getSupportedCalendarCodes().stream()
                .filter(code -> code.length() == 2)
                .sorted()
                .toList();
    }

    /** Regions of a country, those of a region after a slash, each with the path to it that the calendar knows. */
    static Map<String, List<String>> regions(String country) {
        Map<String, List<String>> regions = new TreeMap<>();
        add("", List.of(), manager(country).getCalendarHierarchy(), regions);
        return regions;
    }

    private static void add(
            String prefix, List<String> path, CalendarHierarchy parent, Map<String, List<String>> regions) {
        parent.getChildren().forEach((id, child) -> {
            String name = prefix + id.toUpperCase(Locale.ROOT);
            List<String> longer = new ArrayList<>(path);
            longer.add(id);
            regions.put(name, List.copyOf(longer));
            add(name + "/", longer, child, regions);
        });
    }

    /** In small letters, since the library would make them so by the rules of the default locale. */
    private static HolidayManager manager(String country) {
        return HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
    }

    /** The calendar of a country and a region, which a check has found to exist. */
    static HolidayCalendar of(String country, @Nullable String region) {
        List<String> path = region == null ? List.of() : regions(country).get(region);
        if (path == null) {
            throw new IllegalArgumentException(country + " has no region " + region);
        }
        return new HolidayCalendar(manager(country), path);
    }

    /** Whether the day is a holiday; never outside the years for which calendars are kept. */
    boolean isHoliday(LocalDate date) {
        return isKept(date.getYear()) && days(date.getYear()).get(date.getDayOfYear());
    }

    /**
     * The first day after this one that is a holiday if this one is none, or the other way round; the first day of the next year if that
     * is not to be seen in this year's calendar, and null after the last year.
     */
    @Nullable
    LocalDate nextChange(LocalDate date) {
        int year = date.getYear();
        if (year > LAST_YEAR) {
            return null;
        }
        if (year < FIRST_YEAR) {
            return LocalDate.of(FIRST_YEAR, 1, 1);
        }
        BitSet days = days(year);
        int next = days.get(date.getDayOfYear())
                ? days.nextClearBit(date.getDayOfYear())
                : days.nextSetBit(date.getDayOfYear());
        return next < 0 || next > date.lengthOfYear() ? LocalDate.of(year + 1, 1, 1) : LocalDate.ofYearDay(year, next);
    }

    private static boolean isKept(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private BitSet days(int year) {
        int slot = Math.floorMod(year, YEARS);
        Days kept = years.get(slot);
        if (kept == null || kept.year() != year) {
            kept = new Days(year, observed(year));
            years.set(slot, kept);
        }
        return kept.days();
    }

    /** The neighbours are asked too: a new year's day on a Saturday may be observed in the old year. */
    private BitSet observed(int year) {
        BitSet days = new BitSet(367);
        synchronized (manager) {
            for (int each = year - 1; each <= year + 1; each++) {
                for (Holiday holiday : manager.getHolidays(Year.of(each), HolidayType.PUBLIC_HOLIDAY, path)) {
                    LocalDate date = holiday.getDate();
                    if (date.getYear() == year) {
                        days.set(date.getDayOfYear());
                    }
                }
            }
        }
        return days;
    }
}
