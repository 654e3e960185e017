package dev.attune.api.problem;

/** The places inside a JSON document, as JSON pointers (RFC 6901); the empty pointer is the whole document. */
public final class JsonPointer {

    private JsonPointer() {}

    /** The pointer to an object's member, whose name is escaped here. */
    public static String child(String parent, String name) {
        return parent + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** The pointer to a list's element, counted from 0. */
    public static String index(String parent, int index) {
        return parent + "/" + index;
    }
}
