package org.panprd.marketplace.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An operator of Hunan sells a listing of one of Guizhou within a route: asked for, agreed, written, published, seen. */
@ExtendWith(Journeys.class)
class PartnersJourneyIT {
    private static final String FITS = "() => document.documentElement.scrollWidth <= window.innerWidth";
    private static final String ASKER = "/partners/hunan/xiaoxiang-travel";
    private static final String OWNER = "/partners/guizhou/qianzhong-scenic";
    private static final String ROUTE = "/listings/hunan/xiaoxiang-travel/food-and-falls";
    private static final String LISTING = "guizhou.huangguoshu-ticket";

    private static void fill(ListingEditor editor) {
        editor.introduce("Numbat falls and food", "An evening in Changsha, a day at Huangguoshu.", "waterfall")
                .add("days", "days", "legs", "legs")
                .type("durationDays", "2")
                .type("discountPercent", "5")
                .type("maxGuests", "8");
        day(editor, 0, "hunan");
        day(editor, 1, "guizhou");
        leg(editor, 0, "hunan.changsha-night-food-walk", "walk", "17:30");
    }

    private static void day(ListingEditor editor, int row, String tenant) {
        String day = "days[" + row + "]";
        editor.type(day + ".day", String.valueOf(row + 1))
                .choose(day + ".tenant", tenant)
                .write(day + ".title", "Day")
                .write(day + ".text", "All of it");
    }

    private static void leg(ListingEditor editor, int row, String listing, String option, String time) {
        String leg = "legs[" + row + "]";
        editor.type(leg + ".day", String.valueOf(row + 1))
                .choose(leg + ".listing", listing)
                .choose(leg + ".option", option)
                .type(leg + ".startTime", time);
    }

    @Test
    void a_route_over_two_regions_stands_on_what_its_partner_grants(Marketplace market) {
        try (Visitor asker = market.onDesktop("zh-CN");
                Visitor owner = market.onPhone("zh-CN")) {
            owner.open(OWNER).signIn("operator-guizhou");
            owner.find("form[action$='/terms/huangguoshu-ticket'] [name=open]").check();
            owner.click("form[action$='/terms/huangguoshu-ticket'] button");
            assertThat(owner.find("[role=status]")).isVisible();
            AccessibilityIT.check(owner.picture("partners"), "partners");
            assertThat(owner.page().evaluate(FITS)).isEqualTo(true);

            asker.open("/listings/hunan/xiaoxiang-travel/new").signIn("operator-hunan");
            asker.find("#family").selectOption("route");
            asker.type("#code", "food-and-falls").click("main form button.primary");
            ListingEditor editor = new ListingEditor(asker);
            fill(editor);
            editor.press("act", "kept");
            assertThat(asker.find("[name='legs[0].option']")).hasValue("walk");
            assertThat(asker.find("[name='legs[1].listing'] option[value='" + LISTING + "']"))
                    .hasCount(0);

            asker.open(ASKER + "?of=guizhou");
            asker.type("form[action$='/ask/" + LISTING + "'] [name=message]", "用于两日线路");
            asker.click("form[action$='/ask/" + LISTING + "'] button");
            assertThat(asker.find("[role=status]")).isVisible();
            owner.open(OWNER);
            owner.find("form[action*='/answer/'] [name=allotment]").fill("4");
            owner.click("form[action*='/answer/'] button[value=ACCEPT]");
            assertThat(owner.find(".status.is-ACCEPTED")).isVisible();
            AccessibilityIT.check(owner.picture("partners-agreed"), "partners");

            asker.open(ROUTE);
            leg(editor, 1, LISTING, "timed-entry", "10:00");
            AccessibilityIT.check(asker.picture("route-edit"), "listing-edit");
            editor.press("act", "kept");
            assertThat(asker.find("[name='legs[1].option']")).hasValue("timed-entry");
            assertThat(asker.find("#missing")).hasCount(0);
            editor.press("act", "SUBMITTED");
            assertThat(asker.find("[role=status]")).isVisible();
        }
        published(market);
    }

    private static void published(Marketplace market) {
        try (Visitor director = market.onDesktop("zh-CN")) {
            director.open("/listings-review/hunan/food-and-falls").signIn("bureau-hunan");
            ListingEditor.publish(director);
            assertThat(director.find("[role=status]")).isVisible();
            director.open("/listing/hunan.food-and-falls");
            assertThat(director.find("h1")).containsText("Numbat falls and food");
            assertThat(director.find(".crumbs .region")).hasCount(2);
            assertThat(director.page()).hasURL(Pattern.compile(".*/listing/hunan\\.food-and-falls.*"));
            assertThat(director.find(".atlas path.atlas-line")).hasCount(1);
            assertThat(director.find(".atlas-mark .atlas-dot")).containsText(new String[] {"1", "2"});
            director.find(".atlas-mark").last().focus();
            director.page().keyboard().press("Enter");
            assertThat(director.find("[data-stop='2'] a")).isFocused();
            AccessibilityIT.check(director.picture("partner-route"), "listing");
        }
    }
}
