package dev.attune.benchmarks;

import java.util.List;
import java.util.Set;

/** A visitor as code written by hand would hold one: no names, no unknown values, nothing boxed. */
final class Person {

    final String[] texts;
    final double[] numbers;
    final boolean[] flags;
    final List<Set<String>> tags;

    Person(String[] texts, double[] numbers, boolean[] flags, List<Set<String>> tags) {
        this.texts = texts;
        this.numbers = numbers;
        this.flags = flags;
        this.tags = tags;
    }
}
