package dev.attune.demo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(Shop.Open.class)
class PagesTests {

    /** Numbers everything that can be reached and seen, and tells how much that is. */
    private static final String NUMBER_WHAT_CAN_BE_USED = """
            () => {
              const all = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, summary")]
                .filter(each => each.checkVisibility() && each.tabIndex >= 0);
              all.forEach((each, number) => each.dataset.number = number);
              return all.length;
            }
            """;

    private static final String WHERE_THE_FOCUS_IS =
            "() => document.activeElement ? Number(document.activeElement.dataset.number ?? -1) : -1";

    @ParameterizedTest
    @EnumSource
    void fitsOnAPhoneWithoutScrollingSideways(ShopPage which, Shop shop) {
        try (Visitor visitor = shop.visitor(new Browser.NewContextOptions().setViewportSize(390, 844))) {
            which.openedBy(visitor);

            assertThat(visitor.page().evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(390);
        }
    }

    @ParameterizedTest
    @EnumSource
    void hasNoSeriousBarrierInLightNorInDark(ShopPage which, Shop shop) {
        try (Visitor visitor = shop.visitor(new Browser.NewContextOptions().setColorScheme(ColorScheme.LIGHT))) {
            which.openedBy(visitor);
            assertThat(seriousBarriersOn(visitor.page())).as("in light").isEmpty();

            visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            assertThat(seriousBarriersOn(visitor.page())).as("in dark").isEmpty();
        }
    }

    private static List<String> seriousBarriersOn(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(it -> Set.of("serious", "critical").contains(it.getImpact()))
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> rule.getId() + ": " + node.getHtml() + "\n" + node.getFailureSummary()))
                        .toList();
    }

    @Test
    void leadsByKeyboardOverTheSkipLinkToAProduct(Shop shop) {
        try (Visitor visitor = shop.visitor(new Browser.NewContextOptions())) {
            Page page = visitor.opens("/").page();
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");

            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");

            tabUntil(page, "document.activeElement.matches('.card h3 a')");
            String product = page.locator(":focus").innerText();
            page.keyboard().press("Enter");

            page.waitForURL("**/products/*");
            assertThat(page.locator(".product h1").innerText()).isEqualTo(product);
        }
    }

    @Test
    void reachesEverythingOnTheHomePageByKeyboardAndShowsWhereOneIs(Shop shop) {
        try (Visitor visitor = shop.visitor(new Browser.NewContextOptions())) {
            Page page = visitor.opens("/").page();
            int all = (Integer) page.evaluate(NUMBER_WHAT_CAN_BE_USED);
            Set<Integer> reached = new HashSet<>();
            for (int i = 0; i < all; i++) {
                page.keyboard().press("Tab");
                reached.add((Integer) page.evaluate(WHERE_THE_FOCUS_IS));
                assertThat(page.evaluate("document.activeElement.matches(':focus-visible')"))
                        .isEqualTo(true);
            }

            assertThat(all).isGreaterThan(30);
            assertThat(reached).hasSize(all).doesNotContain(-1);
        }
    }

    @Test
    void opensAndClosesAWhyByKeyboard(Shop shop) {
        try (Visitor visitor = shop.visitor(new Browser.NewContextOptions())) {
            Page page = visitor.opens("/").page();
            tabUntil(page, "document.activeElement.matches('.hero .why summary')");

            page.keyboard().press("Enter");
            page.locator(".hero .why p").waitFor();
            page.keyboard().press("Enter");

            assertThat(page.locator(".hero .why p").isVisible()).isFalse();
        }
    }

    private static void tabUntil(Page page, String there) {
        for (int i = 0; i < 100 && !page.evaluate(there).equals(true); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(page.evaluate(there)).isEqualTo(true);
    }
}
