package dev.attune.thymeleaf;

/** Plain text on its way into markup. */
final class Html {

    private Html() {}

    /** Safe between double quotes. */
    static String attribute(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
