package dev.attune.rules;

import dev.attune.api.condition.Comparison;
import dev.attune.api.condition.EventPattern;
import dev.attune.api.condition.PropertyTest;
import dev.attune.api.event.EventNames;
import dev.attune.api.event.EventProperties;
import dev.attune.api.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How an event is spoken of.
 *
 * @param verb what the visitor did
 * @param things what it is done to, several of them; empty where the event itself is counted
 * @param one the same for one
 * @param rest what follows
 */
record EventPhrase(String verb, String things, String one, String rest) {

    private static final Map<String, EventPhrase> KNOWN = Map.of(
            EventNames.PAGE_VIEWED, new EventPhrase("viewed", "pages", "page", ""),
            EventNames.PRODUCT_VIEWED, new EventPhrase("viewed", "products", "product", ""),
            EventNames.PRODUCT_LIST_VIEWED, new EventPhrase("viewed", "product lists", "product list", ""),
            EventNames.PRODUCT_ADDED, new EventPhrase("added", "products", "product", " to the cart"),
            EventNames.PRODUCT_REMOVED, new EventPhrase("removed", "products", "product", " from the cart"),
            EventNames.ORDER_COMPLETED, new EventPhrase("completed", "orders", "order", ""),
            EventNames.PRODUCTS_SEARCHED, new EventPhrase("searched for products", "", "", ""),
            EventNames.CART_VIEWED, new EventPhrase("viewed the cart", "", "", ""),
            EventNames.CHECKOUT_STARTED, new EventPhrase("started the checkout", "", "", ""));

    static EventPhrase of(EventPattern pattern) {
        EventPhrase known = KNOWN.get(pattern.name());
        return known != null ? known : new EventPhrase("did \"" + pattern.name() + '"', "", "", "");
    }

    /** "viewed at least 2 products in boots", "viewed the cart exactly 1 time". */
    static String counted(EventPattern pattern, Comparison comparison, int count) {
        EventPhrase phrase = of(pattern);
        String where = where(pattern);
        if (count == 0 && comparison == Comparison.EQ) {
            return phrase.things.isEmpty()
                    ? "never " + phrase.verb + where
                    : phrase.verb + " no " + phrase.one + phrase.rest + where;
        }
        String amount = Words.count(comparison, count);
        return phrase.things.isEmpty()
                ? phrase.verb + where + " " + amount + (count == 1 ? " time" : " times")
                : phrase.verb + " " + amount + " " + (count == 1 ? phrase.one : phrase.things) + phrase.rest + where;
    }

    /** "viewed a product in boots". */
    static String once(EventPattern pattern) {
        EventPhrase phrase = of(pattern);
        String article = phrase.one.startsWith("o") ? " an " : " a ";
        String thing = phrase.things.isEmpty() ? "" : article + phrase.one;
        return phrase.verb + thing + phrase.rest + where(pattern);
    }

    /** "viewed products in boots". */
    static String many(EventPattern pattern) {
        EventPhrase phrase = of(pattern);
        return phrase.verb + (phrase.things.isEmpty() ? "" : " " + phrase.things) + phrase.rest + where(pattern);
    }

    static String property(String property) {
        return property.replace('_', ' ');
    }

    private static String where(EventPattern pattern) {
        StringBuilder in = new StringBuilder();
        List<String> others = new ArrayList<>();
        for (PropertyTest test : pattern.where()) {
            if (test.property().equals(EventProperties.CATEGORY) && test.comparison() == Comparison.EQ) {
                in.append(" in ").append(Words.value(test.value()));
            } else {
                boolean time = test.value() instanceof Value.Moment || test.value() instanceof Value.Day;
                others.add(property(test.property()) + " " + Words.compared(test.comparison(), time)
                        + Words.value(test.value()));
            }
        }
        return others.isEmpty() ? in.toString() : in + " with " + Words.joined(others, " and ");
    }
}
