package org.panprd.marketplace.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Health questions on the pages: asked before anything is booked, and answered for by a doctor where one has to. */
@ExtendWith(Journeys.class)
class ScreeningJourneyIT {
    private static final String STAY = "hainan.xinglong-winter-stay";
    private static final String FITS = "() => document.documentElement.scrollWidth <= window.innerWidth";

    private static void answer(Visitor visitor, String age, Map<String, String> some) {
        Answers.give(visitor, "", age, some);
    }

    /** Sixty nights for one, up to the questions. */
    private static void wish(Visitor visitor, Marketplace market, String account, int daysAhead) {
        visitor.addToTrip(STAY, "option=one-bedroom&nights=60&ADULT=1&date=" + market.daysAhead(daysAhead));
        visitor.open("/book").signIn(account);
        visitor.type("#fullName", "林晓")
                .type("#email", "stay@marketplace.example")
                .type("#phone", "+86 138 0013 8000");
        visitor.type("#person1", "林晓").click("main button.primary");
        assertThat(visitor.page()).hasURL(Pattern.compile(".*/screening(/1)?"));
    }

    private static void consent(Visitor visitor) {
        if (visitor.find(".consent-ask").count() > 0) {
            visitor.picture("screening-consent").click(".consent-ask button");
        }
    }

    private static void pay(Visitor visitor) {
        visitor.holdAndPay().decidePayment("approve");
        visitor.page().waitForURL(Pattern.compile(".*/trips/[0-9a-f-]{36}\\?notice=pending"));
        assertThat(visitor.find(".status.PENDING")).isVisible();
    }

    /** The trip's page, looked at again until it says so. */
    private static void await(Visitor visitor, String status) {
        String trip = visitor.page().url();
        visitor.page().waitForCondition(() -> {
            visitor.page().navigate(trip);
            return visitor.find(".status." + status).count() > 0;
        });
    }

    private static void decide(Visitor doctor, String answer, String words) {
        doctor.click(".ways a");
        doctor.find("input[name=approved][value=" + answer + "]").check();
        doctor.type("#words", words);
        AccessibilityIT.check(doctor.picture("doctor-case"), "case");
        doctor.click("main form button.primary");
    }

    @Nested
    class A_stay_of_sixty_nights {
        @Test
        void waits_for_the_doctor_and_is_confirmed(Marketplace market) {
            try (Visitor phone = market.onPhone("zh-CN");
                    Visitor doctor = market.onDesktop("en-GB")) {
                wish(phone, market, "traveller", 80);
                AccessibilityIT.check(phone, "consent");
                consent(phone);
                assertThat(phone.page()).hasURL(market.web() + "/screening/1");
                answer(phone, "68", Map.of("epilepsy", "recent"));
                AccessibilityIT.check(phone.picture("screening"), "screening");
                Response sent = phone.page().waitForResponse("**/screening", () -> phone.click("main button.primary"));
                assertThat(sent.headerValue("cache-control")).contains("no-store");
                assertThat(phone.find("main .verdict")).containsText("须医生同意");
                assertThat(phone.find("main")).containsText("72 小时");
                AccessibilityIT.check(phone.picture("screening-outcome"), "outcome");
                phone.click("a[href='/review']");
                assertThat(phone.find("main .verdict")).isVisible();
                AccessibilityIT.check(phone.picture("screening-review"), "review");
                pay(phone);
                assertThat(phone.find(".panel")).containsText("最迟于");
                assertThat(phone.find(".qr")).hasCount(0);
                AccessibilityIT.check(phone.picture("pending"), "pending");
                assertThat(phone.page().evaluate(FITS)).isEqualTo(true);

                doctor.open("/work").signIn("doctor-hainan");
                assertThat(doctor.page()).hasURL(market.web() + "/doctor/hainan/nanguo-wellness");
                AccessibilityIT.check(doctor.picture("doctor"), "doctor");
                decide(doctor, "yes", "Bring your medicine.");
                assertThat(doctor.find(".good")).containsText("You have approved");

                await(phone, "CONFIRMED");
                assertThat(phone.find("blockquote")).hasText("Bring your medicine.");
                assertThat(phone.find(".qr img")).hasCount(1);
                AccessibilityIT.check(phone.picture("approved"), "approved");
            }
        }

        @Test
        void is_refused_with_everything_given_back_and_the_reason(Marketplace market) {
            try (Visitor desktop = market.onDesktopWithoutScript("en-GB");
                    Visitor doctor = market.onPhone("zh-HK")) {
                wish(desktop, market, "traveller2", 95);
                consent(desktop);
                answer(desktop, "81", Map.of());
                desktop.click("main button.primary");
                assertThat(desktop.find("main .verdict")).containsText("A doctor has to approve");
                desktop.picture("screening-outcome").click("a[href='/review']");
                desktop.picture("screening-review");
                pay(desktop);
                desktop.picture("pending");

                doctor.open("/work").signIn("doctor-hainan");
                doctor.picture("doctor").click(".ways a");
                doctor.find("main form").evaluate("form => form.noValidate = true");
                doctor.find("input[name=approved][value=no]").check();
                doctor.click("main form button.primary");
                assertThat(doctor.find("#words-note .error")).isVisible();
                doctor.find("input[name=approved][value=no]").check();
                doctor.type("#words", "海島夏季炎熱，暫不適宜。").picture("doctor-case");
                doctor.click("main form button.primary");
                assertThat(doctor.find(".good")).isVisible();

                await(desktop, "REJECTED");
                assertThat(desktop.find("blockquote")).hasText("海島夏季炎熱，暫不適宜。");
                assertThat(desktop.find(".good")).containsText("¥");
                desktop.picture("rejected");
                doctor.click(".chips a[href$='answered']");
                assertThat(doctor.find(".ways a").first()).containsText("未同意");
            }
        }

        @Test
        void cannot_be_booked_by_whom_it_is_not_for_and_answers_can_be_changed(Marketplace market) {
            try (Visitor phone = market.onPhone("en-GB")) {
                wish(phone, market, "traveller", 110);
                consent(phone);
                phone.find("main form").evaluate("form => form.noValidate = true");
                phone.click("main button.primary");
                assertThat(phone.find(".error").count()).isEqualTo(9);
                AccessibilityIT.check(phone.picture("screening-errors"), "errors");
                answer(phone, "60", Map.of("heart", "unstable"));
                phone.click("main button.primary");
                assertThat(phone.find("main .problem")).isVisible();
                assertThat(phone.find("a[href='/review']")).hasCount(0);
                AccessibilityIT.check(phone.picture("screening-not-fit"), "not fit");

                phone.click("main a[href='/screening/1']");
                assertThat(phone.find("input[name='q-heart'][value=unstable]")).isChecked();
                phone.find("input[name='q-heart'][value=stable]").check();
                phone.click("main button.primary");
                assertThat(phone.find("main .verdict")).containsText("with advice");
                phone.click("a[href='/review']")
                        .holdAndPay()
                        .decidePayment("approve")
                        .awaitConfirmation();
                assertThat(phone.find("main .todo")).isVisible();
            }
        }
    }

    @Nested
    class Is_it_right_for_me {
        private static final String BATH = "yunnan.rehai-hot-spring-day";

        @Test
        void asks_on_what_follows_from_an_answer_and_keeps_nothing(Marketplace market) {
            for (boolean hasScript : List.of(true, false)) {
                try (Visitor visitor = hasScript ? market.onPhone("zh-HK") : market.onDesktopWithoutScript("zh-HK")) {
                    visitor.open("/listing/" + BATH).click("a[href^='/suitability/']");
                    visitor.picture("suitability-asked");
                    visitor.type("#age", "31");
                    Map.of(
                                    "sex",
                                    "female",
                                    "heart",
                                    "none",
                                    "blood-pressure",
                                    "normal",
                                    "infection",
                                    "no",
                                    "skin",
                                    "healthy",
                                    "diabetes",
                                    "none",
                                    "epilepsy",
                                    "none",
                                    "tumour",
                                    "none")
                            .forEach((question, answer) -> visitor.find(
                                            "input[name='q-%s'][value='%s']".formatted(question, answer))
                                    .check());
                    assertThat(visitor.find("[id='q-pregnant']")).hasCount(0);
                    visitor.click("main button.primary");
                    assertThat(visitor.find(".hint")).containsText("還有幾個問題");
                    visitor.find("input[name='q-pregnant'][value=yes]").check();
                    visitor.click("main button.primary");
                    visitor.type("#q-weeks-pregnant", "20");
                    Response answered = visitor.page()
                            .waitForResponse("**/suitability/*", () -> visitor.click("main button.primary"));

                    assertThat(visitor.find("#outcome .verdict")).containsText("須醫生同意");
                    assertThat(visitor.page()).hasURL(market.web() + "/suitability/" + BATH);
                    assertThat(answered.headerValue("cache-control")).contains("no-store");
                    assertThat(visitor.page().evaluate(FITS)).isEqualTo(true);
                    visitor.picture("suitability");
                    if (hasScript) {
                        AccessibilityIT.check(visitor, "suitability");
                    }
                }
            }
        }

        @Test
        void keeps_the_rules_by_night_and_is_only_there_for_programmes(Marketplace market) {
            try (Visitor visitor = market.onDesktop("zh-CN")) {
                visitor.page().emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                AccessibilityIT.check(visitor.open("/suitability/" + STAY).picture("suitability-dark"), "by night");
                assertThat(visitor.status("/suitability/yunnan.three-pagodas-ticket"))
                        .isEqualTo(404);
                assertThat(visitor.status("/suitability/%3Cscript%3E")).isEqualTo(404);
                assertThat(visitor.status("/suitability")).isEqualTo(404);
            }
        }
    }

    @Nested
    class The_console {
        @Test
        void is_for_doctors_only(Marketplace market) {
            try (Visitor owner = market.onPhone("en-GB")) {
                owner.open("/doctor/hainan/nanguo-wellness").signIn("doctor-macau");
                assertThat(owner.find("h1")).hasText("There is no such page");
            }
            try (Visitor bureau = market.onPhone("en-GB")) {
                bureau.open("/me").signIn("bureau-hainan");
                assertThat(bureau.status("/doctor/hainan/nanguo-wellness")).isEqualTo(403);
            }
        }
    }
}
