package dev.attune.rules;

import dev.attune.api.condition.TimeCondition;
import dev.attune.api.problem.Problem;
import dev.attune.api.problem.Suggestion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds what is wrong with a condition on public holidays; pointers are relative to the condition. */
final class HolidayCheck {

    /** Codes that are not those of ISO 3166-1 and in use for a country all the same, as the standard reserves them. */
    private static final Map<String, String> RESERVED = Map.of("UK", "GB", "EL", "GR");

    private static final Set<String> ISO = Set.of(Locale.getISOCountries());

    private HolidayCheck() {}

    static List<Problem> check(TimeCondition.Holiday condition) {
        String country = condition.country();
        List<String> countries = HolidayCalendar.countries();
        if (!countries.contains(country)) {
            return List.of(Problem.error(
                    "/holiday/country",
                    "There is no calendar of public holidays for the country " + Spelling.quoted(country) + "."
                            + hint(country, countries)));
        }
        String region = condition.region();
        Set<String> regions = HolidayCalendar.regions(country).keySet();
        if (region == null || regions.contains(region)) {
            return List.of();
        }
        String message = "The calendar of " + country + " has no region " + Spelling.quoted(region);
        return List.of(Problem.error(
                "/holiday/region",
                regions.isEmpty()
                        ? message + ", nor any other: take \"region\" out."
                        : message + ": use one of " + String.join(", ", regions) + "."
                                + Suggestion.sentence(region, regions)));
    }

    /** A country may have been written in small letters, with three letters, or by its English name. */
    private static String hint(String written, List<String> countries) {
        Map<String, String> spellings = new TreeMap<>(RESERVED);
        for (String code : countries) {
            Locale place = new Locale.Builder().setRegion(code).build();
            spellings.put(code, code);
            spellings.put(place.getDisplayCountry(Locale.ENGLISH).toUpperCase(Locale.ROOT), code);
            if (ISO.contains(code)) {
                spellings.put(place.getISO3Country(), code);
            }
        }
        String capitals = written.toUpperCase(Locale.ROOT);
        int allowed = written.length() > 3 ? Math.max(2, written.length() / 3) : 0;
        return Suggestion.nearest(capitals, spellings.keySet(), allowed)
                .map(name -> " Did you mean \"" + spellings.get(name) + "\"?")
                .orElse(" Use a code of ISO 3166-1 such as \"DE\".");
    }
}
