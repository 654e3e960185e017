package dev.attune.content.template;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.attribute.AttributeType;
import dev.attune.api.attribute.StandardAttributes;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects what the output of a template depends on. */
final class Dependencies {

    private final AttributeCatalog catalog;
    private final Set<AttributeKey> attributes = new TreeSet<>();
    private boolean now;
    private boolean zone;
    private boolean locale;

    Dependencies(AttributeCatalog catalog) {
        this.catalog = catalog;
    }

    void attribute(AttributeKey key) {
        attributes.add(key);
        if (catalog.find(key).map(Attribute::type).orElse(null) == AttributeType.INSTANT) {
            zone = true;
        }
    }

    /** A constant: the words for the present are instants to the {@code date} filter. */
    void literal(@Nullable Object value) {
        now |= value instanceof String word && DateFilter.isPresent(word);
    }

    void settings(FilterSpec.Settings settings) {
        locale |= settings != FilterSpec.Settings.NONE;
        zone |= settings == FilterSpec.Settings.LOCALE_AND_ZONE || settings == FilterSpec.Settings.ALL;
        now |= settings == FilterSpec.Settings.ALL;
    }

    boolean isConstant() {
        return attributes.isEmpty() && !locale && !zone;
    }

    /** The attributes that are read, and those that tell what formats depend on, as far as they are declared. */
    Set<AttributeKey> keys() {
        Set<AttributeKey> keys = new TreeSet<>(attributes);
        add(StandardAttributes.REQUEST_LOCALE, locale, keys);
        add(StandardAttributes.REQUEST_TIME_ZONE, zone, keys);
        add(StandardAttributes.TIME_NOW, now && zone, keys);
        return Set.copyOf(keys);
    }

    private void add(Attribute attribute, boolean used, Set<AttributeKey> keys) {
        if (used && catalog.position(attribute.key()) >= 0) {
            keys.add(attribute.key());
        }
    }
}
