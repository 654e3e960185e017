package dev.attune.content;

import dev.attune.api.decision.RenderedField;
import dev.attune.api.request.Facts;
import dev.attune.content.CompiledBlock.CompiledVariant;
import dev.attune.content.CompiledBlock.NamedField;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Renders the fields of a variant; one that fails shows the baseline's field instead, and never half of itself. */
final class FieldRendering {

    private static final Logger log = LoggerFactory.getLogger(FieldRendering.class);

    private final CompiledBlock block;
    private final Facts facts;
    private boolean usedFallback;

    FieldRendering(CompiledBlock block, Facts facts) {
        this.block = block;
        this.facts = facts;
    }

    /** Whether any field failed so far. */
    boolean usedFallback() {
        return usedFallback;
    }

    RenderedField render(NamedField field) {
        try {
            return field.field().render(facts);
        } catch (RuntimeException failure) {
            log.warn("field {} of block {} failed; its fallback is shown", field.name(), block.key(), failure);
            usedFallback = true;
            return fallback(field, block.baseline());
        }
    }

    /** The baseline's field of the same name and kind, else nothing to see. */
    private RenderedField fallback(NamedField failed, CompiledVariant baseline) {
        for (NamedField candidate : baseline.fields()) {
            if (candidate.name().equals(failed.name())
                    && candidate.field().getClass() == failed.field().getClass()) {
                try {
                    return candidate.field().render(facts);
                } catch (RuntimeException failure) {
                    log.debug("the fallback of field {} failed too", failed.name(), failure);
                }
            }
        }
        return empty(failed.field());
    }

    private static RenderedField empty(CompiledField field) {
        if (field instanceof CompiledField.Constant constant) {
            return constant.field();
        }
        if (field instanceof CompiledField.Image) {
            return new RenderedField.Image("", "");
        }
        if (field instanceof CompiledField.Link) {
            return new RenderedField.Link(SafeAddress.NOWHERE, "");
        }
        if (field instanceof CompiledField.Products) {
            return new RenderedField.Products(List.of());
        }
        return field instanceof CompiledField.RichText ? new RenderedField.RichText("") : new RenderedField.Text("");
    }
}
