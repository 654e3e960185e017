package dev.attune.api.consent;

import java.util.Collection;
import java.util.Set;

/**
 * The purposes that a visitor has granted; what was not granted is refused.
 *
 * @param granted the purposes granted
 */
public record Consent(Set<Purpose> granted) {

    private static final Consent NONE = new Consent(Set.of());

    public Consent {
        granted = Set.copyOf(granted);
    }

    /** Nothing was granted. */
    public static Consent none() {
        return NONE;
    }

    public static Consent to(Purpose... purposes) {
        return new Consent(Set.of(purposes));
    }

    /** Whether every one of these purposes is granted; data that needs none is always permitted. */
    public boolean permits(Collection<Purpose> purposes) {
        return granted.containsAll(purposes);
    }
}
