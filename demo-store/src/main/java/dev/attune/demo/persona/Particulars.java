package dev.attune.demo.persona;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What customers told about themselves in their account.
 *
 * @param customerSince when they made it
 * @param birthday when they were born
 * @param latitude of the town where they live, in degrees
 * @param longitude of the town where they live, in degrees
 * @param interests what they do outside; empty if they did not say
 * @param nextTrip when their next trip begins; null if none is planned
 */
public record Particulars(
        LocalDate customerSince,
        LocalDate birthday,
        double latitude,
        double longitude,
        Set<String> interests,
        @Nullable LocalDate nextTrip) {

    public Particulars {
        interests = Set.copyOf(interests);
    }
}
