package dev.attune.content.format;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.condition.Condition;
import dev.attune.api.condition.Logic;
import dev.attune.api.consent.Purpose;
import dev.attune.api.content.Audience;
import dev.attune.api.content.Block;
import dev.attune.api.content.Cap;
import dev.attune.api.content.Content;
import dev.attune.api.content.Experience;
import dev.attune.api.content.Schedule;
import dev.attune.api.content.Slot;
import dev.attune.api.content.Variant;
import dev.attune.api.problem.InvalidContentException;
import dev.attune.api.problem.Problem;
import dev.attune.rules.ConditionFormat;
import dev.attune.rules.JsonNames;
import java.util.List;
import java.util.function.BiConsumer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON form of content, with its members in the order in which a person would look for them. */
final class ContentWriter {

    private ContentWriter() {}

    static ObjectNode write(Content content) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        list(document, "attributes", content.attributes(), ContentWriter::attribute);
        list(document, "slots", content.slots(), ContentWriter::slot);
        list(document, "audiences", content.audiences(), ContentWriter::audience);
        list(document, "blocks", content.blocks(), ContentWriter::block);
        return document;
    }

    private static <T> void list(ObjectNode parent, String name, List<T> elements, BiConsumer<ObjectNode, T> writer) {
        if (!elements.isEmpty()) {
            ArrayNode array = parent.putArray(name);
            elements.forEach(element -> writer.accept(array.addObject(), element));
        }
    }

    private static void texts(ObjectNode parent, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            texts.forEach(parent.putArray(name)::add);
        }
    }

    private static void attribute(ObjectNode node, Attribute attribute) {
        node.put("key", attribute.key().value());
        node.put("type", JsonNames.of(attribute.type()));
        node.put("origin", JsonNames.of(attribute.origin()));
        node.put("description", attribute.description());
        texts(
                node,
                "purposes",
                attribute.purposes().stream().sorted().map(Purpose::key).toList());
        texts(node, "allowedValues", attribute.allowedValues());
    }

    private static void slot(ObjectNode node, Slot slot) {
        node.put("key", slot.key().value());
        node.put("description", slot.description());
    }

    private static void audience(ObjectNode node, Audience audience) {
        node.put("key", audience.key().value());
        node.put("name", audience.name());
        node.set("condition", condition(audience.condition(), audience.name()));
        RuleTestFormat.writeOfAudience(audience.tests(), node);
    }

    private static void block(ObjectNode node, Block block) {
        node.put("key", block.key().value());
        node.put("name", block.name());
        node.put("type", block.type());
        node.put("slot", block.slot().value());
        if (block.holdout() != 0) {
            node.set("holdout", ValueFormat.number(block.holdout()));
        }
        list(node, "variants", block.variants(), ContentWriter::variant);
        list(node, "experiences", block.experiences(), ContentWriter::experience);
        RuleTestFormat.writeOfBlock(block.tests(), node);
    }

    private static void variant(ObjectNode node, Variant variant) {
        node.put("key", variant.key().value());
        node.put("name", variant.name());
        ObjectNode fields = node.putObject("fields");
        variant.fields().forEach((name, field) -> fields.set(name, FieldFormat.write(field)));
    }

    private static ObjectNode condition(Condition condition, String owner) {
        try {
            return ConditionFormat.write(condition);
        } catch (IllegalArgumentException tooDeep) {
            throw new InvalidContentException(List.of(Problem.error(
                    "",
                    "The condition of “" + owner + "” is " + tooDeep.getMessage()
                            + ": flatten it, or take parts of it out" + " into audiences.")));
        }
    }

    private static void experience(ObjectNode node, Experience experience) {
        node.put("key", experience.key().value());
        node.put("name", experience.name());
        if (experience.condition() instanceof Logic.InAudience in) {
            node.put("audience", in.audience().value());
        } else {
            node.set("condition", condition(experience.condition(), experience.name()));
        }
        node.put("variant", experience.variant().value());
        if (!experience.schedule().equals(Schedule.ALWAYS)) {
            schedule(node.putObject("schedule"), experience.schedule());
        }
        list(node, "caps", experience.caps(), ContentWriter::cap);
        if (experience.traffic() != 1) {
            node.set("traffic", ValueFormat.number(experience.traffic()));
        }
    }

    private static void schedule(ObjectNode node, Schedule schedule) {
        if (schedule.from() != null) {
            node.put("from", schedule.from().toString());
        }
        if (schedule.until() != null) {
            node.put("until", schedule.until().toString());
        }
    }

    private static void cap(ObjectNode node, Cap cap) {
        node.put("limit", cap.limit());
        cap.window().ifPresent(window -> node.put("within", window.toString()));
    }
}
