package org.panprd.marketplace.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A traveller's companions, documents, consents and rights, on the pages. */
@ExtendWith(Journeys.class)
class PeopleJourneyIT {
    private static final String RIGHT = "11010519491231002X";
    private static final String WRONG = "110105194912310021";
    private static final Pattern COMPANION = Pattern.compile(".*/me/companions/[0-9a-f-]{36}(\\?.*)?");

    private static void addCompanion(Visitor visitor, String name, String birthDate) {
        visitor.open("/me/companions").click("a[href='/me/companions/new']");
        visitor.type("#fullName", name).type("#birthDate", birthDate);
        visitor.find("#nationality").selectOption("CN");
        visitor.find("#residence").selectOption("CN");
        visitor.click("main button.primary");
    }

    @Test
    void a_traveller_keeps_books_with_downloads_and_erases(Marketplace market) {
        try (Visitor visitor = market.onPhone("en-GB")) {
            visitor.register("wen.jing", "Jing", "Wen");
            visitor.click(".reader").picture("account");
            visitor.click("a[href='/me/companions']").picture("companions-empty");
            keepDocument(visitor);
            book(visitor, market);
            download(visitor);
            erase(visitor, market);
        }
    }

    private void keepDocument(Visitor visitor) {
        addCompanion(visitor, "Wen Guoqiang", "");
        assertThat(visitor.find("#birthDate-note .error")).hasText("This is required.");
        assertThat(visitor.find("#fullName")).hasValue("Wen Guoqiang");
        visitor.picture("companion-refused").type("#birthDate", "1949-12-31").click("form button.primary");
        assertThat(visitor.page()).hasURL(COMPANION);

        visitor.click("a[href$='/new'].primary").picture("consent");
        assertThat(visitor.find(".consent")).containsText("How long");
        visitor.click(".consent-ask button").picture("document-kind");
        visitor.find("input[value=RESIDENT_IDENTITY_CARD]").check();
        visitor.click("main button.primary").type("#number", WRONG).click("main button.primary");
        assertThat(visitor.find("#number-note .error")).containsText("check digit");
        visitor.picture("document-refused").type("#number", RIGHT).click("main button.primary");

        assertThat(visitor.page()).hasURL(COMPANION);
        assertThat(visitor.find(".code")).hasText("1101**********002X");
        visitor.picture("companion");
        Response shown = visitor.page()
                .waitForResponse("**/number", () -> visitor.click("button[aria-label^='Show the number']"));
        assertThat(visitor.find(".whole")).hasText(RIGHT);
        assertThat(shown.headerValue("cache-control")).contains("no-store");
        assertThat(visitor.picture("document-number").status(shown.url().replaceFirst(".*?(/me/.*)", "$1")))
                .isEqualTo(200);
        visitor.open("/me/companions");
        assertThat(visitor.find("main")).not().containsText(RIGHT);
        assertThat(visitor.find("main")).containsText("1949-**-**");
        visitor.picture("companions");
    }

    private void book(Visitor visitor, Marketplace market) {
        visitor.addToTrip("yunnan.three-pagodas-ticket", "ADULT=2&date=" + market.daysAhead(27));
        visitor.open("/book").type("#email", "wen.jing@marketplace.example").type("#phone", "+86 138 0013 8000");
        visitor.type("#person1", "Wen Jing").find("#companion2").selectOption("Wen Guoqiang");
        visitor.picture("book-companions").click("main button.primary");
        assertThat(visitor.page()).hasURL(market.web() + "/review");
        assertThat(visitor.find("main")).containsText("Wen Guoqiang");
        visitor.holdAndPay().decidePayment("approve").awaitConfirmation();
    }

    private void download(Visitor visitor) {
        visitor.open("/me/privacy").picture("privacy");
        assertThat(visitor.find("details").first()).containsText("given");
        assertThat(new String(visitor.download("/me/privacy/data.json"), UTF_8))
                .contains("Wen Guoqiang", "\"bookings\"", RIGHT);
        assertThat(new String(visitor.download("/me/privacy/data.html"), UTF_8)).contains("Wen Guoqiang");
    }

    private void erase(Visitor visitor, Marketplace market) {
        visitor.click("a[href='/me/erase']").picture("erase");
        visitor.find("main form").evaluate("form => form.noValidate = true");
        visitor.click("button.danger");
        assertThat(visitor.find(".problem")).hasText("Please tick the box first.");
        visitor.find("input[name=sure]").check();
        visitor.click("button.danger");
        assertThat(visitor.find(".problem")).containsText("cannot be erased");
        visitor.picture("erase-refused").click(".problem a").click("a[href$='/cancel']");
        visitor.click("button.danger");
        assertThat(visitor.find(".status").first()).hasText("Cancelled");

        visitor.open("/me/erase").find("input[name=sure]").check();
        Response end = visitor.page().waitForResponse("**/sign-out", () -> visitor.click("button.danger"));
        assertThat(end.headerValue("clear-site-data")).isEqualTo("\"cache\", \"storage\"");
        assertThat(visitor.page()).hasURL(market.web() + "/");
        assertThat(visitor.find(".reader")).hasCount(0);

        visitor.open("/me/companions").signIn("wen.jing");
        assertThat(visitor.find(".empty")).isVisible();
        visitor.open("/me/privacy");
        assertThat(visitor.find("main .status.CONFIRMED")).hasCount(0);
    }

    @Test
    void passports_ask_for_both_lines_and_permits_for_endorsements(Marketplace market) {
        try (Visitor visitor = market.onDesktop("zh-CN")) {
            visitor.register("tan.wei", "Wei", "Tan");
            addCompanion(visitor, "谭伟", "1990-05-01");
            visitor.click("a[href$='/new'].primary").click(".consent-ask button");
            visitor.find("input[value=PASSPORT]").check();
            visitor.click("main button.primary");
            assertThat(visitor.find("img.sketch")).isVisible();
            visitor.type("#number", "E12345678")
                    .type("#expiresOn", market.daysAhead(900).toString());
            visitor.type("#upperLine", "P<CHNTAN<<WEI").type("#lowerLine", "E12345678");
            visitor.click("main button.primary").picture("passport");
            assertThat(visitor.find("#lowerLine-note .error")).containsText("44");
            assertThat(visitor.find("#issuingCountry-note .error")).isVisible();

            visitor.click("fieldset a");
            visitor.find("input[value=HONG_KONG_MACAU_PERMIT]").check();
            visitor.click("main button.primary");
            visitor.type("#number", "C12345678")
                    .type("#expiresOn", market.daysAhead(900).toString());
            visitor.find("#MO-kind").selectOption("G");
            visitor.find("#MO-entries").selectOption("1");
            visitor.click("main button.primary").picture("permit");
            assertThat(visitor.find("#MO-validUntil-note .error")).isVisible();
            visitor.type("#MO-validUntil", market.daysAhead(90).toString()).click("main button.primary");

            assertThat(visitor.find("main .lines")).containsText("澳门: 个人旅游（G）");
            visitor.click("a[href$='/remove'][aria-label^='删除证件']")
                    .picture("confirm")
                    .click("button.danger");
            assertThat(visitor.find("main .lines li")).hasCount(0);
        }
    }

    @Test
    void withdrawing_the_consent_removes_the_documents_and_asks_again(Marketplace market) {
        try (Visitor visitor = market.onPhone("zh-HK")) {
            visitor.register("ho.sze", "Sze", "Ho");
            addCompanion(visitor, "何思", "1949-12-31");
            visitor.open("/me/companions").click(".consent-ask button");
            assertThat(visitor.find(".consent-ask")).hasCount(0);
            visitor.click("a[href$='/new'].button");
            visitor.find("input[value=RESIDENT_IDENTITY_CARD]").check();
            visitor.click("main button.primary").type("#number", RIGHT).click("main button.primary");
            assertThat(visitor.find(".code")).hasCount(1);

            visitor.open("/me/privacy").click("button[aria-label^='撤回同意']").picture("privacy-withdrawn");

            assertThat(visitor.find(".good")).hasText("已撤回。");
            visitor.open("/me/companions").picture("companions-consent");
            assertThat(visitor.find(".code")).hasCount(0);
            assertThat(visitor.find(".consent-ask")).isVisible();
        }
    }

    @Test
    void nobody_sees_anothers_companions_or_any_without_signing_in(Marketplace market) {
        try (Visitor owner = market.onPhone("en-GB");
                Visitor other = market.onPhone("en-GB")) {
            owner.open("/me/companions").signIn("traveller");
            addCompanion(owner, "Lin Xiao", "1990-05-01");
            String address = owner.page().url().replaceFirst(".*?(/me/[^?]*).*", "$1");

            other.open(address);
            assertThat(other.find("#password")).isVisible();
            other.signIn("traveller2");

            assertThat(other.find("h1")).hasText("There is no such page");
            assertThat(other.status(address + "/remove")).isEqualTo(404);
            owner.open(address + "/remove").click("button.danger");
            assertThat(owner.page()).hasURL(market.web() + "/me/companions");
        }
    }
}
