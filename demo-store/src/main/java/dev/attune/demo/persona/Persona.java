package dev.attune.demo.persona;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A customer with a history.
 *
 * @param id the stable key of the account
 * @param firstName how the shop addresses them
 * @param email their address
 * @param story one line about them, for the visitor who picks one
 * @param loyaltyTier {@code none}, {@code silver} or {@code gold}
 * @param favouriteCategory the key of the category they buy most from
 * @param timeZone where they live
 * @param orders how often they ordered
 * @param lastOrder when they last ordered
 * @param particulars what they told about themselves
 */
public record Persona(
        String id,
        String firstName,
        String email,
        String story,
        String loyaltyTier,
        String favouriteCategory,
        ZoneId timeZone,
        int orders,
        @Nullable LocalDate lastOrder,
        Particulars particulars) {

    /** What is known about them, in the names and shapes of an {@code identify} call. */
    public Map<String, Object> traits() {
        Map<String, Object> known = new LinkedHashMap<>();
        known.put("first_name", firstName);
        known.put("email", email);
        known.put("loyalty_tier", loyaltyTier);
        known.put("favourite_category", favouriteCategory);
        known.put("time_zone", timeZone.getId());
        known.put("orders", orders);
        Optional.ofNullable(lastOrder).ifPresent(day -> known.put("last_order_date", day.toString()));
        return known;
    }
}
