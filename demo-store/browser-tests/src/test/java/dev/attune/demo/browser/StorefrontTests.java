package dev.attune.demo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Shop.Open.class)
class StorefrontTests {

    private static final String BASELINE = "Go out. Stay out.";
    private static final String EVENING = "Tomorrow, before the others are up";

    private final Instant now = Instant.now();
    private final ZoneId noon = Zones.whereItIs(12, now);
    private Shop shop;
    private Visitor visitor;

    @BeforeEach
    void enterAtNoon(Shop open) {
        shop = open;
        visitor = enter(noon);
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    private Visitor enter(ZoneId zone) {
        return shop.visitor(new Browser.NewContextOptions().setTimezoneId(zone.getId()));
    }

    @Nested
    class WhatIsLookedAt {

        @Test
        void isNothingOnAFirstVisitWhichShowsTheBaseline() {
            visitor.opens("/");

            assertThat(visitor.headline("hero")).isEqualTo(BASELINE);
            assertThat(visitor.asksWhy("hero")).isNotBlank();
        }

        @Test
        void isNamedByTheHomeHeroAfterTwoBoots() {
            visitor.opens("/")
                    .looksAt("Boots", "Vidde boots")
                    .looksAt("Boots", "Fjell boots")
                    .goesHome();

            assertThat(visitor.headline("hero")).isEqualTo("Still thinking about the Fjell boots?");
        }

        @Test
        void isNotEnoughToChangeTheHomeHeroAfterOneBoot() {
            visitor.opens("/").looksAt("Boots", "Vidde boots").goesHome();

            assertThat(visitor.headline("hero")).isEqualTo(BASELINE);
        }

        @Test
        void isTheReasonThatTheWhyTellsInWords() {
            visitor.opens("/")
                    .looksAt("Boots", "Fjell boots")
                    .looksAt("Boots", "Vidde boots")
                    .goesHome();

            assertThat(visitor.asksWhy("hero")).containsIgnoringCase("boots").containsAnyOf("2", "two", "twice");
        }

        @Test
        void isForgottenByThePageForWhoSaysNoThanks() {
            visitor.opens("/")
                    .looksAt("Boots", "Fjell boots")
                    .looksAt("Boots", "Vidde boots")
                    .goesHome();
            assertThat(visitor.headline("hero")).isEqualTo("Still thinking about the Vidde boots?");

            visitor.presses("No thanks");
            visitor.page()
                    .getByText("The shop looks the same for you as for everyone.")
                    .waitFor();

            assertThat(visitor.headline("hero")).isEqualTo(BASELINE);
        }
    }

    @Nested
    class TimeOfDay {

        @Test
        void isThatOfTheVisitorsOwnZone() {
            visitor.opens("/").goesHome();
            String atNoon = visitor.headline("promo");

            try (Visitor elsewhere = enter(Zones.whereItIs(20, now))) {
                elsewhere.opens("/").goesHome();

                assertThat(elsewhere.headline("promo")).isEqualTo(EVENING);
            }
            assertThat(atNoon)
                    .isEqualTo(isWeekendAtNoon() ? "Two days are enough for a summit" : "Repaired, not replaced");
        }

        @Test
        void canBeTravelledToWithTheGuideAtTheFootOfThePage() {
            visitor.opens("/");
            visitor.page()
                    .getByText("Try it", new Page.GetByTextOptions().setExact(true))
                    .click();
            visitor.presses("Go where it is evening");

            assertThat(visitor.headline("promo")).isEqualTo(EVENING);
        }

        private boolean isWeekendAtNoon() {
            return Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)
                    .contains(now.atZone(noon).getDayOfWeek());
        }
    }

    @Nested
    class GoldMember {

        @Test
        void isGreetedByNameWithAGoldOffer() {
            visitor.opens("/").signsInAs("Anna").goesHome();

            assertThat(visitor.page().locator(".block.strip").innerText()).contains("Welcome back, Anna:");
            assertThat(visitor.headline("promo")).isEqualTo("Anna, your gold week has begun");
        }

        @Test
        void isNobodyAgainAfterSigningOut() {
            visitor.opens("/").signsInAs("Anna").goesHome().presses("Sign out");
            visitor.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in"))
                    .waitFor();
            visitor.goesHome();

            assertThat(visitor.page().locator("body").innerText()).doesNotContain("Anna,", "Anna:", "gold week");
        }
    }

    @Nested
    class Buying {

        @Test
        void endsWithAConfirmationAfterAMistakeWasPointedOutBesideItsField() {
            visitor.opens("/").looksAt("Tents", "Storm 3 tent").presses("Put in the cart");
            Page page = visitor.page();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("To the checkout"))
                    .click();
            page.getByLabel("Name").fill("Kari Nordmann");
            page.getByLabel("Email").fill("kari at example");
            page.getByLabel("Street and number").fill("Bryggen 1");
            page.getByLabel("Postcode").fill("5003");
            page.getByLabel("Town").fill("Bergen");
            visitor.presses("Order for " + page.locator(".total dd").innerText());

            assertThat(page.locator("#email-error").innerText()).isEqualTo("This does not look like an email address.");
            Locator email = page.getByLabel("Email");
            assertThat(email.getAttribute("aria-invalid")).isEqualTo("true");
            assertThat(email.getAttribute("aria-describedby")).isEqualTo("email-error");
            assertThat(page.getByLabel("Name").inputValue()).isEqualTo("Kari Nordmann");

            email.fill("kari@example.com");
            visitor.presses("Order for " + page.locator(".total dd").innerText());

            page.getByText("Thank you, Kari Nordmann.").waitFor();
            assertThat(page.locator("main").innerText()).contains("kari@example.com", "Storm 3 tent");
            assertThat(page.locator(".cart-link .count").innerText()).isEqualTo("0");
        }

        @Test
        void beginsWithASearch() {
            visitor.opens("/");
            Page page = visitor.page();
            page.getByLabel("Search the shop").fill("lavvo");
            page.getByLabel("Search the shop").press("Enter");

            page.getByText("Found for “lavvo”").waitFor();
            assertThat(page.locator(".card h3").first().innerText()).isEqualTo("Lavvo 6 tent");
        }
    }

    @Test
    void switchesBetweenLightAndDarkAndKeepsTheChoice() {
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        visitor.opens("/");
        Object light = backgroundOfThePage();
        visitor.presses("Switch between light and dark");
        Object dark = backgroundOfThePage();
        visitor.goesHome();

        assertThat(light).isNotEqualTo(dark);
        assertThat(backgroundOfThePage()).isEqualTo(dark);
    }

    private Object backgroundOfThePage() {
        return visitor.page().evaluate("getComputedStyle(document.body).backgroundColor");
    }
}
