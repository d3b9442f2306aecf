package org.panprd.marketplace.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Six treatments in two weeks: around what suits the guest, booked as they were shown, and moved by both sides. */
@ExtendWith(Journeys.class)
class SessionsJourneyIT {
    private static final String PROGRAMME = "/listing/guangdong.guangzhou-tcm-fortnight?ADULT=1&date=";
    private static final String OPERATOR = "/sessions/guangdong/luofu-wellness";
    private static final String FITS = "document.documentElement.scrollWidth <= window.innerWidth";
    private static final String SESSIONS = ".plan td.session";

    private static final Map<String, String> WELL = Map.of(
            "sex", "male",
            "heart", "none",
            "infection", "no",
            "blood-thinners", "none",
            "implants", "none",
            "herb-allergy", "none",
            "skin", "healthy",
            "epilepsy", "none");

    /** Who travels, and that they are well; up to the review. */
    private static void answerWell(Visitor visitor, String name, String email) {
        visitor.type("#fullName", name).type("#email", email).type("#phone", "+86 138 0013 8000");
        visitor.type("#person1", name).click("main button.primary");
        if (visitor.find(".consent-ask").count() > 0) {
            visitor.click(".consent-ask button");
        }
        visitor.type("#age", "52");
        WELL.forEach((question, answer) -> visitor.find("input[name='q-%s'][value='%s']".formatted(question, answer))
                .check());
        visitor.click("main button.primary").click("a[href='/review']");
    }

    private static List<String> plan(Visitor visitor) {
        return visitor.texts(SESSIONS + " .hour");
    }

    private static void look(Visitor visitor, String name) {
        visitor.picture(name);
        assertThat(visitor.page().evaluate(FITS)).as(name).isEqualTo(true);
        AccessibilityIT.check(visitor, name);
    }

    /** The same page on a telephone and on a desk. */
    private static void lookAtBoth(Visitor visitor, String name) {
        look(visitor, name);
        int width = visitor.page().viewportSize().width;
        visitor.page().setViewportSize(width == 390 ? 1280 : 390, 900);
        look(visitor, name);
        visitor.page().setViewportSize(width, 900);
    }

    @Test
    void are_planned_around_what_suits_and_moved_by_guest_and_operator(Marketplace market) {
        LocalDate start = market.daysAhead(40);
        try (Visitor guest = market.onPhone("zh-CN");
                Visitor staff = market.onDesktop("en-GB")) {
            guest.register("wen.qing", "Qing", "Wen").open(PROGRAMME + start);
            assertThat(guest.find(SESSIONS)).hasCount(6);
            assertThat(plan(guest)).containsOnly("09:30");
            wish(guest, start);
            List<String> shown = plan(guest);
            assertThat(shown).hasSize(6).containsOnly("14:30");
            lookAtBoth(guest, "plan-listing");
            guest.click("#book button[name=now]");
            answerWell(guest, "闻青", "wen.qing@marketplace.example");
            assertThat(plan(guest)).isEqualTo(shown);
            assertThat(guest.find("main .problem")).hasCount(0);
            lookAtBoth(guest, "plan-review");
            guest.holdAndPay().decidePayment("approve").awaitConfirmation();
            assertThat(plan(guest)).isEqualTo(shown);
            assertThat(guest.find(SESSIONS + " a")).hasCount(6);
            lookAtBoth(guest, "plan-trip");
            String trip = guest.page().url();
            String reference = guest.find("h1").innerText().replaceFirst(".*[： ]", "");

            moves(guest);

            movesForTheOperator(staff, start, reference);
            guest.open(trip.replaceFirst("https?://[^/]*", "").replaceFirst("\\?.*", ""));
            assertThat(guest.find(".item .hint")).containsText("治疗师无法到场");
            assertThat(guest.find("main")).containsText("须在开始前 48 小时以上");
            look(guest, "plan-trip-moved");
        }
    }

    /** From the second day, in the afternoon, but not on the last day and never at 11:00. */
    private static void wish(Visitor guest, LocalDate start) {
        guest.click(".sessions summary");
        guest.find("select[name=firstDay]").selectOption(start.plusDays(1).toString());
        guest.find("select[name=preferredTime]").selectOption("14:30");
        guest.find("input[name=notTime][value='11:00']").check();
        guest.find("input[name=notDay][value='" + start.plusDays(13) + "']").check();
        guest.click(".wishes button");
        assertThat(guest.find("input[name=notTime][value='11:00']")).isChecked();
        assertThat(guest.find("select[name=firstDay]"))
                .hasValue(start.plusDays(1).toString());
    }

    private static void moves(Visitor guest) {
        guest.find(SESSIONS + " a").last().click();
        assertThat(guest.find("main .lead")).containsText("14:30");
        assertThat(guest.find("input[name=to][value$='T11:00']").first()).isVisible();
        lookAtBoth(guest, "plan-move");
        guest.find("main form").evaluate("form => form.noValidate = true");
        guest.click("main button.primary");
        assertThat(guest.find("main .problem")).hasText("请先选择时间。");
        guest.find("input[name=to][value$='T16:00']").last().check();
        guest.click("main button.primary");
        assertThat(guest.find(".good").first()).hasText("治疗已改期。");
        assertThat(guest.find(SESSIONS).last()).containsText("16:00");
        assertThat(plan(guest)).containsOnlyOnce("16:00").hasSize(6);
    }

    private static void movesForTheOperator(Visitor staff, LocalDate start, String reference) {
        staff.page().emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        staff.open(OPERATOR + "?from=" + start + "&to=" + start.plusDays(13)).signIn("therapist-guangdong");
        assertThat(staff.find(".parts li")).hasCount(6);
        assertThat(staff.find(".parts li").first()).containsText(reference);
        assertThat(staff.find(".parts li").first()).containsText("1 guest");
        assertThat(staff.find("main .lines > li").first()).containsText("therapists: 1 of 6 taken");
        assertThat(staff.find("main")).not().containsText("闻青");
        lookAtBoth(staff, "sessions");
        staff.click(".parts a");
        lookAtBoth(staff, "session-move");
        staff.find("main form").evaluate("form => form.noValidate = true");
        staff.find("input[name=to]").first().check();
        staff.click("main button.primary");
        assertThat(staff.find("main .problem")).isVisible();
        staff.find("#reason").selectOption("THERAPIST_ABSENT");
        staff.find("input[name=to]").first().check();
        staff.click("main button.primary");
        assertThat(staff.find(".good")).hasText("The session is moved, and the guest is told.");
        assertThat(staff.find(".parts li")).containsText("The therapist cannot come");
        staff.open(OPERATOR + "?from=" + start + "&to=" + start.plusDays(40));
        assertThat(staff.find("#to-note .error")).isVisible();
        assertThat(staff.find("main .empty")).isVisible();
        assertThat(staff.status("/sessions/guangdong/bay-area-tours")).isEqualTo(404);
    }

    /** A plan in the browser's basket that can no longer be had. */
    private static void take(Visitor visitor) {
        Cookie trip = visitor.page().context().cookies().stream()
                .filter(cookie -> cookie.name.equals("trip"))
                .findFirst()
                .orElseThrow();
        trip.value = trip.value.replaceFirst("_0-0930\\.", "_0-0945.");
        assertThat(trip.value).contains("_0-0945.");
        visitor.page().context().addCookies(List.of(trip));
    }

    @Test
    void are_shown_anew_before_anybody_pays_for_others(Marketplace market) {
        try (Visitor guest = market.onDesktop("en-GB")) {
            guest.register("shan.lan", "Lan", "Shan").open(PROGRAMME + market.daysAhead(60));
            guest.click("#book button[name=add]");
            assertThat(guest.find(SESSIONS)).hasCount(6);
            assertThat(guest.find("main .problem")).hasCount(0);
            take(guest);
            guest.open("/trip");
            assertThat(guest.find("main .problem")).containsText("cannot all be had any more");
            assertThat(plan(guest)).hasSize(6).containsOnly("09:30");
            lookAtBoth(guest, "plan-taken");
            guest.open("/trip");
            assertThat(guest.find("main .problem")).hasCount(0);

            guest.open("/book");
            answerWell(guest, "Shan Lan", "shan.lan@marketplace.example");
            take(guest);
            guest.find("input[name=trip]")
                    .evaluate("field => field.value = field.value.replace('_0-0930.', '_0-0945.')");
            guest.holdAndPay();
            guest.page().waitForURL(Pattern.compile(".*/trips/[0-9a-f-]{36}\\?notice=replanned"));
            assertThat(guest.find("main > .narrow > .problem")).containsText("look at them below before you pay");
            assertThat(plan(guest)).hasSize(6).containsOnly("09:30");
            assertThat(guest.find(SESSIONS + " a")).hasCount(0);
            lookAtBoth(guest, "plan-held");

            String trip = guest.page().url().replaceFirst(".*/trips/([0-9a-f-]{36}).*", "$1");
            guest.open("/moves/" + trip + "/1/1");
            assertThat(guest.find("main .problem")).isVisible();
            assertThat(guest.find("input[name=to]")).hasCount(0);
            look(guest, "plan-unmovable");
            assertThat(guest.status("/moves/" + trip + "/2/1")).isEqualTo(404);
            assertThat(guest.status("/moves/" + trip)).isEqualTo(404);
            guest.open("/trips/" + trip + "/cancel").click("button.danger");
        }
    }
}
