package dev.attune.benchmarks.workload;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.attribute.AttributeOrigin;
import dev.attune.api.attribute.AttributeType;
import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.consent.Consent;
import dev.attune.api.consent.Purpose;
import dev.attune.api.request.Facts;
import dev.attune.api.value.Value;
import dev.attune.api.visitor.VisitorId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Rules, each a conjunction of two to five tests over forty attributes: texts with values as frequent as words are, numbers with
 * ranges, booleans, sets, the hour of day and the weekday.
 */
public final class RuleWorkload {

    /** How many texts the profile has. */
    public static final int TEXTS = 16;
    /** How many numbers the profile has. */
    public static final int NUMBERS = 12;
    /** How many flags the profile has. */
    public static final int FLAGS = 6;
    /** How many sets of tags the profile has. */
    public static final int SETS = 4;
    /** The position of the weekday among the texts: after those of the profile. */
    public static final int WEEKDAY = TEXTS;
    /** The position of the hour among the numbers: after those of the profile. */
    public static final int HOUR = NUMBERS;

    static final int ATTRIBUTES = TEXTS + NUMBERS + FLAGS + SETS + 2;
    static final int WORDS = 50;
    static final int TAGS = 20;
    static final Instant NOW = Instant.parse("2026-11-22T16:00:00Z");

    private RuleWorkload() {}

    /** The attributes of the profile; the two of time are everywhere. */
    public static List<Attribute> attributes() {
        List<Attribute> attributes = new ArrayList<>();
        declare(attributes, "text_", TEXTS, AttributeType.TEXT);
        declare(attributes, "number_", NUMBERS, AttributeType.NUMBER);
        declare(attributes, "flag_", FLAGS, AttributeType.BOOLEAN);
        declare(attributes, "tags_", SETS, AttributeType.TEXT_SET);
        return attributes;
    }

    private static void declare(List<Attribute> attributes, String name, int count, AttributeType type) {
        for (int i = 0; i < count; i++) {
            Attribute attribute = Attribute.of("profile." + name + i, type, AttributeOrigin.PROFILE, "");
            attributes.add(attribute.needing(Purpose.PERSONALIZATION));
        }
    }

    /** All attributes, those of time included. */
    public static AttributeCatalog catalog() {
        List<Attribute> all = attributes();
        all.add(StandardAttributes.TIME_WEEKDAY);
        all.add(StandardAttributes.TIME_HOUR);
        return AttributeCatalog.of(all);
    }

    static AttributeKey key(String name, int number) {
        return AttributeKey.of("profile." + name + number);
    }

    static String word(int rank) {
        return "word-" + rank;
    }

    static String tag(int rank) {
        return "tag-" + rank;
    }

    static String weekday(int day) {
        return DayOfWeek.of(day + 1).name().toLowerCase(Locale.ROOT);
    }

    /** So many selective rules. */
    public static List<Clause> rules(int count) {
        return rules(Shape.SELECTIVE, count);
    }

    /** So many rules of this shape, always the same. */
    public static List<Clause> rules(Shape shape, int count) {
        Clauses clauses = new Clauses(new Draw(count));
        List<Clause> rules = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            rules.add(rule(shape, clauses, i));
        }
        return rules;
    }

    private static Clause rule(Shape shape, Clauses clauses, int number) {
        if (shape == Shape.ACCESSIBLE && number % 5 != 0) {
            return clauses.accessibleConjunction();
        }
        return shape == Shape.TRAIL && number % 10 == 9 ? clauses.conjunctionWithPast() : clauses.conjunction();
    }

    /** So many visitors, always the same; for {@link Shape#TRAIL} each with two hundred events behind them. */
    public static List<Person> people(Shape shape, int count) {
        Draw draw = new Draw(-count);
        Draw pasts = new Draw(count);
        List<Person> people = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Person person = person(draw, draw.below(24), draw.below(7));
            people.add(shape == Shape.TRAIL ? person.with(History.draw(pasts, NOW.toEpochMilli())) : person);
        }
        return people;
    }

    /** Somebody at this hour and this day of the week, 0 for Monday. */
    public static Person person(Draw draw, int hour, int day) {
        String[] texts = new String[TEXTS + 1];
        for (int i = 0; i < TEXTS; i++) {
            texts[i] = word(draw.zipf(WORDS));
        }
        texts[WEEKDAY] = weekday(day);
        double[] numbers = new double[NUMBERS + 1];
        for (int i = 0; i < NUMBERS; i++) {
            numbers[i] = draw.below(1_000);
        }
        numbers[HOUR] = hour;
        boolean[] flags = new boolean[FLAGS];
        for (int i = 0; i < FLAGS; i++) {
            flags[i] = draw.flag();
        }
        List<Set<String>> tags = new ArrayList<>();
        for (int i = 0; i < SETS; i++) {
            Set<String> own = new LinkedHashSet<>();
            draw.distinct(3, () -> draw.below(TAGS)).forEach(rank -> own.add(tag(rank)));
            tags.add(own);
        }
        return new Person(texts, numbers, flags, tags, History.NOTHING);
    }

    /** What the profile of a person tells. */
    public static Map<AttributeKey, Value> profile(Person person) {
        Map<AttributeKey, Value> profile = new LinkedHashMap<>();
        for (int i = 0; i < TEXTS; i++) {
            profile.put(key("text_", i), Value.of(person.texts[i]));
        }
        for (int i = 0; i < NUMBERS; i++) {
            profile.put(key("number_", i), Value.of(person.numbers[i]));
        }
        for (int i = 0; i < FLAGS; i++) {
            profile.put(key("flag_", i), Value.of(person.flags[i]));
        }
        for (int i = 0; i < SETS; i++) {
            profile.put(key("tags_", i), new Value.Texts(person.tags.get(i)));
        }
        return profile;
    }

    /** The same visitor as Attune is told of one. */
    public static Facts facts(AttributeCatalog catalog, Person person) {
        Facts.Builder facts = Facts.of(catalog, new VisitorId("visitor"), NOW, Consent.to(Purpose.PERSONALIZATION));
        profile(person).forEach(facts::put);
        return facts.trail(person.past.trail())
                .put(StandardAttributes.TIME_WEEKDAY, Value.of(person.texts[WEEKDAY]))
                .put(StandardAttributes.TIME_HOUR, Value.of(person.numbers[HOUR]))
                .build();
    }
}
