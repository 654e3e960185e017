package dev.attune.demo.web;

/** A redirect to where the visitor came from, never out of the shop. */
public final class BackLink {

    private BackLink() {}

    /** The view that leads back to a path of this shop, or home when it is anything else. */
    public static String redirect(String path) {
        boolean local = path.startsWith("/") && !path.startsWith("//") && !path.contains("\\") && !path.contains("\n");
        return "redirect:" + (local ? path : "/");
    }
}
