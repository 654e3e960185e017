package dev.attune.content.format;

import dev.attune.api.content.RuleTest;
import dev.attune.api.content.Situation;
import dev.attune.api.key.VariantKey;
import dev.attune.api.value.Truth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON form of rule tests: a name, a situation, and what is expected in it. */
final class RuleTestFormat {

    private static final String TESTS = "tests";
    private static final String UNKNOWN = "unknown";

    private RuleTestFormat() {}

    /** The tests of an audience, which expect {@code true}, {@code false} or {@code "unknown"}. */
    static List<RuleTest<Truth>> ofAudience(Members audience) {
        return read(audience, RuleTestFormat::truth);
    }

    /** The tests of a block, which expect the key of a variant. */
    static List<RuleTest<VariantKey>> ofBlock(Members block) {
        return read(block, Members.parsed(VariantKey::new));
    }

    private static <E> List<RuleTest<E>> read(Members tested, Members.Reader<E> expectation) {
        return tested.list(TESTS, (node, pointer, problems) -> {
            Members members = new Members(node, pointer, problems);
            Optional<String> name = members.required("name", Members::text);
            Optional<Situation> given = members.required("given", SituationFormat::read);
            Optional<E> expect = members.required("expect", expectation);
            return members.made(() -> new RuleTest<>(name.orElseThrow(), given.orElseThrow(), expect.orElseThrow()));
        });
    }

    private static Optional<Truth> truth(JsonNode node, String pointer, Problems problems) {
        if (node.isBoolean()) {
            return Optional.of(Truth.of(node.booleanValue()));
        }
        if (node.isString() && node.stringValue().equals(UNKNOWN)) {
            return Optional.of(Truth.UNKNOWN);
        }
        problems.error(pointer, "The test of an audience expects true, false or \"unknown\", not " + node + ".");
        return Optional.empty();
    }

    static void writeOfAudience(List<RuleTest<Truth>> tests, ObjectNode audience) {
        write(tests, audience, expect -> switch (expect) {
            case TRUE -> JsonNodeFactory.instance.booleanNode(true);
            case FALSE -> JsonNodeFactory.instance.booleanNode(false);
            case UNKNOWN -> JsonNodeFactory.instance.stringNode(UNKNOWN);
        });
    }

    static void writeOfBlock(List<RuleTest<VariantKey>> tests, ObjectNode block) {
        write(tests, block, expect -> JsonNodeFactory.instance.stringNode(expect.value()));
    }

    private static <E> void write(List<RuleTest<E>> tests, ObjectNode tested, Function<E, JsonNode> expectation) {
        if (tests.isEmpty()) {
            return;
        }
        ArrayNode array = tested.putArray(TESTS);
        for (RuleTest<E> test : tests) {
            ObjectNode node = array.addObject();
            node.put("name", test.name());
            SituationFormat.write(test.given(), node.putObject("given"));
            node.set("expect", expectation.apply(test.expect()));
        }
    }
}
