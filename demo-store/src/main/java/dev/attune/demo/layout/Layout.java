package dev.attune.demo.layout;

import dev.attune.demo.catalogue.Category;
import dev.attune.demo.persona.Persona;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the frame around every page shows.
 *
 * @param categories the menu
 * @param cartCount how many pieces are in the cart
 * @param customer who is signed in
 * @param theme {@code light}, {@code dark} or {@code auto}
 * @param consent {@code granted}, {@code declined} or {@code open} when not asked yet
 * @param pinnedZone the time zone the visitor pretends to be in
 * @param here the address of this page, to come back to
 */
public record Layout(
        List<Category> categories,
        int cartCount,
        @Nullable Persona customer,
        String theme,
        String consent,
        @Nullable String pinnedZone,
        String here) {

    /** The media query under which dark pictures are taken. */
    public String darkMedia() {
        return switch (theme) {
            case "dark" -> "all";
            case "light" -> "not all";
            default -> "(prefers-color-scheme: dark)";
        };
    }
}
