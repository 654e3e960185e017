package dev.attune.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecurrenceTests {

    private static List<LocalDateTime> list(SortedTimes times) {
        List<LocalDateTime> list = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            list.add(Recurrence.local(times.get(i)));
        }
        return list;
    }

    @Test
    void hasTheTimesOfItsDefinition() {
        int seen = 0;
        for (int seed = 0; seed < 2_000; seed++) {
            RandomRecurrence random =
                    RandomRecurrence.of(new Random(seed), LocalDateTime.of(2023, 1, 1, 0, 0), 3 * 525_600);
            LocalDateTime end = random.start().plusYears(2);
            SortedTimes times = Recurrence.of(random.rule(), random.start())
                    .first(Integer.MAX_VALUE, Recurrence.second(end.plusSeconds(1)));
            List<LocalDateTime> expected = new NaiveRecurrence(random.rule(), random.start()).times(end);
            assertThat(list(times).stream().filter(time -> !time.isAfter(end)).toList())
                    .as("seed %d: %s from %s", seed, random.rule(), random.start())
                    .isEqualTo(expected);
            seen += expected.isEmpty() ? 0 : 1;
        }
        assertThat(seen).isGreaterThan(1_000);
    }

    @Test
    void findsTheSameTimesNearAnInstantAsFromTheStart() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            RandomRecurrence rule = RandomRecurrence.of(random, LocalDateTime.of(1999, 1, 1, 0, 0), 3 * 525_600);
            Recurrence recurrence = Recurrence.of(rule.rule(), rule.start());
            long from = Recurrence.second(rule.start()) + random.nextInt(200_000_000);
            long to = from + random.nextInt(10_000_000);
            long earliest = from - random.nextInt(10_000_000);
            List<Long> all = new ArrayList<>();
            SortedTimes times = recurrence.first(Integer.MAX_VALUE, to);
            for (int i = 0; i < times.size(); i++) {
                if (times.get(i) < from) {
                    all.clear();
                }
                if (times.get(i) >= earliest) {
                    all.add(times.get(i));
                }
            }
            SortedTimes near = recurrence.around(earliest, from, to);
            List<Long> found = new ArrayList<>();
            for (int i = 0; i < near.size(); i++) {
                found.add(near.get(i));
            }
            assertThat(found)
                    .as("seed %d: %s from %s", seed, rule.rule(), rule.start())
                    .isEqualTo(all);
        }
    }
}
