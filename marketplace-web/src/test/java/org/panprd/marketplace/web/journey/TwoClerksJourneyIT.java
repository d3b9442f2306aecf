package org.panprd.marketplace.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Of two clerks who write the same thing the second one is told and shown, whatever they have pressed in between. */
@ExtendWith(Journeys.class)
class TwoClerksJourneyIT {
    private static final String OPERATOR = "hainan/sanya-bays";
    private static final String TICKET = "nanshan-ticket";

    @Test
    void a_listing_is_not_overwritten_by_who_has_only_added_a_row(Marketplace market) {
        String listing = "/listings/" + OPERATOR + "/" + TICKET;
        try (Visitor first = market.onDesktop("en-GB");
                Visitor second = market.onPhone("zh-CN")) {
            first.open(listing).signIn("operator-hainan").click("button[value=edit]");
            second.open(listing).signIn("operator-hainan");
            ListingEditor early = new ListingEditor(first).type("title.en", "Nanshan by the sea");
            ListingEditor late = new ListingEditor(second).type("summary.en", "Written at the same time.");

            early.press("act", "kept");
            assertThat(first.find("[role=status]")).isVisible();
            late.press("add", "highlights");
            assertThat(second.find("[name='summary.en']")).hasValue("Written at the same time.");
            late.press("act", "kept");
            assertThat(second.find("[role=alert]")).isVisible();
            assertThat(second.find(".differences")).containsText("Nanshan by the sea");
            AccessibilityIT.check(second.picture("listing-edit-told"), "listing-edit");

            first.open("/listings-history/" + OPERATOR + "/" + TICKET);
            assertThat(first.find(".hint")).containsText("There is a draft");
            first.open(listing);
            assertThat(first.find("[name='title.en']")).hasValue("Nanshan by the sea");
            early.press("act", "discard");
            assertThat(first.find("[role=status]")).isVisible();
        }
    }

    @Test
    void what_was_typed_outlives_the_session(Marketplace market) {
        String listing = "/listings/" + OPERATOR + "/" + TICKET;
        try (Visitor clerk = market.onDesktop("en-GB")) {
            clerk.open(listing).signIn("operator-hainan").click("button[value=edit]");
            ListingEditor editor = new ListingEditor(clerk).type("summary.en", "An hour of work.");
            clerk.page().context().clearCookies();
            editor.press("act", "kept");
            assertThat(clerk.find("main")).containsText("You are no longer signed in");

            Page other = clerk.page().waitForPopup(() -> clerk.click("main p a.button"));
            other.fill("#username", "operator-hainan");
            other.fill("#password", Visitor.PASSWORD);
            other.click("[type=submit]");
            other.waitForURL("**" + listing);
            other.close();
            clerk.click("main form button.primary").click("main form button.primary");
            assertThat(clerk.find("[role=status]")).isVisible();
            assertThat(clerk.find("[name='summary.en']")).hasValue("An hour of work.");
            editor.press("act", "discard");
        }
    }

    @Test
    void a_price_plan_is_shown_beside_what_was_typed(Marketplace market) {
        String plan = "/price-plan/" + OPERATOR + "/" + TICKET;
        String keep = "main form:has(#s0name) button.primary";
        try (Visitor first = market.onDesktop("en-GB");
                Visitor second = market.onPhone("zh-HK")) {
            first.open(plan).signIn("operator-hainan");
            second.open(plan).signIn("operator-hainan");
            first.type("#holiday", "120").click(keep);
            assertThat(first.find("[role=status]")).isVisible();

            second.type("#holiday", "9000").click(keep);
            assertThat(second.find("#holiday-note .error")).isVisible();
            second.type("#holiday", "130").click(keep);
            assertThat(second.find("[role=alert]")).isVisible();
            assertThat(second.find("#holiday")).hasValue("130");
            assertThat(second.find("#holiday-note .hint")).containsText("120");
            AccessibilityIT.check(second.picture("price-plan-told"), "price-plan");
            second.click(keep);
            assertThat(second.find("[role=status]")).isVisible();
            second.type("#holiday", "").click(keep);
            assertThat(second.find("[role=status]")).isVisible();
        }
    }
}
