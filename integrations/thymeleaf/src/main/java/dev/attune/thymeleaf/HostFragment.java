package dev.attune.thymeleaf;

import dev.attune.api.decision.ResolvedBlock;
import java.io.StringWriter;
import java.util.Map;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.context.IEngineContext;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.TemplateModel;
import org.thymeleaf.templatemode.TemplateMode;

/** Renders a block through a fragment of the host, wholly before any of it is written, so that a failing fragment leaves no half block. */
final class HostFragment {

    private HostFragment() {}

    static String render(ITemplateContext context, String fragment, ResolvedBlock block) {
        if (!(context instanceof IEngineContext engine)) {
            throw new IllegalStateException("fragments need the context of an engine, not " + context.getClass());
        }
        IEngineConfiguration configuration = context.getConfiguration();
        // Parsed once per template and fragment: the engine caches it.
        TemplateModel model = configuration
                .getTemplateManager()
                .parseString(
                        context.getTemplateData(),
                        replacing(configuration.getStandardDialectPrefix(), fragment),
                        0,
                        0,
                        TemplateMode.HTML,
                        true);
        StringWriter markup = new StringWriter();
        int level = engine.level();
        engine.increaseLevel();
        try {
            engine.setVariables(Map.of(
                    "fields", TemplateFields.of(block.fields()),
                    "decision", block.decision(),
                    "slot", block.decision().slot().value()));
            configuration.getTemplateManager().process(model, context, markup);
        } finally {
            while (engine.level() > level) { // a failing fragment leaves its own levels behind
                engine.decreaseLevel();
            }
        }
        return markup.toString();
    }

    private static String replacing(String prefix, String fragment) {
        String expression = fragment.startsWith("~{") ? fragment : "~{" + fragment + "}";
        return "<" + prefix + ":block " + prefix + ":replace=\"" + Html.attribute(expression) + "\"></" + prefix
                + ":block>";
    }
}
