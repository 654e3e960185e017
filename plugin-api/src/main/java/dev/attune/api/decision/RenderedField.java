package dev.attune.api.decision;

import java.util.List;
import java.util.Objects;

/** A field of a variant with its placeholders filled in. */
public sealed interface RenderedField {

    /** Text; where it was rendered as HTML, the values in it are escaped. */
    record Text(String text) implements RenderedField {
        public Text {
            Objects.requireNonNull(text, "text");
        }
    }

    /** Markup in HTML; the values in it are escaped. */
    record RichText(String html) implements RenderedField {
        public RichText {
            Objects.requireNonNull(html, "html");
        }
    }

    /** A picture: its address, and the text for those who do not see it. */
    record Image(String source, String alternative) implements RenderedField {}

    /** A link: its address and its text. */
    record Link(String target, String label) implements RenderedField {}

    /** A number. */
    record Numeric(double value) implements RenderedField {}

    /** Products by their ids. */
    record Products(List<String> ids) implements RenderedField {
        public Products {
            ids = List.copyOf(ids);
        }
    }
}
