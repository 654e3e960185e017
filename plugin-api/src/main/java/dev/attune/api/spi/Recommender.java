package dev.attune.api.spi;

import dev.attune.api.request.Facts;
import java.util.List;

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
}
