package dev.attune.boot.api;

import dev.attune.api.decision.Decision;
import dev.attune.api.decision.RenderedField;
import dev.attune.api.decision.ResolvedBlock;
import dev.attune.api.key.SlotKey;
import dev.attune.content.BlockExplanation;
import dev.attune.content.Visit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the answer of a decide call. What is not there is left out. */
final class DecideAnswer {

    /** Its own, so that an application's settings for its own JSON do not change the wire format. */
    private final JsonMapper mapper = JsonMapper.builder().build();

    byte[] write(Visit visit, List<SlotKey> slots, boolean explain) {
        ArrayNode decisions = mapper.createArrayNode();
        for (SlotKey slot : slots) {
            ObjectNode decision = decision(visit.resolve(slot));
            if (explain) {
                decision.set("explanation", explanation(visit.explain(slot)));
            }
            decisions.add(decision);
        }
        ObjectNode answer = mapper.createObjectNode().put("publication", visit.publication());
        visit.validUntil().ifPresent(instant -> answer.put("validUntil", instant.toString()));
        answer.put("degraded", visit.degraded());
        answer.set("decisions", decisions);
        return mapper.writeValueAsBytes(answer);
    }

    private ObjectNode decision(ResolvedBlock block) {
        Decision decision = block.decision();
        ObjectNode node = mapper.createObjectNode().put("slot", decision.slot().value());
        put(node, "block", decision.block());
        put(node, "variant", decision.variant());
        put(node, "experience", decision.experience());
        node.put("reason", decision.reason().name());
        put(node, "detail", decision.detail());
        node.set("fields", fields(block.fields()));
        put(node, "validUntil", decision.validUntil());
        return node;
    }

    private static void put(ObjectNode node, String name, @Nullable Object value) {
        if (value != null) {
            node.put(name, value.toString());
        }
    }

    private ObjectNode fields(Map<String, RenderedField> fields) {
        ObjectNode node = mapper.createObjectNode();
        fields.forEach((name, field) -> put(node, name, field));
        return node;
    }

    private void put(ObjectNode node, String name, RenderedField field) {
        if (field instanceof RenderedField.Text text) {
            node.put(name, text.text());
        } else if (field instanceof RenderedField.RichText richText) {
            node.put(name, richText.html());
        } else if (field instanceof RenderedField.Image image) {
            node.putObject(name).put("source", image.source()).put("alternative", image.alternative());
        } else if (field instanceof RenderedField.Link link) {
            node.putObject(name).put("target", link.target()).put("label", link.label());
        } else if (field instanceof RenderedField.Numeric number) {
            number(node, name, number.value());
        } else if (field instanceof RenderedField.Products products) {
            products.ids().forEach(node.putArray(name)::add);
        }
    }

    /** Whole numbers without a fraction, as an editor wrote them. */
    private static void number(ObjectNode node, String name, double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1L << 53) {
            node.put(name, (long) value);
        } else {
            node.put(name, value);
        }
    }

    private ObjectNode explanation(BlockExplanation explanation) {
        ObjectNode node = mapper.createObjectNode().put("summary", explanation.summary());
        ArrayNode experiences = node.putArray("experiences");
        explanation
                .experiences()
                .forEach(experience -> experiences
                        .addObject()
                        .put("experience", experience.experience().value())
                        .put("name", experience.name())
                        .put("outcome", experience.outcome().name()));
        return node;
    }
}
