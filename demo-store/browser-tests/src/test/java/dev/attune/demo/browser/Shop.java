package dev.attune.demo.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The one open shop and the one browser of all tests; ends when the last of them has. */
final class Shop implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private final RunningStore store = RunningStore.inTemporaryFolder();
    private final Playwright playwright;
    private final Browser chromium;

    private Shop() {
        playwright = Playwright.create();
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setHeadless(true)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--headless",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--no-first-run",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    RunningStore store() {
        return store;
    }

    /** Somebody who has never been here, with a browser as described. */
    Visitor visitor(Browser.NewContextOptions browser) {
        return new Visitor(
                chromium.newContext(browser.setBaseURL(store.address("")).setLocale("en-GB")));
    }

    @Override
    public void close() {
        try {
            chromium.close();
            playwright.close();
        } finally {
            store.close();
        }
    }

    /** Hands the shop to the tests that ask for it. */
    static final class Open implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType().equals(Shop.class);
        }

        @Override
        public Shop resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return test.getRoot()
                    .getStore(Namespace.create(Shop.class))
                    .computeIfAbsent(Shop.class, it -> new Shop(), Shop.class);
        }
    }
}
