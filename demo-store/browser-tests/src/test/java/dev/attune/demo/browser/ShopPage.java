package dev.attune.demo.browser;

import com.microsoft.playwright.Page;

/** The pages of the shop, and how a visitor comes to each. */
enum ShopPage {
    HOME("/"),
    CATEGORY("/c/boots"),
    PRODUCT("/products/fjell-boots"),
    SEARCH("/search?q=tent"),
    NOTHING_FOUND("/search?q=submarine"),
    SIGN_IN("/sign-in"),
    EMPTY_CART("/cart"),
    CART("/cart") {
        @Override
        void openedBy(Visitor visitor) {
            visitor.putsIntoTheCart("/products/fjell-boots").putsIntoTheCart("/products/storm-tent");
        }
    },
    CHECKOUT("/checkout") {
        @Override
        void openedBy(Visitor visitor) {
            CART.openedBy(visitor);
            super.openedBy(visitor);
        }
    },
    CHECKOUT_WITH_MISTAKES("/checkout") {
        @Override
        void openedBy(Visitor visitor) {
            CHECKOUT.openedBy(visitor);
            visitor.page().locator(".sheet .button").click();
            visitor.page().locator("#name-error").waitFor();
        }
    },
    CONFIRMATION("/confirmation") {
        @Override
        void openedBy(Visitor visitor) {
            CHECKOUT.openedBy(visitor);
            Page page = visitor.page();
            page.getByLabel("Name").fill("Kari Nordmann");
            page.getByLabel("Email").fill("kari@example.com");
            page.getByLabel("Street and number").fill("Bryggen 1");
            page.getByLabel("Postcode").fill("5003");
            page.getByLabel("Town").fill("Bergen");
            page.locator(".sheet .button").click();
            page.getByText("Thank you, Kari Nordmann.").waitFor();
        }
    };

    private final String path;

    ShopPage(String path) {
        this.path = path;
    }

    void openedBy(Visitor visitor) {
        visitor.opens(path);
    }
}
