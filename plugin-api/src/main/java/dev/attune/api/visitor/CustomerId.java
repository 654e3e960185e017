package dev.attune.api.visitor;

/**
 * The name of a shop account, as the shop calls it.
 *
 * @param value 1 to 200 characters
 */
public record CustomerId(String value) {
    public CustomerId {
        if (value.isBlank() || value.length() > 200) {
            throw new IllegalArgumentException("not a customer id (1 to 200 characters): length " + value.length());
        }
    }
}
