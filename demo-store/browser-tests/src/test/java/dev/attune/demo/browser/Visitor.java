package dev.attune.demo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Somebody in the shop with a browser of their own, who notes whatever the browser complains of. */
final class Visitor implements AutoCloseable {

    private static final double PATIENCE_MILLIS = 15_000;

    /** What the browser says of a form that came back with mistakes to mend. */
    private static final String FORM_REFUSED = "the server responded with a status of 422";

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(BrowserContext context) {
        this.context = context;
        context.setDefaultTimeout(PATIENCE_MILLIS);
        page = context.newPage();
        // The browser says here as well what the Content-Security-Policy has kept out.
        page.onConsoleMessage(message -> {
            if (Set.of("error", "warning").contains(message.type())
                    && !message.text().contains(FORM_REFUSED)) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    Page page() {
        return page;
    }

    Visitor opens(String path) {
        page.navigate(path);
        return this;
    }

    /** Walks to a product as one does: by its department, and then by its card. */
    Visitor looksAt(String department, String product) {
        page.getByRole(
                        AriaRole.NAVIGATION,
                        new Page.GetByRoleOptions().setName("Departments").setExact(true))
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(department).setExact(true))
                .click();
        page.locator(".results .card h3 a")
                .getByText(product, new Locator.GetByTextOptions().setExact(true))
                .click();
        page.locator(".product h1")
                .getByText(product, new Locator.GetByTextOptions().setExact(true))
                .waitFor();
        return this;
    }

    Visitor goesHome() {
        page.locator(".logo").click();
        page.locator(".hero h1").waitFor();
        return this;
    }

    Visitor signsInAs(String name) {
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
        presses("Continue as " + name);
        button("Sign out").waitFor();
        return this;
    }

    Visitor presses(String name) {
        button(name).first().click();
        return this;
    }

    Visitor putsIntoTheCart(String path) {
        opens(path).presses("Put in the cart");
        page.waitForURL("**/cart");
        return this;
    }

    /** The heading of a block, such as {@code hero} or {@code promo}. */
    String headline(String block) {
        return page.locator(".block." + block).locator("h1, h2").first().innerText();
    }

    /** What the shop answers to "why?" beside a block. */
    String asksWhy(String block) {
        Locator why = page.locator(".block." + block + " .why");
        why.locator("summary").click();
        Locator answer = why.locator("p");
        answer.waitFor();
        return answer.innerText();
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Leaves; whatever the browser complained of on the way is a defect of the shop. */
    @Override
    public void close() {
        context.close();
        assertThat(complaints).as("what the browser complained of").isEmpty();
    }
}
