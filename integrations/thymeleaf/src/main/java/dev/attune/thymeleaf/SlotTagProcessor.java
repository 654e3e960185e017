package dev.attune.thymeleaf;

import dev.attune.api.decision.Reason;
import dev.attune.api.decision.ResolvedBlock;
import dev.attune.api.decision.SlotResolver;
import dev.attune.api.key.SlotKey;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractElementTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;

/** Puts the block of a slot in place of the tag, or takes the tag away and leaves what is inside it. */
final class SlotTagProcessor extends AbstractElementTagProcessor {

    private static final Logger LOG = LoggerFactory.getLogger(SlotTagProcessor.class);

    /** After the standard attributes, so that {@code th:if} and {@code th:name} on the tag have done their work. */
    private static final int PRECEDENCE = 1200;

    private final Function<ITemplateContext, Optional<SlotResolver>> resolvers;

    SlotTagProcessor(String prefix, Function<ITemplateContext, Optional<SlotResolver>> resolvers) {
        super(TemplateMode.HTML, prefix, "slot", true, null, false, PRECEDENCE);
        this.resolvers = resolvers;
    }

    @Override
    protected void doProcess(
            ITemplateContext context, IProcessableElementTag tag, IElementTagStructureHandler structure) {
        Optional<String> markup = markup(context, tag);
        if (markup.isPresent()) {
            structure.replaceWith(markup.get(), false);
        } else {
            structure.removeTags();
        }
    }

    /** The one place that catches everything: whatever goes wrong here must not cost the shop its page. */
    private Optional<String> markup(ITemplateContext context, IProcessableElementTag tag) {
        String name = "";
        try {
            name = attribute(context, tag, "name");
            if (name.isBlank()) {
                throw new IllegalArgumentException("the tag has no name");
            }
            SlotKey slot = new SlotKey(name);
            Optional<ResolvedBlock> block = resolvers
                    .apply(context)
                    .map(resolver -> resolver.resolve(slot))
                    .filter(SlotTagProcessor::hasContent);
            String fragment = attribute(context, tag, "with");
            return block.map(found ->
                    fragment.isBlank() ? PlainMarkup.of(found) : HostFragment.render(context, fragment, found));
        } catch (RuntimeException trouble) {
            LOG.warn("Slot '{}' in {} shows its baseline markup", name, context.getTemplateData(), trouble);
            return Optional.empty();
        }
    }

    private static boolean hasContent(ResolvedBlock block) {
        return block.decision().variant() != null && block.decision().reason() != Reason.ERROR;
    }

    /** An attribute's text; one that is wholly an expression is evaluated. */
    private static String attribute(ITemplateContext context, IProcessableElementTag tag, String attribute) {
        @Nullable String text = tag.getAttributeValue(attribute);
        if (text == null || !text.startsWith("${") || !text.endsWith("}")) {
            return text == null ? "" : text.strip();
        }
        @Nullable
        Object value = StandardExpressions.getExpressionParser(context.getConfiguration())
                .parseExpression(context, text)
                .execute(context);
        return value == null ? "" : value.toString();
    }
}
