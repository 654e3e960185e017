package dev.attune.rules;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Random recurrence rules and starts, some of which have no time.
 *
 * @param start often not a time of the rule
 */
record RandomRecurrence(String rule, LocalDateTime start) {

    static RandomRecurrence of(Random random, LocalDateTime earliest, int minutes) {
        LocalDateTime start = earliest.plusMinutes(15L * random.nextInt(minutes / 15));
        return new RandomRecurrence(new Rule(random).write(start), start);
    }

    /** The same rule from its first time on, so that it can be planned; every day if it has none or another then. */
    RandomRecurrence fromItsFirstTime() {
        List<LocalDateTime> times = new NaiveRecurrence(rule, start).times(start.plusMonths(8));
        LocalDateTime first = times.isEmpty() ? start : times.get(0);
        boolean sound = new NaiveRecurrence(rule, first).times(first).contains(first);
        return new RandomRecurrence(sound ? rule : "FREQ=DAILY", first);
    }

    private record Rule(Random random) {

        String write(LocalDateTime start) {
            String freq = pick("HOURLY", "DAILY", "DAILY", "WEEKLY", "WEEKLY", "MONTHLY", "MONTHLY", "YEARLY");
            List<String> parts = new ArrayList<>(List.of("FREQ=" + freq));
            boolean hourly = freq.equals("HOURLY");
            if (random.nextInt(3) == 0) {
                parts.add("INTERVAL=" + (1 + random.nextInt(hourly ? 9 : 3)));
            }
            boolean ofMonth = !hourly && !freq.equals("WEEKLY") && random.nextInt(4) == 0;
            if (!hourly && random.nextInt(4) == 0 || ofMonth && freq.equals("YEARLY")) {
                parts.add("BYMONTH="
                        + list(() -> start.getMonthValue() + random.nextInt(2) * (12 - start.getMonthValue())));
            }
            if (ofMonth) {
                parts.add("BYMONTHDAY="
                        + list(() -> random.nextBoolean() ? 1 + random.nextInt(28) : -1 - random.nextInt(3)));
            } else if (random.nextInt(2) == 0) {
                boolean ordinal = freq.equals("MONTHLY") || freq.equals("YEARLY");
                parts.add("BYDAY="
                        + list(() -> (ordinal && random.nextBoolean() ? pick("1", "2", "-1") : "") + weekday()));
            } else if (freq.equals("YEARLY") && random.nextInt(3) == 0) {
                parts.add("BYYEARDAY=" + list(() -> pick(1, 88, 100, -1, -100)));
            }
            if (random.nextInt(3) == 0) {
                parts.add("BYHOUR=" + list(() -> start.getHour() + random.nextInt(24 - start.getHour())));
            }
            if (random.nextInt(4) == 0) {
                parts.add("BYMINUTE=" + list(() -> random.nextInt(4) * 15));
            }
            boolean chosen = parts.stream().anyMatch(each -> each.startsWith("BY"))
                    && parts.stream().noneMatch(each -> each.startsWith("BYYEARDAY"));
            if (chosen && random.nextInt(4) == 0) {
                parts.add("BYSETPOS=" + list(() -> pick(1, 2, -1)));
            }
            end(parts, start);
            if (freq.equals("WEEKLY") && random.nextInt(3) == 0) {
                parts.add("WKST=" + weekday());
            }
            return String.join(";", parts);
        }

        private void end(List<String> parts, LocalDateTime start) {
            switch (random.nextInt(4)) {
                case 0 -> parts.add("COUNT=" + (1 + random.nextInt(30)));
                case 1 -> {
                    String until = start.plusHours(random.nextInt(2_000)).toString();
                    parts.add("UNTIL=" + until.replaceAll("[-:]", "") + "00");
                }
                default -> {}
            }
        }

        private String weekday() {
            return pick("MO", "TU", "WE", "TH", "FR", "SA", "SU");
        }

        private String list(Supplier<Object> element) {
            Set<String> elements = new LinkedHashSet<>();
            int size = 1 + random.nextInt(3);
            for (int i = 0; i < size; i++) {
                elements.add(String.valueOf(element.get()));
            }
            return elements.stream().collect(Collectors.joining(","));
        }

        @SafeVarargs
        private <T> T pick(T... of) {
            return of[random.nextInt(of.length)];
        }
    }
}
