package dev.attune.benchmarks;

import dev.attune.api.condition.BehaviorCondition;
import dev.attune.api.condition.Comparison;
import dev.attune.api.condition.Condition;
import dev.attune.api.condition.EventPattern;
import dev.attune.api.condition.Logic;
import dev.attune.api.condition.Lookback;
import dev.attune.api.condition.Operand;
import dev.attune.api.condition.Scope;
import dev.attune.api.content.Block;
import dev.attune.api.content.Content;
import dev.attune.api.content.Experience;
import dev.attune.api.content.Field;
import dev.attune.api.content.PublishedContent;
import dev.attune.api.content.Slot;
import dev.attune.api.content.Variant;
import dev.attune.api.event.EventNames;
import dev.attune.api.event.EventProperties;
import dev.attune.api.key.BlockKey;
import dev.attune.api.key.ExperienceKey;
import dev.attune.api.key.SlotKey;
import dev.attune.api.key.VariantKey;
import dev.attune.api.value.Value;
import dev.attune.benchmarks.workload.Clause;
import dev.attune.benchmarks.workload.RuleWorkload;
import dev.attune.content.Extensions;
import dev.attune.content.Publication;
import dev.attune.content.PublicationCompiler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A page of twenty slots, among whose blocks experiences are dealt evenly. Their conditions are the rules of a {@link RuleWorkload}, every
 * tenth with a count of events besides; the last of each block is for whoever looked at two products lately, so that each block has
 * something to render.
 */
final class PageWorkload {

    private static final int SLOTS = 20;
    private static final int VARIANTS = 4;

    /** Whether a visitor is meant, as a programmer would write it. */
    interface Audience {
        boolean includes(PageVisitor visitor);
    }

    private record Offer(ExperienceKey key, VariantKey variant, Condition condition, Audience byHand) {}

    private final List<List<Offer>> blocks = new ArrayList<>();

    PageWorkload(int experiences) {
        List<Clause> rules = RuleWorkload.rules(experiences);
        for (int slot = 0; slot < SLOTS; slot++) {
            List<Offer> offers = new ArrayList<>();
            int count = experiences / SLOTS;
            for (int i = 0; i < count; i++) {
                Clause rule = rules.get(slot * count + i);
                Offer offer = i == count - 1 ? offer(slot, i, viewed(2)) : offer(slot, i, rule);
                offers.add(offer);
            }
            blocks.add(offers);
        }
    }

    private static Offer offer(int slot, int number, Clause rule) {
        if (number % 10 != 9) {
            return offer(
                    slot, number, rule.condition(), visitor -> rule.byHand().test(visitor.person()));
        }
        int times = 1 + number % 4;
        Condition both = new Logic.All(List.of(rule.condition(), viewed(times)));
        return offer(
                slot, number, both, visitor -> rule.byHand().test(visitor.person()) && visitor.viewedLately() >= times);
    }

    private static Offer offer(int slot, int number, Condition viewed) {
        return offer(slot, number, viewed, visitor -> visitor.viewedLately() >= 2);
    }

    private static Offer offer(int slot, int number, Condition condition, Audience byHand) {
        return new Offer(
                new ExperienceKey("offer-" + slot + "-" + number),
                new VariantKey("variant-" + number % VARIANTS),
                condition,
                byHand);
    }

    private static Condition viewed(int times) {
        EventPattern boots = EventPattern.named(EventNames.PRODUCT_VIEWED)
                .where(EventProperties.CATEGORY, Comparison.EQ, new Operand.Literal(Value.of(PageVisitor.CATEGORY)));
        Lookback lately = new Lookback(Scope.TRAIL, Duration.ofMinutes(PageVisitor.LATELY_MINUTES));
        return new BehaviorCondition.EventCount(boots, Comparison.GTE, times, lately);
    }

    List<SlotKey> slots() {
        List<SlotKey> slots = new ArrayList<>();
        for (int slot = 0; slot < blocks.size(); slot++) {
            slots.add(slot(slot));
        }
        return slots;
    }

    private static SlotKey slot(int number) {
        return new SlotKey("page.slot-" + number);
    }

    /** The experience of each slot, found by hand: the first that is meant for the visitor. */
    List<String> chosenByHand(PageVisitor visitor) {
        return blocks.stream()
                .map(offers -> offers.stream()
                        .filter(offer -> offer.byHand().includes(visitor))
                        .findFirst()
                        .map(offer -> offer.key() + " " + offer.variant())
                        .orElse("baseline"))
                .toList();
    }

    Publication publish() {
        List<Slot> slots = slots().stream().map(key -> new Slot(key, "")).toList();
        List<Block> published = new ArrayList<>();
        for (int slot = 0; slot < blocks.size(); slot++) {
            published.add(block(slot, blocks.get(slot)));
        }
        Content content = new Content(RuleWorkload.attributes(), slots, List.of(), published);
        return PublicationCompiler.of(Extensions.none())
                .compile(new PublishedContent(1, 1, content, "benchmark", PageVisitor.NOW));
    }

    private static Block block(int slot, List<Offer> offers) {
        List<Variant> variants = new ArrayList<>();
        variants.add(new Variant(new VariantKey("baseline"), "", fields("Welcome")));
        for (int i = 0; i < VARIANTS; i++) {
            variants.add(new Variant(new VariantKey("variant-" + i), "", fields("Offer " + i)));
        }
        List<Experience> experiences = offers.stream()
                .map(offer -> Experience.of(offer.key(), "", offer.condition(), offer.variant()))
                .toList();
        return new Block(new BlockKey("block-" + slot), "", Block.FREE, slot(slot), variants, experiences, 0);
    }

    private static Map<String, Field> fields(String greeting) {
        Map<String, Field> fields = new LinkedHashMap<>();
        fields.put(
                "headline", new Field.Text(greeting + " for you, {{ profile.first_name | default: \"dear guest\" }}"));
        fields.put(
                "body",
                new Field.RichText("<p>Still thinking about {{ session.last_product_name }}?"
                        + "{% if session.cart_value > 0 %} Your cart holds"
                        + " {{ session.cart_value | money: \"EUR\" }}.{% endif %}</p>"));
        fields.put("picture", new Field.Image("/{{ session.last_category }}.svg", "A picture of what you like"));
        fields.put("link", new Field.Link("/c/{{ session.last_category }}", "See {{ session.last_category }}"));
        return fields;
    }
}
