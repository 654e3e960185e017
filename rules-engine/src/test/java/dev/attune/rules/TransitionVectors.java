package dev.attune.rules;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Random rules about time at instants around real changes of clocks. */
final class TransitionVectors {

    private static final int EACH = 14;

    private static final List<String> TRANSITIONS = List.of(
            "Europe/Berlin 2026-03-29T01:00:00Z",
            "Europe/Berlin 2026-10-25T01:00:00Z",
            "America/New_York 2026-03-08T07:00:00Z",
            "America/New_York 2026-11-01T06:00:00Z",
            "America/St_Johns 2026-03-08T05:30:00Z",
            "America/St_Johns 2026-11-01T04:30:00Z",
            "Australia/Lord_Howe 2026-04-04T15:00:00Z",
            "Australia/Lord_Howe 2026-10-03T15:30:00Z",
            "Asia/Kathmandu 1985-12-31T18:30:00Z",
            "Pacific/Apia 2011-12-30T10:00:00Z",
            "Africa/Casablanca 2026-02-15T02:00:00Z",
            "Africa/Casablanca 2026-03-22T02:00:00Z");

    private final Random random = new Random(20_260_329);

    static List<String> lines() {
        List<String> lines = new ArrayList<>();
        TransitionVectors vectors = new TransitionVectors();
        for (String transition : TRANSITIONS) {
            String[] parts = transition.split(" ");
            for (int i = 1; i <= EACH; i++) {
                lines.add(vectors.line(parts[0], Instant.parse(parts[1]), i));
            }
        }
        return lines;
    }

    private String line(String zone, Instant transition, int number) {
        Instant at =
                transition.plusSeconds(pick(-7_200, -3_600, -1_800, -900, -1, 0, 1, 900, 1_800, 3_599, 3_600, 7_200));
        // What clocks show a little before or after: close enough for the rule to begin or end there.
        LocalDateTime near = at.plusSeconds(60L * pick(-60, -30, -15, 0, 15, 30, 60))
                .atZone(ZoneId.of(zone))
                .toLocalDateTime();
        String rule = rule(near.truncatedTo(ChronoUnit.MINUTES));
        String name = "clocks of " + zone + " at " + transition + ", number " + number + ": "
                + rule.replaceAll("[{}']", "") + " at " + at;
        return new VectorDraft(name, rule, at.toString()).zone(zone).line();
    }

    private String rule(LocalDateTime near) {
        String day = near.getDayOfWeek().name().toLowerCase(Locale.ROOT);
        return switch (random.nextInt(6)) {
            case 0, 1 ->
                "{'timeOfDay': {'from': '" + near.toLocalTime() + "', 'to': '"
                        + near.toLocalTime().plusMinutes(pick(15, 30, 60, 90, 1_410)) + "'}}";
            case 2 -> "{'dateRange': {'from': '" + near.plusMinutes(pick(-30, -15, 0, 15, 30)) + "'}}";
            case 3 -> "{'dateRange': {'to': '" + near.plusMinutes(pick(-30, -15, 0, 15, 30)) + "'}}";
            case 4 -> "{'daysOfWeek': {'days': ['" + day + "']}}";
            default -> "{'daysOfMonth': {'days': [" + near.getDayOfMonth() + "]}}";
        };
    }

    private int pick(int... numbers) {
        return numbers[random.nextInt(numbers.length)];
    }
}
