package dev.attune.content;

import dev.attune.api.spi.AttributeSource;
import dev.attune.api.spi.BlockType;
import dev.attune.api.spi.ConditionType;
import dev.attune.api.spi.Recommender;
import dev.attune.api.spi.TemplateFilter;
import java.util.List;

/**
 * What a host and its plugins add to the language of content.
 *
 * @param attributeSources attributes the host knows at once
 * @param conditionTypes kinds of conditions
 * @param templateFilters filters for placeholders
 * @param blockTypes kinds of blocks
 * @param recommenders finders of products
 */
public record Extensions(
        List<AttributeSource> attributeSources,
        List<ConditionType> conditionTypes,
        List<TemplateFilter> templateFilters,
        List<BlockType> blockTypes,
        List<Recommender> recommenders) {

    private static final Extensions NONE = new Extensions(List.of(), List.of(), List.of(), List.of(), List.of());

    public Extensions {
        attributeSources = List.copyOf(attributeSources);
        conditionTypes = List.copyOf(conditionTypes);
        templateFilters = List.copyOf(templateFilters);
        blockTypes = List.copyOf(blockTypes);
        recommenders = List.copyOf(recommenders);
    }

    public static Extensions none() {
        return NONE;
    }
}
