package dev.attune.api.content;

/** The types of content a variant's field can have. */
public enum FieldKind {
    TEXT,
    RICH_TEXT,
    IMAGE,
    LINK,
    NUMBER,
    PRODUCTS
}
