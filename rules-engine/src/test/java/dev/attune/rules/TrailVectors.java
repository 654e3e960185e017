package dev.attune.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Random trails of few kinds of events, often a window or a gap apart, under random conditions with every option; half are true. */
final class TrailVectors {

    private static final int PAIRS = 75;
    private static final Instant AT = Instant.parse("2026-06-15T12:00:00Z");

    private final Random random = new Random(20_260_615);

    static List<String> lines() {
        TrailVectors vectors = new TrailVectors();
        List<String> lines = new ArrayList<>();
        while (lines.size() < 2 * PAIRS) {
            String expected = lines.size() % 2 == 0 ? "\"true\"" : "\"false\"";
            String line = vectors.line(lines.size() + 1);
            if (line.endsWith("\"expect\":" + expected + "}")) {
                lines.add(line);
            }
        }
        return lines;
    }

    private String line(int number) {
        String condition = condition();
        String kind = condition.substring(2, condition.indexOf("'", 2));
        StringBuilder name = new StringBuilder("random trail " + number + ": " + kind);
        for (String option :
                List.of("gap", "within", "next", "sameProperty", "without", "lookback", "where", "trail")) {
            if (condition.contains("'" + option + "'")) {
                name.append(", ").append(option);
            }
        }
        return new VectorDraft(name.toString(), condition, AT.toString())
                .trail(trail())
                .line();
    }

    private ObjectNode trail() {
        ObjectNode trail = Json.MAPPER.createObjectNode();
        if (random.nextInt(8) > 0) {
            trail.put("session", AT.minusSeconds(10L * random.nextInt(10)).toString());
        }
        ArrayNode events = trail.putArray("events");
        int size = 2 + random.nextInt(7);
        for (int i = 0; i < size; i++) {
            ObjectNode event = events.addObject().put("name", letter());
            event.put("at", AT.minusSeconds(10L * (random.nextInt(10) - 1)).toString());
            if (random.nextInt(5) > 0) {
                event.putObject("properties").put("category", pick("x", "y"));
            }
        }
        return trail;
    }

    private String condition() {
        return switch (random.nextInt(6)) {
            case 0 ->
                "{'abandoned': {'started': " + pattern() + ", 'finished': " + pattern() + ", 'after': 'PT20S'"
                        + maybe("'lookback': 'PT60S'") + scope() + "}}";
            case 1 ->
                "{'count': {" + event() + ", '" + pick("eq", "ne", "lt", "gt", "gte") + "': " + (1 + random.nextInt(3))
                        + maybe("'within': 'PT30S'") + scope() + "}}";
            default -> sequence();
        };
    }

    private String sequence() {
        StringBuilder steps = new StringBuilder(pattern());
        int size = 1 + random.nextInt(3);
        for (int i = 0; i < size; i++) {
            steps.append(", {").append(event()).append(maybe("'gap': 'PT" + pick("10", "20", "30") + "S'"));
            steps.append(random.nextInt(4) == 0 ? ", 'next': true" : "").append("}");
        }
        return "{'sequence': {'steps': [" + steps + "]" + maybe("'within': 'PT40S'") + maybe("'lookback': 'PT60S'")
                + (random.nextInt(3) == 0 ? ", 'sameProperty': 'category'" : "")
                + (random.nextInt(3) == 0 ? ", 'without': [" + pattern() + "]" : "") + scope() + "}}";
    }

    private String event() {
        String where =
                random.nextInt(5) == 0 ? ", 'where': [{'property': 'category', '" + pick("eq", "ne") + "': 'x'}]" : "";
        return "'event': '" + letter() + "'" + where;
    }

    private String pattern() {
        return "{" + event() + "}";
    }

    private String scope() {
        return random.nextInt(3) == 0 ? "" : ", 'scope': 'trail'";
    }

    private String maybe(String option) {
        return random.nextInt(3) == 0 ? ", " + option : "";
    }

    private String letter() {
        return pick("A", "A", "B", "B", "C");
    }

    private String pick(String... texts) {
        return texts[random.nextInt(texts.length)];
    }
}
