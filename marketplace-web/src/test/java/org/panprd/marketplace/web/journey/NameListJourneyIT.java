package org.panprd.marketplace.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Travellers book a border tour; its operator submits their names, one cancels, and the list is amended. */
@ExtendWith(Journeys.class)
class NameListJourneyIT {
    private static final String TOUR = "yunnan.ruili-muse-border-day";
    private static final String DEPARTURES = "/departures/yunnan/dianxi-travel";
    private static final String FITS = "document.documentElement.scrollWidth <= window.innerWidth";

    private static int number = 1_000_000;

    /** Somebody with a passport; what is empty is left out. */
    private static void companion(Api api, Marketplace market, String fullName, String latinName) throws Exception {
        Map<String, String> person = new HashMap<>(
                Map.of("fullName", fullName, "birthDate", "1990-05-14", "nationality", "CN", "residence", "CN"));
        if (!latinName.isEmpty()) {
            person.put("latinName", latinName);
            person.put("sex", "FEMALE");
        }
        api.send("PUT", "/me/consents/documents", Map.of("textVersion", "2"));
        String id = made(api, "/me/companions", person);
        number++;
        made(
                api,
                "/me/companions/" + id + "/documents",
                Map.of(
                        "kind",
                        "PASSPORT",
                        "number",
                        "E" + number,
                        "issuingCountry",
                        "CN",
                        "expiresOn",
                        market.daysAhead(2000).toString()));
    }

    private static String made(Api api, String path, Map<String, String> body) throws Exception {
        HttpResponse<String> answer = api.send("POST", path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.body().replaceFirst(".*\"id\":\"([^\"]*)\".*", "$1");
    }

    private static void book(Visitor visitor, String email, LocalDate day, String first, String second) {
        visitor.addToTrip(TOUR, "option=day-group&ADULT=2&time=08:30&date=" + day);
        visitor.open("/book").type("#fullName", first).type("#email", email).type("#phone", "+86 138 0013 8000");
        visitor.find("#companion1").selectOption(first);
        visitor.find("#companion2").selectOption(second);
        visitor.click("main button.primary")
                .holdAndPay()
                .decidePayment("approve")
                .awaitConfirmation();
    }

    @Test
    void a_departure_is_submitted_and_amended(Marketplace market) throws Exception {
        LocalDate day = market.daysAhead(61);
        try (Visitor gao = market.onPhone("en-GB");
                Visitor pan = market.onDesktop("zh-CN");
                Visitor staff = market.onPhone("zh-CN");
                Visitor desk = market.onDesktop("en-GB")) {
            gao.register("gao.yun", "Yun", "Gao");
            companion(market.apiOf("gao.yun"), market, "高云", "");
            companion(market.apiOf("gao.yun"), market, "高山", "GAO SHAN");
            book(gao, "gao.yun@marketplace.example", day, "高云", "高山");
            pan.register("pan.mei", "Mei", "Pan");
            companion(market.apiOf("pan.mei"), market, "潘梅", "PAN MEI");
            companion(market.apiOf("pan.mei"), market, "潘江", "PAN JIANG");
            book(pan, "pan.mei@marketplace.example", day, "潘梅", "潘江");

            seesWhatIsMissing(staff, day);
            completes(gao);
            submits(staff);
            pan.open("/trips")
                    .click("main .lines a")
                    .click("a[href$='/cancel']")
                    .click("button.danger");
            assertThat(pan.find(".status").first()).hasClass(Pattern.compile(".*CANCELLED.*"));
            amends(desk, staff.page().url().replaceFirst(".*?(/departure/[^?]*\\?at=08:30).*", "$1"));
        }
    }

    private static void seesWhatIsMissing(Visitor staff, LocalDate day) {
        staff.open("/work").signIn("operator-yunnan");
        staff.click(".rooms a[href='" + DEPARTURES + "']");
        staff.type("#from", day.toString()).type("#to", day.toString()).click("main form button.primary");
        assertThat(staff.find("main .lines li")).hasCount(1);
        assertThat(staff.find("main .lines li")).containsText("4 人，共 30 座");
        assertThat(staff.find("main .status.PENDING")).hasText("资料不全");
        staff.picture("departures");
        AccessibilityIT.check(staff, "departures");
        seesWhetherGroupsRun(staff, day);
        staff.click("main .lines h2 a").picture("departure-incomplete");
        assertThat(staff.find(".people > li")).hasCount(4);
        assertThat(staff.find(".people .error")).hasText("缺少：拼音或拉丁字母姓名、性别");
        assertThat(staff.find(".people")).not().containsText("E1000");
        assertThat(staff.find("main form button.primary")).hasCount(0);
        assertThat(staff.page().evaluate(FITS)).isEqualTo(true);
        AccessibilityIT.check(staff, "departure with something missing");
        staff.click("button[aria-label='显示完整号码: 高山']");
        assertThat(staff.find(".whole")).hasText(Pattern.compile("E1\\d{6}"));
        staff.picture("departure-number").click("main a.primary");
    }

    /** Of a tour that needs ten, and on which nobody is. */
    private static void seesWhetherGroupsRun(Visitor staff, LocalDate day) {
        staff.find("input[name=all]").check();
        staff.click("main form button.primary");
        assertThat(staff.find("main .lines")).containsText("已报名0人，10人成团");
        staff.picture("departures-groups").click("main .lines h2 a[href*='houqiao-kan-paik-ti-day']");
        assertThat(staff.find("dl.facts")).containsText("已报名0人，10人成团");
        staff.picture("departure-group").open(DEPARTURES + "?from=" + day + "&to=" + day);
    }

    private static void completes(Visitor gao) {
        gao.open("/me/companions").click("main .lines h2 a:has-text('高云')");
        gao.type("#latinName", "高云").click("form button.primary");
        assertThat(gao.find("#latinName-note .error")).isVisible();
        gao.type("#latinName", "gao yun").picture("companion-border");
        gao.find("#sex").selectOption("FEMALE");
        gao.click("form button.primary");
        assertThat(gao.find(".good")).isVisible();
    }

    private static void submits(Visitor staff) {
        staff.page().reload();
        assertThat(staff.find(".people .error")).hasCount(0);
        staff.find("#leader").selectOption("2 · 高山");
        staff.picture("departure-complete").click("main form button.primary").picture("departure-confirm");
        assertThat(staff.find("main .problem")).containsText("名单即固定");
        staff.click("button.danger");
        assertThat(staff.find(".good").first()).hasText("名单已提交。");
        assertThat(staff.find(".people > li").first()).containsText("GAO SHAN");
        staff.picture("departure-submitted");
        AccessibilityIT.check(staff, "submitted departure");
    }

    private static void amends(Visitor desk, String page) throws IOException {
        desk.open(page).signIn("operator-yunnan");
        assertThat(desk.find(".waiting li")).hasCount(2);
        assertThat(desk.find(".waiting")).containsText("Removed: 潘梅");
        desk.picture("departure-differences");
        AccessibilityIT.check(desk, "departure with differences");
        desk.click("main form button.primary").click("button.danger");
        assertThat(desk.find(".problem").first()).isVisible();
        assertThat(desk.find("#reason-note .error")).isVisible();
        desk.find("#reason").selectOption("WITHDRAWN");
        // By keyboard, as somebody does who has no pointer.
        desk.find("main form button.primary").first().focus();
        desk.page().keyboard().press("Enter");
        desk.find("button.danger").focus();
        desk.page().keyboard().press("Enter");
        assertThat(desk.find(".good").first()).hasText("The amendment was submitted.");
        assertThat(desk.find("main h3:has-text('List version 2')")).containsText("Somebody withdrew");
        assertThat(desk.find(".waiting")).hasCount(0);
        desk.picture("departure-amended");
        assertThat(desk.page().evaluate(FITS)).isEqualTo(true);

        assertThat(Voucher.read(desk.download(
                        desk.find("a[href*='name-list.pdf']").first().getAttribute("href"))))
                .contains("边境旅游团队名单表", "GAO YUN", "E1000");
        byte[] sheet =
                desk.download(desk.find("a[href*='name-list.xlsx']").first().getAttribute("href"));
        try (var zip = new ZipInputStream(new ByteArrayInputStream(sheet))) {
            assertThat(zip.getNextEntry()).isNotNull();
        }
        assertThat(desk.status("/departure/yunnan/banna-frontier/mohan-luang-prabang-rail-tour/group-tour/2027-01-05"))
                .isEqualTo(404);
    }
}
