package dev.attune.thymeleaf;

import dev.attune.api.decision.RenderedField;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Rendered fields in the shape that a template reads easily. */
final class TemplateFields {

    private TemplateFields() {}

    static Map<String, Object> of(Map<String, RenderedField> fields) {
        Map<String, Object> friendly = new LinkedHashMap<>();
        fields.forEach((name, field) -> friendly.put(name, friendly(field)));
        return Collections.unmodifiableMap(friendly);
    }

    private static Object friendly(RenderedField field) {
        if (field instanceof RenderedField.Text text) {
            return text.text();
        } else if (field instanceof RenderedField.RichText richText) {
            return richText.html();
        } else if (field instanceof RenderedField.Image image) {
            return Map.of("source", image.source(), "alternative", image.alternative());
        } else if (field instanceof RenderedField.Link link) {
            return Map.of("target", link.target(), "label", link.label());
        } else if (field instanceof RenderedField.Numeric number) {
            return number(number.value());
        } else if (field instanceof RenderedField.Products products) {
            return products.ids();
        }
        throw new IllegalArgumentException("not a field this dialect knows: " + field.getClass());
    }

    /** Whole numbers without a fraction, so that 3 is not shown as 3.0. */
    static Number number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1L << 53 ? (Number) (long) value : (Number) value;
    }
}
