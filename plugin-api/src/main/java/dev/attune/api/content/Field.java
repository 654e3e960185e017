package dev.attune.api.content;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One typed piece of a variant's content. Texts in it are Liquid templates. */
public sealed interface Field {

    FieldKind kind();

    /** A line or more of text. */
    record Text(String template) implements Field {
        public Text {
            Objects.requireNonNull(template, "template");
        }

        @Override
        public FieldKind kind() {
            return FieldKind.TEXT;
        }
    }

    /** Text with markup in HTML. */
    record RichText(String template) implements Field {
        public RichText {
            Objects.requireNonNull(template, "template");
        }

        @Override
        public FieldKind kind() {
            return FieldKind.RICH_TEXT;
        }
    }

    /**
     * A picture.
     *
     * @param source a template of its address
     * @param alternative a template of the text for those who do not see it; empty for decoration
     */
    record Image(String source, String alternative) implements Field {
        public Image {
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(alternative, "alternative");
        }

        @Override
        public FieldKind kind() {
            return FieldKind.IMAGE;
        }
    }

    /**
     * A link.
     *
     * @param target a template of the address it leads to
     * @param label a template of its text
     */
    record Link(String target, String label) implements Field {
        public Link {
            Objects.requireNonNull(target, "target");
            Objects.requireNonNull(label, "label");
        }

        @Override
        public FieldKind kind() {
            return FieldKind.LINK;
        }
    }

    /** A number. */
    record Numeric(double value) implements Field {
        @Override
        public FieldKind kind() {
            return FieldKind.NUMBER;
        }
    }

    /**
     * A list of products: those an editor picked, then those a recommender finds, each once.
     *
     * @param ids the ids of products in their order; may be empty
     * @param recommender the key of a recommender; null for none
     * @param limit how many at most, 1 to 100
     */
    record Products(List<String> ids, @Nullable String recommender, int limit) implements Field {
        public Products {
            ids = List.copyOf(ids);
            if (limit < 1 || limit > 100) {
                throw new IllegalArgumentException("a product list has 1 to 100 products, not " + limit);
            }
        }

        @Override
        public FieldKind kind() {
            return FieldKind.PRODUCTS;
        }
    }
}
