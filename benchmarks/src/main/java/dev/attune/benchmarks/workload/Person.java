package dev.attune.benchmarks.workload;

import java.util.List;
import java.util.Set;

/** A visitor as code written by hand would hold one: no names, no unknown values, nothing boxed. Its arrays are not copied; nobody writes. */
public final class Person {

    /** The last is the weekday. */
    public final String[] texts;
    /** The last is the hour. */
    public final double[] numbers;

    public final boolean[] flags;
    public final List<Set<String>> tags;
    final History past;

    Person(String[] texts, double[] numbers, boolean[] flags, List<Set<String>> tags, History past) {
        this.texts = texts;
        this.numbers = numbers;
        this.flags = flags;
        this.tags = tags;
        this.past = past;
    }

    Person with(History history) {
        return new Person(texts, numbers, flags, tags, history);
    }
}
