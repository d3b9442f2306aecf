package org.panprd.marketplace.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An operator writes a listing, the bureau publishes it, a traveller finds it; then it has a history. */
@ExtendWith(Journeys.class)
class PublishingJourneyIT {
    private static final String CODE = "quokka-lantern-walk";
    private static final int PLACES = 40;
    private static final String FITS = "() => document.documentElement.scrollWidth <= window.innerWidth";

    @Test
    void a_listing_is_written_published_found_and_has_a_history(Marketplace market) throws Exception {
        String operator = market.apiOf("operator-sichuan")
                .get("/me")
                .path("acting")
                .path(0)
                .path("operator")
                .stringValue("");
        String listings = "/listings/sichuan/" + operator;
        try (Visitor staff = market.onPhone("zh-CN");
                Visitor director = market.onDesktop("zh-CN")) {
            ListingEditor editor = new ListingEditor(staff);
            staff.open(listings).signIn("operator-sichuan");
            AccessibilityIT.check(staff.picture("listings"), "listings");
            assertThat(staff.page().evaluate(FITS)).isEqualTo(true);
            staff.click("a[href$='/new']");
            staff.find("#family").selectOption("activity");
            staff.type("#code", CODE).click("main form button.primary");
            assertThat(staff.find("#missing")).isVisible();
            editor.press("act", "SUBMITTED");
            assertThat(staff.find("[role=alert]")).isVisible();

            editor.introduce("Quokka lantern walk", "An evening among lanterns.", "old-town")
                    .offer("evening", "Evening", "128.50");
            chooseOnMap(staff);
            editor.press("act", "kept");
            assertThat(staff.find("[role=status]")).isVisible();
            assertThat(staff.find("#missing")).hasCount(0);
            assertThat(staff.find(".atlas-chosen")).hasCount(1);
            assertThat(staff.find("[name='options[0].units[0].price.base']")).hasValue("128.50");
            AccessibilityIT.check(staff.picture("listing-edit"), "listing-edit");
            assertThat(staff.page().evaluate(FITS)).isEqualTo(true);
            staff.open("/listings-preview/sichuan/" + operator + "/" + CODE);
            assertThat(staff.find("h1")).containsText("Quokka lantern walk");
            AccessibilityIT.check(staff.picture("listing-preview"), "listing");
            staff.open(listings + "/" + CODE);
            editor.press("act", "SUBMITTED");
            assertThat(staff.find("[role=status]")).isVisible();

            director.open("/listings-review/sichuan").signIn("bureau-sichuan");
            AccessibilityIT.check(director.picture("listings-review"), "listings-review");
            director.click(".lines h2 a");
            AccessibilityIT.check(director.picture("listing-review"), "listing-review");
            ListingEditor.publish(director);
            assertThat(director.find("[role=status]")).isVisible();

            director.open("/search?q=Quokka").click("a[href*='" + CODE + "']");
            assertThat(director.find("h1")).containsText("Quokka lantern walk");
            assertThat(director.page()).hasURL(Pattern.compile(".*/listing/sichuan\\." + CODE + ".*"));
            assertThat(director.find(".where .atlas .atlas-mark")).hasCount(1);
            assertThat(director.find(".where .atlas path.atlas-here")).hasCount(1);
            director.picture("listing-where");

            staff.open(listings + "/" + CODE).click("button[value=edit]");
            staff.type("[name='options[0].units[0].price.base']", "138");
            editor.press("act", "SUBMITTED");
            director.open("/listings-review/sichuan/" + CODE);
            assertThat(director.find(".differences tbody tr")).hasCount(1);
            assertThat(director.find(".differences")).containsText("138.00");
            AccessibilityIT.check(director.picture("listing-changes"), "listing-review");
            ListingEditor.publish(director);
            staff.open("/listings-history/sichuan/" + operator + "/" + CODE + "?before=1&after=2");
            assertThat(staff.find(".lines > li")).hasCount(2);
            assertThat(staff.find(".differences")).containsText("128.50");
            AccessibilityIT.check(staff.picture("listing-history"), "listing-history");
            staff.open(listings + "/" + CODE).click("button[value=PAUSED]");
            assertThat(staff.find("[role=status]")).isVisible();
        }
    }

    /** By keyboard: another place than the chosen one, from whatever group it is in. */
    private static void chooseOnMap(Visitor staff) {
        assertThat(staff.find(".atlas")).hasCount(1);
        assertThat(staff.find(".atlas-chosen")).hasCount(1);
        String before = staff.find("[name=place]").inputValue();
        staff.find("[name=place]").focus();
        for (int i = 0;
                i < PLACES && staff.find(".atlas-mark:not(.atlas-chosen):focus").count() == 0;
                i++) {
            staff.page().keyboard().press("Tab");
        }
        Locator name = staff.find(".atlas-mark:focus .atlas-name");
        while (staff.find(".atlas-several:focus").count() > 0) {
            String names = name.textContent();
            staff.page().keyboard().press("Enter");
            assertThat(name).not().hasText(names);
        }
        String wanted = name.textContent();
        staff.page().keyboard().press("Enter");
        assertThat(staff.find("[name=place] option:checked")).hasAttribute("data-name", wanted);
        assertThat(staff.find(".atlas-chosen .atlas-name")).hasText(wanted);
        assertThat(staff.find(".atlas-chosen")).isFocused();
        staff.find("[name=place]").selectOption(before);
        assertThat(staff.find(".atlas-chosen .atlas-name")).not().hasText(wanted);
    }
}
