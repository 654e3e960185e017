package dev.attune.benchmarks.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Draws what the rules of a {@link RuleWorkload} ask. */
final class Clauses {

    private static final int COUNTRY = 0;
    private static final int AGE = 0;

    private final Draw draw;
    private final PastCriteria past;

    Clauses(Draw draw) {
        this.draw = draw;
        this.past = new PastCriteria(draw);
    }

    /** Two to five tests of different attributes. */
    Clause conjunction() {
        return Clause.all(tests(-1));
    }

    /** The same, and one of what the visitor did. */
    Clause conjunctionWithPast() {
        List<Criterion> criteria = new ArrayList<>(tests(-1));
        criteria.add(past.draw());
        return Clause.all(criteria);
    }

    /** The same after a test that nine of ten visitors pass, of an attribute that the others do not test. */
    Clause accessibleConjunction() {
        boolean byCountry = draw.flag();
        List<Criterion> criteria = new ArrayList<>();
        criteria.add(byCountry ? inManyCountries() : notVeryYoung());
        criteria.addAll(tests(byCountry ? COUNTRY : RuleWorkload.TEXTS + AGE));
        return Clause.all(criteria);
    }

    private Criterion inManyCountries() {
        List<String> countries = IntStream.range(0, draw.between(25, 45))
                .mapToObj(RuleWorkload::word)
                .toList();
        return new Criterion.TextIn(COUNTRY, countries);
    }

    private Criterion notVeryYoung() {
        return new Criterion.NumberBetween(AGE, draw.between(10, 150), 999);
    }

    private List<Criterion> tests(int except) {
        int tests = draw.between(2, 5);
        return draw.distinct(tests, () -> attributeOtherThan(except)).stream()
                .map(this::of)
                .toList();
    }

    private int attributeOtherThan(int except) {
        int attribute = draw.below(RuleWorkload.ATTRIBUTES);
        while (attribute == except) {
            attribute = draw.below(RuleWorkload.ATTRIBUTES);
        }
        return attribute;
    }

    private Criterion of(int attribute) {
        int i = attribute;
        if (i < RuleWorkload.TEXTS) {
            return draw.flag() ? textIs(i) : textIsOneOf(i);
        }
        i -= RuleWorkload.TEXTS;
        if (i < RuleWorkload.NUMBERS) {
            int low = draw.below(900);
            return new Criterion.NumberBetween(i, low, low + draw.between(50, 250));
        }
        i -= RuleWorkload.NUMBERS;
        if (i < RuleWorkload.FLAGS) {
            return new Criterion.FlagIs(i, draw.flag());
        }
        i -= RuleWorkload.FLAGS;
        if (i < RuleWorkload.SETS) {
            return hasAnyTag(i);
        }
        return i == RuleWorkload.SETS ? weekdayIsOneOf() : hourBetween();
    }

    private Criterion textIs(int i) {
        return new Criterion.TextIs(i, RuleWorkload.word(draw.zipf(RuleWorkload.WORDS)));
    }

    private Criterion textIsOneOf(int i) {
        Set<Integer> ranks = draw.distinct(draw.between(2, 4), () -> draw.zipf(RuleWorkload.WORDS));
        return new Criterion.TextIn(i, ranks.stream().map(RuleWorkload::word).toList());
    }

    private Criterion weekdayIsOneOf() {
        Set<Integer> days = draw.distinct(draw.between(1, 3), () -> draw.below(7));
        return new Criterion.TextIn(
                RuleWorkload.WEEKDAY, days.stream().map(RuleWorkload::weekday).toList());
    }

    private Criterion hourBetween() {
        int from = draw.below(20);
        return new Criterion.NumberBetween(RuleWorkload.HOUR, from, from + draw.between(1, 3));
    }

    private Criterion hasAnyTag(int i) {
        Set<Integer> ranks = draw.distinct(draw.between(1, 3), () -> draw.below(RuleWorkload.TAGS));
        return new Criterion.AnyTag(i, ranks.stream().map(RuleWorkload::tag).toList());
    }
}
