package dev.attune.api.spi;

import dev.attune.api.attribute.AttributeType;
import java.util.Objects;

/**
 * A parameter of something that an editor configures.
 *
 * @param name its name in JSON: letters and digits, beginning with a small letter
 * @param label its name for editors
 * @param type the type of its values
 * @param required whether it must be given
 */
public record Parameter(String name, String label, AttributeType type, boolean required) {
    public Parameter {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(type, "type");
        if (!name.matches("[a-z][A-Za-z0-9]{0,39}")) {
            throw new IllegalArgumentException("not a parameter name: " + name);
        }
    }
}
