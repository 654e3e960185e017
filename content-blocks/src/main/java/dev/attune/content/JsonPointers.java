package dev.attune.content;

/** Parts of JSON pointers (RFC 6901). */
final class JsonPointers {

    private JsonPointers() {}

    /** A member's name as a part of a pointer. */
    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
