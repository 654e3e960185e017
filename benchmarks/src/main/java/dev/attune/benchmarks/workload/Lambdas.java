package dev.attune.benchmarks.workload;

import java.util.Set;
import java.util.function.Predicate;

/** Says tests as a programmer would write them. */
final class Lambdas implements Criterion.Visitor<Predicate<Person>> {

    @Override
    public Predicate<Person> textIs(Criterion.TextIs criterion) {
        int i = criterion.text();
        String word = criterion.word();
        return person -> person.texts[i].equals(word);
    }

    @Override
    public Predicate<Person> textIn(Criterion.TextIn criterion) {
        int i = criterion.text();
        Set<String> words = Set.copyOf(criterion.words());
        return person -> words.contains(person.texts[i]);
    }

    @Override
    public Predicate<Person> numberBetween(Criterion.NumberBetween criterion) {
        int i = criterion.number();
        double low = criterion.low();
        double high = criterion.high();
        return person -> person.numbers[i] >= low && person.numbers[i] <= high;
    }

    @Override
    public Predicate<Person> flagIs(Criterion.FlagIs criterion) {
        int i = criterion.flag();
        boolean wanted = criterion.wanted();
        return person -> person.flags[i] == wanted;
    }

    @Override
    public Predicate<Person> anyTag(Criterion.AnyTag criterion) {
        int i = criterion.set();
        String[] tags = criterion.tags().toArray(String[]::new);
        return person -> {
            Set<String> own = person.tags.get(i);
            for (String tag : tags) {
                if (own.contains(tag)) {
                    return true;
                }
            }
            return false;
        };
    }

    @Override
    public Predicate<Person> past(Criterion.Past criterion) {
        return criterion.byHand();
    }
}
