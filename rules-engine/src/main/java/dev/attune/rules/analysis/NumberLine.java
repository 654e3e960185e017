package dev.attune.rules.analysis;

import dev.attune.api.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Numbers cut at literals: each literal, and a number from each gap between them. */
final class NumberLine {

    private NumberLine() {}

    static List<Double> points(Collection<Double> literals) {
        List<Double> sorted = new ArrayList<>(new TreeSet<>(literals));
        if (sorted.isEmpty()) {
            return List.of(1.0);
        }
        List<Double> points = new ArrayList<>(sorted);
        for (int i = 1; i < sorted.size(); i++) {
            addBetween(sorted.get(i - 1), sorted.get(i), points);
        }
        points.add(above(sorted.get(sorted.size() - 1)));
        points.add(below(sorted.get(0)));
        return points.stream().filter(Double::isFinite).toList();
    }

    private static double above(double most) {
        double next = Math.floor(most) + 1;
        return next > most ? next : Math.nextUp(most);
    }

    private static double below(double least) {
        double next = Math.ceil(least) - 1;
        return next < least ? next : Math.nextDown(least);
    }

    private static void addBetween(double low, double high, List<Double> points) {
        double whole = above(low);
        double middle = low + (high - low) / 2;
        if (whole < high) {
            points.add(whole);
        } else if (middle > low && middle < high) {
            points.add(middle);
        }
    }

    /** The numbers as values, those that are whole and not negative first, since they are more often what was counted. */
    static Candidates of(Collection<Double> literals) {
        List<Double> points = points(literals);
        List<Value> values = new ArrayList<>();
        points.stream().filter(NumberLine::isNatural).map(Value::of).forEach(values::add);
        points.stream().filter(each -> !isNatural(each)).map(Value::of).forEach(values::add);
        return Candidates.all(values);
    }

    static boolean isNatural(double number) {
        return number >= 0 && number == Math.rint(number);
    }
}
