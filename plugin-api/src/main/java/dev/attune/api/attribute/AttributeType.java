package dev.attune.api.attribute;

import dev.attune.api.value.Value;

/** The type of an attribute; it decides which operators apply. */
public enum AttributeType {
    TEXT(Value.Text.class),
    NUMBER(Value.Numeric.class),
    BOOLEAN(Value.Flag.class),
    INSTANT(Value.Moment.class),
    DATE(Value.Day.class),
    TEXT_SET(Value.Texts.class),
    GEO_POINT(Value.Point.class),
    VERSION(Value.Version.class),
    IP_ADDRESS(Value.Address.class),
    /** Only for placeholders. */
    LIST(Value.Items.class),
    /** Only for placeholders. */
    STRUCTURE(Value.Structure.class);

    private final Class<? extends Value> values;

    AttributeType(Class<? extends Value> values) {
        this.values = values;
    }

    /** Whether this is a value of this type; an unknown value is one of every type. */
    public boolean accepts(Value value) {
        return values.isInstance(value) || !value.isKnown();
    }
}
