package dev.attune.rules;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.condition.WhenMissing;
import dev.attune.api.condition.ZoneChoice;
import dev.attune.api.request.Facts;
import dev.attune.api.value.Truth;
import dev.attune.api.value.UnknownCause;
import dev.attune.api.value.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What conditions read of facts, by the definitions of values and clocks. */
abstract class NaiveReading {

    final Facts facts;

    NaiveReading(Facts facts) {
        this.facts = facts;
    }

    Truth known(AttributeKey key, WhenMissing missing, Predicate<Value> test) {
        return both(key, null, missing, (value, none) -> test.test(value));
    }

    Truth both(AttributeKey key, AttributeKey other, WhenMissing missing, BiPredicate<Value, Value> test) {
        List<Value> values = new ArrayList<>(List.of(facts.value(key)));
        values.add(other == null ? Value.of(true) : facts.value(other));
        Set<UnknownCause> causes = values.stream()
                .filter(Value.Unknown.class::isInstance)
                .map(value -> ((Value.Unknown) value).cause())
                .collect(Collectors.toSet());
        if (causes.contains(UnknownCause.CONSENT) || causes.contains(UnknownCause.DEGRADED)) {
            return Truth.UNKNOWN;
        }
        if (!causes.isEmpty()) {
            return missing == WhenMissing.UNKNOWN ? Truth.UNKNOWN : Truth.of(missing == WhenMissing.TRUE);
        }
        return Truth.of(test.test(values.get(0), values.get(1)));
    }

    static String letters(String text, boolean ignoreCase) {
        return ignoreCase ? text.replace("ß", "ss").toLowerCase(Locale.ROOT) : text;
    }

    static Set<String> letters(Set<String> texts, boolean ignoreCase) {
        return texts.stream().map(text -> letters(text, ignoreCase)).collect(Collectors.toSet());
    }

    static int order(Value a, Value b, boolean ignoreCase) {
        if (a instanceof Value.Text one && b instanceof Value.Text two) {
            return letters(one.value(), ignoreCase).compareTo(letters(two.value(), ignoreCase));
        }
        if (a instanceof Value.Numeric one && b instanceof Value.Numeric two) {
            return Double.compare(one.value(), two.value());
        }
        if (a instanceof Value.Moment one && b instanceof Value.Moment two) {
            return one.value().compareTo(two.value());
        }
        if (a instanceof Value.Flag one && b instanceof Value.Flag two) {
            return Boolean.compare(one.value(), two.value());
        }
        return versionRank(((Value.Version) a).value()) - versionRank(((Value.Version) b).value());
    }

    static int versionRank(String version) {
        return List.of("1,1.0.0", "1.2", "1.10", "2.0.0-rc.1", "2.0.0-rc.2+b", "2.0.0").stream()
                .map(group -> List.of(group.split(",")))
                .toList()
                .indexOf(List.of("1", "1.0.0").contains(version) ? List.of("1", "1.0.0") : List.of(version));
    }

    ZoneId zone(ZoneChoice choice) {
        if (choice.equals(ZoneChoice.VISITOR)) {
            return facts.zone().id();
        }
        return choice.equals(ZoneChoice.SITE) ? facts.zone().site() : ((ZoneChoice.Fixed) choice).zone();
    }

    LocalDateTime now(ZoneChoice choice) {
        return facts.at().atZone(zone(choice)).toLocalDateTime();
    }

    static LocalDate day(Value value, ZoneId zone) {
        return value instanceof Value.Day day
                ? day.value()
                : ((Value.Moment) value).value().atZone(zone).toLocalDate();
    }

    static Instant start(Value value, ZoneId zone) {
        return value instanceof Value.Day day
                ? day.value().atStartOfDay(zone).toInstant()
                : ((Value.Moment) value).value();
    }
}
