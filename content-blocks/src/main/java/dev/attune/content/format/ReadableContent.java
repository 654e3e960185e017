package dev.attune.content.format;

import dev.attune.api.content.Content;
import dev.attune.api.problem.Problem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What could be read of a document, so that what is wrong with the rest of it can be told with what could not be read.
 *
 * @param content the content, in which a condition that has problems is never true; empty if anything else has problems
 * @param names its attributes and audiences alone, which conditions may name; empty if one of them could not be read
 * @param conditions all conditions of the document, by the pointers to them
 * @param problems what could not be read; empty if the content is as the document says
 */
public record ReadableContent(
        Optional<Content> content, Optional<Content> names, Map<String, JsonNode> conditions, List<Problem> problems) {
    public ReadableContent {
        conditions = Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
        problems = List.copyOf(problems);
    }

    /** Nothing but problems: what the document means is not clear enough to say more about it. */
    static ReadableContent unclear(List<Problem> problems) {
        return new ReadableContent(Optional.empty(), Optional.empty(), Map.of(), problems);
    }
}
