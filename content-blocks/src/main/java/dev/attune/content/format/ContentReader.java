package dev.attune.content.format;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.attribute.AttributeOrigin;
import dev.attune.api.attribute.AttributeType;
import dev.attune.api.condition.Condition;
import dev.attune.api.condition.Logic;
import dev.attune.api.consent.Purpose;
import dev.attune.api.content.Audience;
import dev.attune.api.content.Block;
import dev.attune.api.content.Cap;
import dev.attune.api.content.Content;
import dev.attune.api.content.Experience;
import dev.attune.api.content.Field;
import dev.attune.api.content.RuleTest;
import dev.attune.api.content.Schedule;
import dev.attune.api.content.Slot;
import dev.attune.api.content.Variant;
import dev.attune.api.key.AudienceKey;
import dev.attune.api.key.BlockKey;
import dev.attune.api.key.ExperienceKey;
import dev.attune.api.key.SlotKey;
import dev.attune.api.key.VariantKey;
import dev.attune.api.value.Truth;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Content from its JSON form. */
final class ContentReader {

    private ContentReader() {}

    static ReadableContent read(JsonNode document, Problems problems) {
        Members members = new Members(document, "", problems);
        List<Attribute> attributes = members.list("attributes", ContentReader::attribute);
        List<Slot> slots = members.list("slots", ContentReader::slot);
        List<Audience> audiences = members.list("audiences", ContentReader::audience);
        List<Block> blocks = members.list("blocks", ContentReader::block);
        int inLists = problems.count();
        Optional<Content> content = members.made(() -> new Content(attributes, slots, audiences, blocks));
        boolean named = problems.count() == inLists
                && isWhole(attributes, document.path("attributes"))
                && isWhole(audiences, document.path("audiences"));
        return new ReadableContent(
                content,
                named ? Optional.of(new Content(attributes, List.of(), audiences, List.of())) : Optional.empty(),
                problems.conditions(),
                problems.all());
    }

    private static boolean isWhole(List<?> read, JsonNode list) {
        return list.isMissingNode() || (list.isArray() && list.size() == read.size());
    }

    private static Optional<Attribute> attribute(JsonNode node, String pointer, Problems problems) {
        Members members = new Members(node, pointer, problems);
        Optional<AttributeKey> key = members.required("key", AttributeKey::of);
        Optional<AttributeType> type = members.required("type", Members.oneOf(AttributeType.class));
        Optional<AttributeOrigin> origin = members.required("origin", Members.oneOf(AttributeOrigin.class));
        String description = members.text("description", "");
        Set<Purpose> purposes = new LinkedHashSet<>(members.list("purposes", Members.parsed(Purpose::new)));
        List<String> allowedValues = members.list("allowedValues", Members::text);
        return members.made(() -> new Attribute(
                key.orElseThrow(), type.orElseThrow(), origin.orElseThrow(), description, purposes, allowedValues));
    }

    private static Optional<Slot> slot(JsonNode node, String pointer, Problems problems) {
        Members members = new Members(node, pointer, problems);
        Optional<SlotKey> key = members.required("key", SlotKey::new);
        String description = members.text("description", "");
        return members.made(() -> new Slot(key.orElseThrow(), description));
    }

    private static Optional<Audience> audience(JsonNode node, String pointer, Problems problems) {
        Members members = new Members(node, pointer, problems);
        Optional<AudienceKey> key = members.required("key", AudienceKey::new);
        Optional<String> name = members.optional("name", Members::text);
        Optional<Condition> condition = members.required("condition", ContentReader::condition);
        List<RuleTest<Truth>> tests = RuleTestFormat.ofAudience(members);
        return members.made(() -> new Audience(
                key.orElseThrow(), name.orElse(key.orElseThrow().value()), condition.orElseThrow(), tests));
    }

    private static Optional<Block> block(JsonNode node, String pointer, Problems problems) {
        Members members = new Members(node, pointer, problems);
        Optional<BlockKey> key = members.required("key", BlockKey::new);
        Optional<String> name = members.optional("name", Members::text);
        String type = members.text("type", Block.FREE);
        Optional<SlotKey> slot = members.required("slot", SlotKey::new);
        List<Variant> variants = members.list("variants", ContentReader::variant);
        List<Experience> experiences = members.list("experiences", ContentReader::experience);
        double holdout = members.number("holdout", 0);
        List<RuleTest<VariantKey>> tests = RuleTestFormat.ofBlock(members);
        return members.made(() -> new Block(
                key.orElseThrow(),
                name.orElse(key.orElseThrow().value()),
                type,
                slot.orElseThrow(),
                variants,
                experiences,
                holdout,
                tests));
    }

    private static Optional<Variant> variant(JsonNode node, String pointer, Problems problems) {
        Members members = new Members(node, pointer, problems);
        Optional<VariantKey> key = members.required("key", VariantKey::new);
        Optional<String> name = members.optional("name", Members::text);
        Map<String, Field> fields = members.open("fields", FieldFormat::read);
        return members.made(() ->
                new Variant(key.orElseThrow(), name.orElse(key.orElseThrow().value()), fields));
    }

    private static Optional<Experience> experience(JsonNode node, String pointer, Problems problems) {
        Members members = new Members(node, pointer, problems);
        Optional<ExperienceKey> key = members.required("key", ExperienceKey::new);
        Optional<String> name = members.optional("name", Members::text);
        Optional<Condition> condition = who(members);
        Optional<VariantKey> variant = members.required("variant", VariantKey::new);
        Schedule schedule =
                members.optional("schedule", ContentReader::schedule).orElse(Schedule.ALWAYS);
        List<Cap> caps = members.list("caps", ContentReader::cap);
        double traffic = members.number("traffic", 1);
        return members.made(() -> new Experience(
                key.orElseThrow(),
                name.orElse(key.orElseThrow().value()),
                condition.orElseThrow(),
                variant.orElseThrow(),
                schedule,
                caps,
                traffic));
    }

    /** Whom an experience is for: a condition, or the key of an audience, which is short for the condition to be in it. */
    private static Optional<Condition> who(Members members) {
        Optional<Condition> audience =
                members.optional("audience", AudienceKey::new).map(Logic.InAudience::new);
        Optional<Condition> condition = members.optional("condition", ContentReader::condition);
        if (members.has("audience") == members.has("condition")) {
            members.error("An experience says whom it is for: give it either \"audience\" or \"condition\""
                    + (members.has("audience") ? ", not both." : "."));
        }
        return audience.or(() -> condition);
    }

    private static Optional<Condition> condition(JsonNode node, String pointer, Problems problems) {
        return Optional.of(problems.condition(node, pointer));
    }

    private static Optional<Schedule> schedule(JsonNode node, String pointer, Problems problems) {
        Members members = new Members(node, pointer, problems);
        Optional<Instant> from = members.optional("from", Instant::parse);
        Optional<Instant> until = members.optional("until", Instant::parse);
        return members.made(() -> new Schedule(from.orElse(null), until.orElse(null)));
    }

    private static Optional<Cap> cap(JsonNode node, String pointer, Problems problems) {
        Members members = new Members(node, pointer, problems);
        Optional<Integer> limit = members.required("limit", Members::integer);
        Optional<Duration> within = members.optional("within", Duration::parse);
        return members.made(() -> new Cap(limit.orElseThrow(), within.orElse(null)));
    }
}
