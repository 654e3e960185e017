package dev.attune.demo.personal;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.value.Value;
import dev.attune.demo.persona.Particulars;
import java.util.HashMap;
import java.util.Map;

/** What customers told about themselves, as the attributes that the shop's content declares. */
final class ToldAttributes {

    static final AttributeKey CUSTOMER_SINCE = AttributeKey.of("profile.customer_since");
    static final AttributeKey BIRTHDAY = AttributeKey.of("profile.birthday");
    static final AttributeKey HOME = AttributeKey.of("profile.home");
    static final AttributeKey INTERESTS = AttributeKey.of("profile.interests");
    static final AttributeKey NEXT_TRIP = AttributeKey.of("profile.next_trip");

    private ToldAttributes() {}

    static Map<AttributeKey, Value> of(Particulars told) {
        Map<AttributeKey, Value> attributes = new HashMap<>();
        attributes.put(CUSTOMER_SINCE, Value.of(told.customerSince()));
        attributes.put(BIRTHDAY, Value.of(told.birthday()));
        attributes.put(HOME, new Value.Point(told.latitude(), told.longitude()));
        attributes.put(INTERESTS, new Value.Texts(told.interests()));
        if (told.nextTrip() != null) {
            attributes.put(NEXT_TRIP, Value.of(told.nextTrip()));
        }
        return attributes;
    }
}
