package dev.attune.rules.analysis;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.request.Facts;
import dev.attune.api.value.Value;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether facts can be those of a visitor: what the catalogue says of values, and what follows from each other, agrees. */
final class Plausible {

    private static final Set<AttributeKey> COUNTED = Set.of(
            StandardAttributes.SESSION_NUMBER.key(),
            StandardAttributes.SESSION_PAGE_VIEWS.key(),
            StandardAttributes.SESSION_PRODUCT_VIEWS.key(),
            StandardAttributes.SESSION_CART_ITEMS.key(),
            StandardAttributes.SESSION_CART_VALUE.key(),
            StandardAttributes.PROFILE_ORDER_COUNT.key());

    private Plausible() {}

    static boolean isPlausible(Facts facts, Walk walk) {
        for (Attribute attribute : facts.catalog().attributes()) {
            if (!isPlausible(attribute, facts.value(attribute.key()))) {
                return false;
            }
        }
        return atLeast(facts, StandardAttributes.SESSION_PAGE_VIEWS, walk.pages())
                && atLeast(facts, StandardAttributes.SESSION_PRODUCT_VIEWS, walk.products())
                && isOwnZone(facts);
    }

    private static boolean isPlausible(Attribute attribute, Value value) {
        if (value instanceof Value.Numeric number && COUNTED.contains(attribute.key())) {
            return NumberLine.isNatural(number.value());
        }
        List<String> allowed = attribute.allowedValues();
        if (allowed.isEmpty()) {
            return true;
        }
        return value instanceof Value.Texts texts
                ? new HashSet<>(allowed).containsAll(texts.values())
                : !(value instanceof Value.Text text) || allowed.contains(text.value());
    }

    private static boolean atLeast(Facts facts, Attribute attribute, long least) {
        return !(facts.value(attribute.key()) instanceof Value.Numeric number) || number.value() >= least;
    }

    /** A zone that the profile or the visitor's clock tells is the one that time is read in. */
    private static boolean isOwnZone(Facts facts) {
        for (Attribute teller : List.of(StandardAttributes.PROFILE_TIME_ZONE, StandardAttributes.REQUEST_TIME_ZONE)) {
            if (facts.value(teller.key()) instanceof Value.Text text
                    && ZoneId.getAvailableZoneIds().contains(text.value())) {
                return facts.zone().id().getId().equals(text.value());
            }
        }
        return true;
    }
}
