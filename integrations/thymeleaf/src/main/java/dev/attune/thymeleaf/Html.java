package dev.attune.thymeleaf;

/** What rendered fields need on their way into markup: their values are escaped already, so ampersands stay. */
final class Html {

    private Html() {}

    /** Safe between double quotes. */
    static String attribute(String rendered) {
        return rendered.replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    /** The text that rendered HTML without tags stands for, to be escaped again by whoever writes it. */
    static String plain(String rendered) {
        return rendered.indexOf('&') < 0
                ? rendered
                : rendered.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&#39;", "'")
                        .replace("&amp;", "&");
    }
}
