package dev.attune.benchmarks.designs;

import dev.attune.benchmarks.workload.Clause;
import dev.attune.benchmarks.workload.Criterion;
import dev.attune.benchmarks.workload.Person;
import dev.attune.benchmarks.workload.RuleWorkload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Numbers for all values. The attributes are the texts, the numbers, the flags and the sets, in this order. The value of a text is the
 * position of its word among those that rules ask for, -1 for any other; of a flag 0 or 1; of a set a bit for each of at most 32 tags
 * that rules ask for. Numbers must be whole.
 */
public final class Coding {

    static final int FIRST_NUMBER = RuleWorkload.TEXTS + 1;
    static final int FIRST_FLAG = FIRST_NUMBER + RuleWorkload.NUMBERS + 1;
    static final int FIRST_SET = FIRST_FLAG + RuleWorkload.FLAGS;
    static final int ATTRIBUTES = FIRST_SET + RuleWorkload.SETS;

    private final List<Map<String, Integer>> dictionaries = new ArrayList<>();
    private final List<List<CodedTest>> rules;

    private Coding(List<Clause> clauses) {
        for (int attribute = 0; attribute < ATTRIBUTES; attribute++) {
            dictionaries.add(new HashMap<>());
        }
        Coder coder = new Coder();
        rules = clauses.stream()
                .map(clause -> clause.criteria().stream()
                        .map(criterion -> criterion.accept(coder))
                        .toList())
                .toList();
        for (Map<String, Integer> tags : dictionaries.subList(FIRST_SET, ATTRIBUTES)) {
            if (tags.size() > Integer.SIZE) {
                throw new IllegalArgumentException("a set is asked for more than 32 tags: " + tags.keySet());
            }
        }
    }

    /** Numbers for whatever these rules ask for. */
    public static Coding of(List<Clause> clauses) {
        return new Coding(clauses);
    }

    List<List<CodedTest>> rules() {
        return rules;
    }

    Stream<CodedTest.Between> ranges(int attribute) {
        return rules.stream()
                .flatMap(List::stream)
                .filter(test -> test.attribute() == attribute)
                .map(CodedTest.Between.class::cast);
    }

    static boolean isNumber(int attribute) {
        return attribute >= FIRST_NUMBER && attribute < FIRST_FLAG;
    }

    static boolean isSet(int attribute) {
        return attribute >= FIRST_SET;
    }

    /** How many codes an attribute that is not a number has. */
    int codes(int attribute) {
        return attribute >= FIRST_FLAG && attribute < FIRST_SET
                ? 2
                : dictionaries.get(attribute).size();
    }

    /** Tells of a visitor in numbers, one for each attribute. */
    public void code(Person person, int[] values) {
        for (int i = 0; i < FIRST_NUMBER; i++) {
            Integer code = dictionaries.get(i).get(person.texts[i]);
            values[i] = code == null ? -1 : code;
        }
        for (int i = 0; i < person.numbers.length; i++) {
            values[FIRST_NUMBER + i] = (int) person.numbers[i];
        }
        for (int i = 0; i < person.flags.length; i++) {
            values[FIRST_FLAG + i] = person.flags[i] ? 1 : 0;
        }
        for (int i = 0; i < RuleWorkload.SETS; i++) {
            values[FIRST_SET + i] = bits(dictionaries.get(FIRST_SET + i), person.tags.get(i));
        }
    }

    private static int bits(Map<String, Integer> dictionary, Set<String> tags) {
        int bits = 0;
        for (String tag : tags) {
            Integer code = dictionary.get(tag);
            if (code != null) {
                bits |= 1 << code;
            }
        }
        return bits;
    }

    /** A visitor in numbers. */
    public int[] code(Person person) {
        int[] values = new int[ATTRIBUTES];
        code(person, values);
        return values;
    }

    /** Gives numbers to what rules ask for, in the order in which they ask. */
    private final class Coder implements Criterion.Visitor<CodedTest> {

        private CodedTest oneOf(int attribute, List<String> words) {
            Map<String, Integer> dictionary = dictionaries.get(attribute);
            return new CodedTest.OneOf(
                    attribute,
                    words.stream()
                            .map(word -> dictionary.computeIfAbsent(word, added -> dictionary.size()))
                            .toList());
        }

        @Override
        public CodedTest textIs(Criterion.TextIs criterion) {
            return oneOf(criterion.text(), List.of(criterion.word()));
        }

        @Override
        public CodedTest textIn(Criterion.TextIn criterion) {
            return oneOf(criterion.text(), criterion.words());
        }

        @Override
        public CodedTest numberBetween(Criterion.NumberBetween criterion) {
            return new CodedTest.Between(FIRST_NUMBER + criterion.number(), criterion.low(), criterion.high());
        }

        @Override
        public CodedTest flagIs(Criterion.FlagIs criterion) {
            return new CodedTest.OneOf(FIRST_FLAG + criterion.flag(), List.of(criterion.wanted() ? 1 : 0));
        }

        @Override
        public CodedTest anyTag(Criterion.AnyTag criterion) {
            return oneOf(FIRST_SET + criterion.set(), criterion.tags());
        }
    }
}
