package dev.attune.rules;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.attribute.AttributeType;

/** A declared attribute and its position in the catalogue. */
record CataloguedAttribute(Attribute attribute, int position) {

    static CataloguedAttribute of(AttributeCatalog catalog, AttributeKey key) {
        int position = catalog.position(key);
        return new CataloguedAttribute(catalog.at(position), position);
    }

    AttributeKey key() {
        return attribute.key();
    }

    AttributeType type() {
        return attribute.type();
    }
}
