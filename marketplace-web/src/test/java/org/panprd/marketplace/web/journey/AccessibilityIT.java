package org.panprd.marketplace.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** No page breaks a rule of WCAG 2.2 A or AA that a machine can check, by day and by night. */
@ExtendWith(Journeys.class)
class AccessibilityIT {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    @Test
    void pages_before_signing_in_keep_the_rules(Marketplace market) {
        LocalDate date = market.daysAhead(33);
        try (Visitor visitor = market.onPhone("zh-HK")) {
            for (String path : List.of(
                    "/",
                    "/search?q=lijiang&tenant=yunnan&from=" + date,
                    "/search?q=zzzzzz",
                    "/search?minPrice=nonsense",
                    "/listing/yunnan.erhai-lakeside-guesthouse?date=" + date,
                    "/listing/hunan.wulingyuan-ticket?date=" + date,
                    "/listing/sichuan.lugu-lake-mosuo-homeland?date=" + date,
                    "/listing/yunnan.ruili-muse-border-day",
                    "/listing/guangdong.greater-bay-area-three-cities",
                    "/crossings",
                    "/ports/mohan",
                    "/search?counterpart=LA",
                    "/trip",
                    "/no-such-page")) {
                check(visitor.open(path), path);
            }
        }
    }

    @Test
    void dark_colours_keep_the_rules(Marketplace market) {
        try (Visitor visitor = market.onDesktop("zh-CN")) {
            visitor.page().emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            check(visitor.open("/").picture("home-dark"), "home");
            String day = "?ADULT=2&time=09:00&date=" + market.daysAhead(34);
            check(visitor.open("/listing/hunan.wulingyuan-ticket" + day).picture("listing-dark"), "listing");
            check(visitor.click("#book button[name=add]").picture("trip-dark"), "trip");
        }
    }

    @Test
    void answers_about_crossing_keep_the_rules_by_night_too(Marketplace market) {
        String tour = "/eligibility/yunnan.mohan-luang-prabang-rail-tour?travellers=1";
        try (Visitor phone = market.onPhone("zh-HK");
                Visitor desktop = market.onDesktop("en-GB")) {
            desktop.page().emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            for (Visitor visitor : List.of(phone, desktop)) {
                check(visitor.open(tour).click("form button.primary"), "eligibility with errors");
                assertThat(visitor.find(".error").count()).isPositive();
                visitor.introduceTraveller(0, "CN", "PASSPORT", "2035-01-01", "41");
                visitor.type("#date", market.daysAhead(40) + "");
                check(visitor.click("form button.primary"), "eligibility");
                visitor.open("/crossings").introduceTraveller(0, "CN", "PASSPORT", "2035-01-01", "41");
                visitor.type("#date", market.daysAhead(40) + "").click("form button.primary");
                visitor.find(".map .mark").nth(20).waitFor();
                check(visitor.click(".crossings-found > .lines summary"), "crossings");
            }
            desktop.picture("crossings-dark");
        }
    }

    @Test
    void pages_of_a_booking_keep_the_rules(Marketplace market) {
        try (Visitor visitor = market.onDesktop("en-GB")) {
            visitor.addToTrip("guangdong.greater-bay-area-three-cities", "ADULT=1&date=" + market.daysAhead(33));
            check(visitor, "trip");
            visitor.open("/book").signIn("traveller2");
            check(visitor, "book");
            visitor.find("main form").evaluate("form => form.noValidate = true");
            visitor.click("main button.primary");
            assertThat(visitor.find(".error").count()).isPositive();
            check(visitor, "book with errors");
            visitor.introduce("rules@marketplace.example", "Lin Yue");
            check(visitor, "review");
            visitor.holdAndPay().decidePayment("never");
            check(visitor, "waiting for payment");
            visitor.open("/trips");
            check(visitor, "trips");
            visitor.click(".lines h2 a");
            check(visitor, "held");
            visitor.click("main button.primary").decidePayment("approve").awaitConfirmation();
            check(visitor, "confirmed");
            visitor.click("a[href$='/cancel']");
            check(visitor, "cancel");
            check(visitor.open("/sign-out"), "sign out");
        }
    }

    @Test
    void pages_of_a_person_keep_the_rules(Marketplace market) {
        try (Visitor visitor = market.onPhone("zh-HK")) {
            check(visitor.register("lam.yuet", "Yuet", "Lam").open("/me"), "account");
            check(visitor.open("/me/companions/new").click("main button.primary"), "companion with errors");
            assertThat(visitor.find(".error").count()).isPositive();
            visitor.type("#fullName", "林悅").type("#birthDate", "1949-12-31");
            visitor.find("#nationality").selectOption("CN");
            visitor.find("#residence").selectOption("HK");
            check(visitor.click("main button.primary"), "companion");
            check(visitor.open("/me/companions"), "companions with consent");
            check(visitor.click(".consent-ask button"), "companions");
            String add = visitor.find("a[href$='/new'].button").first().getAttribute("href");
            check(visitor.open(add), "kinds of documents");
            for (String kind : List.of("HONG_KONG_MACAU_PERMIT", "PASSPORT", "BORDER_TRAVEL_PERMIT")) {
                check(visitor.open(add + "?kind=" + kind), kind);
                check(visitor.click("main button.primary"), kind + " with errors");
            }
            visitor.open(add + "?kind=RESIDENT_IDENTITY_CARD").type("#number", "11010519491231002X");
            check(visitor.click("main button.primary"), "companion with a document");
            check(visitor.click("main .lines form button"), "number");
            check(visitor.click("main a.primary").click("main a[href$='/remove']"), "confirm");
            check(visitor.open("/me/privacy"), "privacy");
            check(visitor.open("/me/erase"), "erase");
        }
    }

    @Test
    void pages_of_staff_keep_the_rules_by_night_too(Marketplace market) {
        try (Visitor visitor = market.onDesktop("en-GB")) {
            visitor.page().emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            check(visitor.open("/bureau/guangxi/staff").signIn("bureau-guangxi").picture("staff-dark"), "staff");
            check(visitor.click("main form button.primary"), "staff with errors");
            check(visitor.click("main a[href$='/remove']"), "confirm");
            check(visitor.open("/me"), "account");
        }
    }

    @Test
    void the_keyboard_skips_to_the_content_and_searches(Marketplace market) {
        try (Visitor visitor = market.onDesktop("en-GB")) {
            Keyboard keyboard = visitor.open("/").page().keyboard();
            keyboard.press("Tab");
            assertThat(visitor.texts(":focus")).containsExactly("Skip to content");
            keyboard.press("Enter");
            keyboard.press("Tab");
            keyboard.type("Lijiang");
            keyboard.press("Enter");

            visitor.page().waitForURL(url -> url.contains("/search?q=Lijiang"));
            assertThat(visitor.find(".card").count()).isPositive();
        }
    }

    static void check(Visitor visitor, String page) {
        visitor.page().waitForLoadState();
        var violations = new AxeBuilder(visitor.page())
                .setLegacyMode(true)
                .withTags(RULES)
                .analyze()
                .getViolations();
        assertThat(violations)
                .as(page)
                .extracting(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                .isEmpty();
    }
}
