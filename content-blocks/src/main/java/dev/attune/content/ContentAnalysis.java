package dev.attune.content;

import dev.attune.api.key.AudienceKey;
import dev.attune.api.key.BlockKey;
import dev.attune.api.problem.Problem;
import dev.attune.rules.analysis.Finding;
import dev.attune.rules.analysis.Verdict;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What can be known about the rules of content before any visitor comes.
 *
 * @param audiences who is in each audience that was looked at
 * @param blocks the findings about each block that was looked at, notes included; empty lists where there is nothing to say
 * @param warnings those of them that are very likely mistakes, with their places in the content, and what was not looked at
 */
public record ContentAnalysis(
        Map<AudienceKey, Verdict> audiences, Map<BlockKey, List<Finding>> blocks, List<Problem> warnings) {

    public ContentAnalysis {
        audiences = Collections.unmodifiableMap(new LinkedHashMap<>(audiences));
        blocks = Collections.unmodifiableMap(new LinkedHashMap<>(blocks));
        warnings = List.copyOf(warnings);
    }
}
