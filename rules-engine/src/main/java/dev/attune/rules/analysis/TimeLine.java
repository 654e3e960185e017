package dev.attune.rules.analysis;

import dev.attune.api.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Instants or dates cut at literals: each literal, and one from each gap between them. */
final class TimeLine {

    private TimeLine() {}

    static List<Instant> instants(Collection<Instant> literals) {
        List<Instant> sorted = new ArrayList<>(new TreeSet<>(literals));
        if (sorted.isEmpty()) {
            return List.of(Draft.REFERENCE.minus(Duration.ofDays(10)));
        }
        List<Instant> points = new ArrayList<>(sorted);
        for (int i = 1; i < sorted.size(); i++) {
            Instant low = sorted.get(i - 1);
            Instant middle = low.plus(Duration.between(low, sorted.get(i)).dividedBy(2));
            if (middle.isAfter(low)) {
                points.add(middle);
            }
        }
        points.add(sorted.get(0).minus(Duration.ofDays(1)));
        points.add(sorted.get(sorted.size() - 1).plus(Duration.ofDays(1)));
        return points;
    }

    static List<LocalDate> dates(Collection<LocalDate> literals) {
        List<LocalDate> sorted = new ArrayList<>(new TreeSet<>(literals));
        if (sorted.isEmpty()) {
            return List.of(LocalDate.of(1990, 5, 17));
        }
        List<LocalDate> points = new ArrayList<>(sorted);
        for (int i = 1; i < sorted.size(); i++) {
            long days = ChronoUnit.DAYS.between(sorted.get(i - 1), sorted.get(i));
            if (days > 1) {
                points.add(sorted.get(i - 1).plusDays(days / 2));
            }
        }
        points.add(sorted.get(0).minusDays(1));
        points.add(sorted.get(sorted.size() - 1).plusDays(1));
        return points;
    }

    static List<Value> moments(Collection<Instant> literals) {
        return instants(literals).stream().<Value>map(Value::of).toList();
    }

    static List<Value> days(Collection<LocalDate> literals) {
        return dates(literals).stream().<Value>map(Value::of).toList();
    }
}
