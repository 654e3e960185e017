package dev.attune.benchmarks.peers;

import dev.attune.benchmarks.workload.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/** Names for the attributes, and a visitor by them: texts, doubles, booleans and lists of texts. */
final class NamedValues {

    private NamedValues() {}

    static String text(int number) {
        return "text_" + number;
    }

    static String number(int number) {
        return "number_" + number;
    }

    static String flag(int number) {
        return "flag_" + number;
    }

    static String tags(int number) {
        return "tags_" + number;
    }

    static Map<String, Object> of(Person person) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < person.texts.length; i++) {
            values.put(text(i), person.texts[i]);
        }
        for (int i = 0; i < person.numbers.length; i++) {
            values.put(number(i), person.numbers[i]);
        }
        for (int i = 0; i < person.flags.length; i++) {
            values.put(flag(i), person.flags[i]);
        }
        for (int i = 0; i < person.tags.size(); i++) {
            values.put(tags(i), new ArrayList<>(person.tags.get(i)));
        }
        return values;
    }
}
