package dev.attune.rules.analysis;

import dev.attune.api.attribute.AttributeType;
import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.condition.AttributeCondition;
import dev.attune.api.condition.Condition;
import dev.attune.api.condition.TimeCondition;
import dev.attune.api.condition.ZoneChoice;
import dev.attune.api.value.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The instant of the decision and its zones, and the conditions that look at nothing else. */
final class ClockSpace {

    private static final int MOST_SAMPLES = 20_000;
    private static final int CHANGES = 8;

    /** Zones far apart, for visitors who are elsewhere than the site. */
    private static final List<ZoneId> ZONES = List.of(
            Draft.UTC,
            ZoneId.of("Asia/Tokyo"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Pacific/Kiritimati"),
            ZoneId.of("Pacific/Pago_Pago"));

    private final Engine engine;
    private final List<Condition> atoms;
    private final List<Integer> numbers;
    private final Map<String, List<Integer>> clocks = new LinkedHashMap<>();

    ClockSpace(Engine engine, List<Condition> atoms, List<Integer> numbers) {
        this.engine = engine;
        this.atoms = atoms;
        this.numbers = numbers;
        for (int number : numbers) {
            engine.budget().take(ClockFace.cost(atoms.get(number)));
            clocks.computeIfAbsent(ClockFace.of(atoms.get(number)), none -> new ArrayList<>())
                    .add(number);
        }
    }

    /** Every case, and maybe some that no instant brings about: each zone's clock is taken to run by itself. */
    List<Aspect> bounds() {
        List<Aspect> aspects = new ArrayList<>();
        clocks.forEach((clock, own) -> {
            if (clock.equals(ClockFace.FREE) || isTooMuch(own)) {
                own.forEach(number -> aspects.add(Aspect.free(number, Masks.ANY)));
            } else {
                aspects.add(aspect(clock, own));
            }
        });
        return aspects;
    }

    /** Whether these name so many days and times that not every case can be looked at. */
    private boolean isTooMuch(List<Integer> own) {
        LocalTimes local = new LocalTimes(own.stream().map(atoms::get).toList(), engine.budget());
        long days = (long) local.named().size() + local.others().size();
        return days * local.times().size() > MOST_SAMPLES;
    }

    private Aspect aspect(String clock, List<Integer> own) {
        List<Condition> conditions = own.stream().map(atoms::get).toList();
        List<Condition> inUtc = conditions.stream().map(ClockFace::ofVisitor).toList();
        Oracle oracle = engine.oracle(inUtc);
        Set<Instant> instants = clock.equals(ClockFace.ABSOLUTE)
                ? new LinkedHashSet<>(TimeLine.instants(moments(conditions)))
                : instants(new LocalTimes(conditions, engine.budget()), oracle, Draft.UTC);
        List<Cell> cells = instants.stream()
                .map(at -> Cell.of(oracle.ask(Draft.time(at, Draft.UTC, Draft.UTC))))
                .toList();
        return Aspect.of(own.stream().mapToInt(Integer::intValue).toArray(), Aspect.distinct(cells));
    }

    private static List<Instant> moments(List<Condition> conditions) {
        List<Instant> moments = new ArrayList<>();
        for (Condition condition : conditions) {
            if (condition instanceof AttributeCondition attribute
                    && attribute.attribute().equals(StandardAttributes.TIME_NOW.key())) {
                for (Value literal : Readings.literals(attribute, AttributeType.INSTANT)) {
                    if (literal instanceof Value.Moment moment) {
                        moments.add(moment.value());
                    }
                }
            }
        }
        return moments;
    }

    /** One instant for each kind of day and each time of day. */
    private static Set<Instant> instants(LocalTimes local, Oracle oracle, ZoneId zone) {
        Map<List<Integer>, LocalDate> kinds = new LinkedHashMap<>();
        for (LocalDate day : local.others()) {
            int[] masks = oracle.ask(at(day.atStartOfDay(), zone));
            kinds.putIfAbsent(Arrays.stream(masks).boxed().toList(), day);
        }
        Set<LocalDate> days = new LinkedHashSet<>(kinds.values());
        days.addAll(local.named());
        Set<Instant> instants = new LinkedHashSet<>();
        local.takeAll(days.size());
        for (LocalDate day : days) {
            for (LocalTime time : local.times()) {
                if (instants.size() == MOST_SAMPLES) {
                    return instants;
                }
                instants.add(LocalDateTime.of(day, time).atZone(zone).toInstant());
            }
        }
        return instants;
    }

    private static Draft.Part at(LocalDateTime local, ZoneId zone) {
        return Draft.time(local.atZone(zone).toInstant(), zone, zone);
    }

    /** Instants and zones that bring cases about, one for each case. */
    List<Cell> samples() {
        List<Condition> conditions = numbers.stream().map(atoms::get).toList();
        Oracle oracle = engine.oracle(conditions);
        Set<Instant> instants = new LinkedHashSet<>();
        Set<Instant> changes = changes(oracle);
        for (ZoneId zone : zones(conditions)) {
            LocalTimes local = new LocalTimes(conditions, engine.budget());
            changes.forEach(change -> local.add(LocalDateTime.ofInstant(change, zone)));
            instants.addAll(instants(local, oracle, zone));
        }
        instants.addAll(TimeLine.instants(moments(conditions)));
        instants.addAll(changes);
        boolean apart = clocks.size() > 1;
        List<ZoneId> visitors = apart ? ZONES : List.of(Draft.UTC);
        List<ZoneId> sites = apart && clocks.containsKey(ClockFace.SITE) ? ZONES : List.of(Draft.UTC);
        Map<List<Integer>, Cell> cells = new LinkedHashMap<>();
        int left = MOST_SAMPLES;
        for (ZoneId visitor : visitors) {
            for (ZoneId site : sites) {
                for (Instant at : instants) {
                    if (left-- > 0) {
                        Draft.Part time = Draft.time(at, visitor, site);
                        int[] masks = oracle.ask(time);
                        cells.putIfAbsent(Arrays.stream(masks).boxed().toList(), Cell.of(masks, time));
                    }
                }
            }
        }
        return List.copyOf(cells.values());
    }

    private static Set<ZoneId> zones(List<Condition> conditions) {
        Set<ZoneId> zones = new LinkedHashSet<>();
        zones.add(Draft.UTC);
        for (Condition condition : conditions) {
            if (ClockFace.zone(condition) instanceof ZoneChoice.Fixed fixed) {
                zones.add(fixed.zone());
            }
        }
        return zones;
    }

    /** The next instants at which conditions of which nothing more is known change. */
    private Set<Instant> changes(Oracle oracle) {
        Set<Instant> changes = new LinkedHashSet<>();
        for (int number : clocks.getOrDefault(ClockFace.FREE, List.of())) {
            Instant at = Draft.REFERENCE;
            for (int k = 0; k < CHANGES; k++) {
                Optional<Instant> next =
                        oracle.nextChange(numbers.indexOf(number), Draft.time(at, Draft.UTC, Draft.UTC));
                at = next.orElse(at);
                next.ifPresent(changes::add);
            }
        }
        return changes;
    }

    /** Whether the condition looks at the clock alone. */
    static boolean looksAtClock(Condition condition) {
        return condition instanceof TimeCondition
                || (condition instanceof AttributeCondition attribute
                        && Draft.CLOCK.contains(attribute.attribute())
                        && Readings.other(condition).isEmpty());
    }
}
