package dev.attune.rules;

import static dev.attune.api.attribute.AttributeType.BOOLEAN;
import static dev.attune.api.attribute.AttributeType.DATE;
import static dev.attune.api.attribute.AttributeType.GEO_POINT;
import static dev.attune.api.attribute.AttributeType.INSTANT;
import static dev.attune.api.attribute.AttributeType.IP_ADDRESS;
import static dev.attune.api.attribute.AttributeType.NUMBER;
import static dev.attune.api.attribute.AttributeType.TEXT;
import static dev.attune.api.attribute.AttributeType.TEXT_SET;
import static dev.attune.api.attribute.AttributeType.VERSION;

import dev.attune.api.attribute.AttributeType;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which operators, by their names in JSON, are defined for which types. */
final class Operators {

    private static final Set<AttributeType> EQUAL =
            EnumSet.of(TEXT, NUMBER, BOOLEAN, INSTANT, DATE, VERSION, IP_ADDRESS);
    private static final Set<AttributeType> ORDERED = EnumSet.of(NUMBER, INSTANT, DATE, VERSION);
    private static final Set<AttributeType> TEXTS = EnumSet.of(TEXT);
    private static final Set<AttributeType> TEXT_OR_SET = EnumSet.of(TEXT, TEXT_SET);
    private static final Set<AttributeType> SETS = EnumSet.of(TEXT_SET);
    private static final Set<AttributeType> DATES = EnumSet.of(INSTANT, DATE);
    private static final Set<AttributeType> SEEN =
            EnumSet.of(TEXT, NUMBER, BOOLEAN, INSTANT, DATE, VERSION, IP_ADDRESS, TEXT_SET, GEO_POINT);

    private static final Map<String, Set<AttributeType>> TYPES = Map.ofEntries(
            Map.entry("eq", EQUAL),
            Map.entry("ne", EQUAL),
            Map.entry("lt", ORDERED),
            Map.entry("lte", ORDERED),
            Map.entry("gt", ORDERED),
            Map.entry("gte", ORDERED),
            Map.entry("between", ORDERED),
            Map.entry("in", EQUAL),
            Map.entry("notIn", EQUAL),
            Map.entry("contains", TEXT_OR_SET),
            Map.entry("notContains", TEXT_OR_SET),
            Map.entry("startsWith", TEXTS),
            Map.entry("endsWith", TEXTS),
            Map.entry("matches", TEXTS),
            Map.entry("exists", SEEN),
            Map.entry("missing", SEEN),
            Map.entry("isEmpty", TEXT_OR_SET),
            Map.entry("containsAny", SETS),
            Map.entry("containsAll", SETS),
            Map.entry("containsNone", SETS),
            Map.entry("before", DATES),
            Map.entry("after", DATES),
            Map.entry("onDate", DATES),
            Map.entry("withinLast", EnumSet.of(INSTANT)),
            Map.entry("notWithinLast", EnumSet.of(INSTANT)),
            Map.entry("anniversaryWithin", DATES),
            Map.entry("daysAround", DATES),
            Map.entry("withinRadius", EnumSet.of(GEO_POINT)),
            Map.entry("inCidr", EnumSet.of(IP_ADDRESS)));

    private Operators() {}

    static boolean isDefined(String operator, AttributeType type) {
        return TYPES.getOrDefault(operator, Set.of()).contains(type);
    }

    static Set<String> names() {
        return TYPES.keySet();
    }

    static List<String> of(AttributeType type) {
        return TYPES.entrySet().stream()
                .filter(each -> each.getValue().contains(type))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
