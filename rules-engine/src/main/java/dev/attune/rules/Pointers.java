package dev.attune.rules;

/** JSON pointers (RFC 6901) to the parts of a condition. */
final class Pointers {

    private Pointers() {}

    static String member(String parent, String name) {
        return parent + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    static String element(String parent, int index) {
        return parent + "/" + index;
    }
}
