package dev.attune.thymeleaf;

import dev.attune.api.decision.Decision;
import dev.attune.api.decision.RenderedField;
import dev.attune.api.decision.ResolvedBlock;
import java.util.Map;

/**
 * A block in plain semantic markup, for hosts that have no fragment of their own for it: a section with the fields in the editor's
 * order, the first text as its heading.
 */
final class PlainMarkup {

    private final StringBuilder html = new StringBuilder(512);
    private final Decision decision;
    private boolean headed;

    private PlainMarkup(Decision decision) {
        this.decision = decision;
    }

    static String of(ResolvedBlock block) {
        return new PlainMarkup(block.decision()).section(block.fields());
    }

    private String section(Map<String, RenderedField> fields) {
        html.append("<section class=\"attune-block\" data-attune-slot=\"").append(decision.slot());
        html.append("\" data-attune-block=\"").append(decision.block());
        html.append("\" data-attune-variant=\"").append(decision.variant()).append('"');
        if (fields.values().stream().anyMatch(RenderedField.Text.class::isInstance)) {
            html.append(" aria-labelledby=\"").append(headingId()).append('"');
        }
        html.append('>');
        fields.values().forEach(this::field);
        return html.append("</section>").toString();
    }

    private void field(RenderedField field) {
        if (field instanceof RenderedField.Text text) {
            text(text.text());
        } else if (field instanceof RenderedField.RichText richText) {
            html.append("<div>").append(richText.html()).append("</div>");
        } else if (field instanceof RenderedField.Image image) {
            html.append("<img src=\"").append(Html.attribute(image.source()));
            html.append("\" alt=\"").append(Html.attribute(image.alternative())).append("\">");
        } else if (field instanceof RenderedField.Link link) {
            html.append("<p><a href=\"").append(Html.attribute(link.target())).append("\">");
            html.append(link.label()).append("</a></p>");
        } else if (field instanceof RenderedField.Numeric number) {
            html.append("<p>").append(TemplateFields.number(number.value())).append("</p>");
        } else if (field instanceof RenderedField.Products products) {
            html.append("<div data-attune-products=\"");
            html.append(Html.attribute(String.join(" ", products.ids())));
            html.append("\"></div>");
        }
    }

    private void text(String text) {
        if (headed) {
            html.append("<p>").append(text).append("</p>");
        } else {
            headed = true;
            html.append("<h2 id=\"").append(headingId()).append("\">");
            html.append(text).append("</h2>");
        }
    }

    private String headingId() {
        return "attune-" + decision.slot() + "-heading";
    }
}
