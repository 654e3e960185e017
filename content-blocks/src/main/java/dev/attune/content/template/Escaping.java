package dev.attune.content.template;

/** How values are made harmless where they are written; what the editor wrote is never changed. */
public enum Escaping {
    /** For HTML text and quoted attributes: {@code & < > " '} become character references. */
    HTML,
    /** Values are written as they are, for plain text such as the subject of a mail. */
    NONE
}
