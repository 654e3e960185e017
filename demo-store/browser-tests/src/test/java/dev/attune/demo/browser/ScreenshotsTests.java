package dev.attune.demo.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures of all pages for human eyes, taken only where {@code attune.screenshots} names a folder for them. */
@ExtendWith(Shop.Open.class)
@EnabledIfSystemProperty(named = "attune.screenshots", matches = ".+")
class ScreenshotsTests {

    private final Path folder = Path.of(System.getProperty("attune.screenshots", ""));

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "390, LIGHT", "390, DARK"})
    void showEveryPage(int width, ColorScheme colors, Shop shop) {
        for (ShopPage each : ShopPage.values()) {
            try (Visitor visitor = enter(shop, width, colors, 12)) {
                each.openedBy(visitor);
                take(visitor, each.name(), width, colors);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "390, LIGHT", "390, DARK"})
    void showTheHomePageAsItChanges(int width, ColorScheme colors, Shop shop) {
        try (Visitor visitor = enter(shop, width, colors, 12)) {
            visitor.opens("/products/fjell-boots")
                    .opens("/products/vidde-boots")
                    .opens("/");
            visitor.asksWhy("hero");
            take(visitor, "home-after-two-boots", width, colors);
        }
        try (Visitor visitor = enter(shop, width, colors, 12)) {
            visitor.opens("/").signsInAs("Anna").opens("/");
            visitor.asksWhy("promo");
            take(visitor, "home-as-anna", width, colors);
        }
        try (Visitor visitor = enter(shop, width, colors, 20)) {
            visitor.opens("/").presses("Fine").opens("/");
            visitor.page()
                    .getByText("Try it", new Page.GetByTextOptions().setExact(true))
                    .click();
            take(visitor, "home-in-the-evening", width, colors);
        }
    }

    private static Visitor enter(Shop shop, int width, ColorScheme colors, int hour) {
        return shop.visitor(new Browser.NewContextOptions()
                .setViewportSize(width, width < 500 ? 844 : 800)
                .setColorScheme(colors)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setTimezoneId(Zones.whereItIs(hour, Instant.now()).getId()));
    }

    private void take(Visitor visitor, String name, int width, ColorScheme colors) {
        Page page = visitor.page();
        // Pictures further down are loaded only when one comes near them.
        page.evaluate("() => document.querySelectorAll('img').forEach(each => each.loading = 'eager')");
        page.waitForFunction("() => [...document.images].every(each => each.complete)");
        String file = String.join(
                "-",
                name.toLowerCase(Locale.ROOT),
                Integer.toString(width),
                colors.name().toLowerCase(Locale.ROOT));
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(folder.resolve(file + ".png"))
                .setFullPage(true));
    }
}
