package dev.attune.api.visitor;

import dev.attune.api.value.StorableText;

/**
 * The name of a shop account, as the shop calls it.
 *
 * @param value 1 to 200 characters, none of them U+0000 or half a surrogate pair
 */
public record CustomerId(String value) {
    public CustomerId {
        if (value.isBlank() || value.length() > 200) {
            throw new IllegalArgumentException("not a customer id (1 to 200 characters): length " + value.length());
        }
        StorableText.require("a customer id", value);
    }
}
