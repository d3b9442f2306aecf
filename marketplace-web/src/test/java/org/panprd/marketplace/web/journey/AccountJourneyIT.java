package org.panprd.marketplace.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Journeys.class)
class AccountJourneyIT {
    @Nested
    class Registering {
        @Test
        void at_keycloak_leads_back_signed_in(Marketplace market) {
            try (Visitor visitor = market.onPhone("zh-CN")) {
                visitor.open("/").click("a[href^='/sign-up']");
                visitor.type("#username", "meng.lan").type("#email", "meng.lan@marketplace.example");
                visitor.type("#password", Visitor.PASSWORD).type("#password-confirm", Visitor.PASSWORD);
                visitor.type("#firstName", "Lan").type("#lastName", "Meng").picture("register");
                visitor.click("input[type=submit]");

                assertThat(visitor.page()).hasURL(market.web() + "/");
                assertThat(visitor.find(".reader")).containsText("Meng");
                visitor.open("/trips");
                assertThat(visitor.find(".empty")).isVisible();
            }
        }
    }

    @Nested
    class SigningIn {
        @Test
        void leads_back_to_the_page_that_asked_for_it(Marketplace market) {
            try (Visitor visitor = market.onDesktop("en-GB")) {
                visitor.open("/trips").signIn("traveller2");

                assertThat(visitor.page()).hasURL(market.web() + "/trips");
                assertThat(visitor.find(".reader")).isVisible();
            }
        }

        @Test
        void in_one_window_signs_the_other_in_too(Marketplace market) {
            try (Visitor visitor = market.onDesktopWithoutScript("en-GB")) {
                visitor.open("/trips");
                Page first = visitor.openWindow();
                visitor.open("/trips").signIn("traveller2");
                assertThat(visitor.page()).hasURL(market.web() + "/trips");

                visitor.returnTo(first);
                visitor.open("/trips");

                assertThat(visitor.page()).hasURL(market.web() + "/trips");
                assertThat(visitor.find(".reader")).isVisible();
            }
        }
    }

    @Nested
    class SigningOut {
        @Test
        void ends_the_session_at_keycloak_too(Marketplace market) {
            try (Visitor visitor = market.onDesktop("en-GB")) {
                visitor.open("/trips").signIn("traveller2");
                assertThat(visitor.page()).hasURL(market.web() + "/trips");

                visitor.click(".sign-out button");
                assertThat(visitor.page()).hasURL(market.web() + "/");
                assertThat(visitor.find(".reader")).hasCount(0);
                visitor.open("/trips");

                assertThat(visitor.find("#password")).isVisible();
            }
        }

        @Test
        void by_a_link_asks_first(Marketplace market) {
            try (Visitor visitor = market.onPhone("en-GB")) {
                visitor.open("/sign-out");
                assertThat(visitor.page()).hasURL(market.web() + "/");
                visitor.open("/trips").signIn("traveller2");
                visitor.open("/sign-out").picture("sign-out");
                assertThat(visitor.find(".reader")).isVisible();

                visitor.click("main button");

                assertThat(visitor.page()).hasURL(market.web() + "/");
                assertThat(visitor.find(".reader")).hasCount(0);
            }
        }

        @Test
        void leaves_nothing_to_go_back_to(Marketplace market) {
            try (Visitor visitor = market.onDesktop("en-GB")) {
                visitor.open("/trips").signIn("traveller2");
                Page other = visitor.openWindow();
                visitor.open("/").click(".sign-out button");
                assertThat(visitor.page()).hasURL(market.web() + "/");

                visitor.returnTo(other);
                visitor.page().reload();

                assertThat(visitor.find("#password")).isVisible();
            }
        }
    }
}
