package dev.attune.api.spi;

import dev.attune.api.request.Facts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds products for a visitor, from memory: it must not block and must not throw. */
public interface Recommender {

    /** Its key in product lists. */
    String key();

    /**
     * The ids of products, the best first, each once.
     *
     * @param facts what may be known; with nothing known it gives what suits anybody
     * @param limit how many at most
     */
    List<String> recommend(Facts facts, int limit);

    /**
     * The first instant after that of the facts at which time alone could change the answer, such as when an offer ends; empty for
     * never. The end of the session need not be thought of.
     */
    default Optional<Instant> nextChange(Facts facts) {
        return Optional.empty();
    }
}
