package dev.attune.rules.analysis;

import dev.attune.api.value.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Values less, more and between, for those that are compared with each other. */
final class Neighbours {

    private Neighbours() {}

    static List<Value> of(List<Value> values) {
        List<Double> numbers = new ArrayList<>();
        List<Instant> instants = new ArrayList<>();
        List<LocalDate> dates = new ArrayList<>();
        List<Value> others = new ArrayList<>();
        for (Value value : values) {
            if (value instanceof Value.Numeric number) {
                numbers.add(number.value());
            } else if (value instanceof Value.Moment moment) {
                instants.add(moment.value());
            } else if (value instanceof Value.Day day) {
                dates.add(day.value());
            } else if (value instanceof Value.Text) {
                others.add(Value.of("another"));
            } else if (value instanceof Value.Version version) {
                others.add(new Value.Version("1" + version.value()));
            }
        }
        List<Value> neighbours = new ArrayList<>(others);
        if (!numbers.isEmpty()) {
            NumberLine.points(numbers).forEach(each -> neighbours.add(Value.of(each)));
        }
        if (!instants.isEmpty()) {
            neighbours.addAll(TimeLine.moments(instants));
        }
        if (!dates.isEmpty()) {
            neighbours.addAll(TimeLine.days(dates));
        }
        return neighbours;
    }
}
