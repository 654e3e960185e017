package dev.attune.api.spi;

import dev.attune.api.content.FieldKind;
import java.util.List;
import java.util.Objects;

/** Adds a kind of block: which fields each of its variants has. */
public interface BlockType {

    /** Its key, such as {@code hero}. */
    String key();

    /** Its name for editors. */
    String label();

    /** The fields, in the order of the editors' form. */
    List<FieldDeclaration> fields();

    /**
     * One field that variants have.
     *
     * @param name its name in JSON and pages
     * @param label its name for editors
     * @param kind the type of its content
     * @param required whether every variant must have it
     */
    record FieldDeclaration(String name, String label, FieldKind kind, boolean required) {
        public FieldDeclaration {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(kind, "kind");
        }
    }
}
