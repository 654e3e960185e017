package dev.attune.testkit;

import dev.attune.api.value.Value;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Values whose order is not the order that a store would choose by itself. */
final class SampleValues {

    static final Value.Texts INTERESTS =
            new Value.Texts(new LinkedHashSet<>(List.of("skiing", "hiking", "climbing", "a")));

    static final Value.Structure SHOE = new Value.Structure(shoe());

    private SampleValues() {}

    private static Map<String, Value> shoe() {
        Map<String, Value> members = new LinkedHashMap<>();
        members.put("width", Value.of("wide"));
        members.put("size", Value.of(44.5));
        members.put("a", new Value.Items(List.of(Value.of(false))));
        return members;
    }
}
