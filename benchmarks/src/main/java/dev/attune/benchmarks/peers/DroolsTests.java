package dev.attune.benchmarks.peers;

import dev.attune.benchmarks.workload.Criterion;
import dev.attune.benchmarks.workload.Person;
import java.util.List;
import java.util.Set;
import org.drools.model.Index;
import org.drools.model.PatternDSL;
import org.drools.model.functions.Function1;
import org.drools.model.functions.HashedExpression;
import org.drools.model.functions.Predicate1;

/** Adds tests to a pattern of Drools. What says the same has the same hash, by which Drools finds what rules share. */
final class DroolsTests implements Criterion.Visitor<PatternDSL.PatternDef<Person>> {

    private static final int FIRST_FLAG = 100;

    private final PatternDSL.PatternDef<Person> pattern;

    DroolsTests(PatternDSL.PatternDef<Person> pattern) {
        this.pattern = pattern;
    }

    private record Test(String said, Predicate1<Person> test) implements Predicate1<Person>, HashedExpression {
        @Override
        public String getExpressionHash() {
            return said;
        }

        @Override
        public boolean test(Person person) throws Exception {
            return test.test(person);
        }
    }

    private record Field<V>(String name, Function1<Person, V> field) implements Function1<Person, V>, HashedExpression {
        @Override
        public String getExpressionHash() {
            return name;
        }

        @Override
        public V apply(Person person) {
            return field.apply(person);
        }
    }

    private PatternDSL.PatternDef<Person> add(String said, Predicate1<Person> test) {
        return pattern.expr(said, new Test(said, test));
    }

    @Override
    public PatternDSL.PatternDef<Person> textIs(Criterion.TextIs criterion) {
        int i = criterion.text();
        String word = criterion.word();
        return pattern.expr(
                criterion.toString(),
                new Test(criterion.toString(), person -> person.texts[i].equals(word)),
                PatternDSL.alphaIndexedBy(
                        String.class,
                        Index.ConstraintType.EQUAL,
                        i,
                        new Field<>("text " + i, person -> person.texts[i]),
                        word));
    }

    @Override
    public PatternDSL.PatternDef<Person> textIn(Criterion.TextIn criterion) {
        int i = criterion.text();
        Set<String> words = Set.copyOf(criterion.words());
        return add(criterion.toString(), person -> words.contains(person.texts[i]));
    }

    @Override
    public PatternDSL.PatternDef<Person> numberBetween(Criterion.NumberBetween criterion) {
        int i = criterion.number();
        double low = criterion.low();
        double high = criterion.high();
        return add(criterion.toString(), person -> person.numbers[i] >= low && person.numbers[i] <= high);
    }

    @Override
    public PatternDSL.PatternDef<Person> flagIs(Criterion.FlagIs criterion) {
        int i = criterion.flag();
        boolean wanted = criterion.wanted();
        return pattern.expr(
                criterion.toString(),
                new Test(criterion.toString(), person -> person.flags[i] == wanted),
                PatternDSL.alphaIndexedBy(
                        Boolean.class,
                        Index.ConstraintType.EQUAL,
                        FIRST_FLAG + i,
                        new Field<>("flag " + i, person -> person.flags[i]),
                        wanted));
    }

    @Override
    public PatternDSL.PatternDef<Person> anyTag(Criterion.AnyTag criterion) {
        int i = criterion.set();
        List<String> tags = criterion.tags();
        return add(criterion.toString(), person -> {
            Set<String> own = person.tags.get(i);
            for (String tag : tags) {
                if (own.contains(tag)) {
                    return true;
                }
            }
            return false;
        });
    }
}
