package org.panprd.marketplace.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Journeys.class)
class BookingJourneyIT {
    @Nested
    class FromSearchToVoucher {
        @Test
        void books_a_route_through_three_regions_on_a_phone(Marketplace market) throws Exception {
            try (Visitor visitor = market.onPhone("zh-CN")) {
                visitor.open("/").picture("home").type("input[name=q]", "泸沽湖").click(".finder button");
                visitor.picture("search").click(".card-link:has-text('川滇黔自驾')");
                assertThat(visitor.texts(".crumbs .region")).containsExactly("四川", "云南", "贵州");

                visitor.click(".calendar-head a[rel=next]").click(".calendar td.AVAILABLE a");
                visitor.picture("route").click("#book button[name=now]");
                visitor.picture("sign-in").signIn("traveller");
                visitor.picture("travellers").introduce("xiao.lin@marketplace.example", "林晓", "王芳");
                assertThat(visitor.texts("main")).singleElement().asString().contains("2 位成人", "林晓", "取消政策", "15 分钟");
                visitor.picture("review").holdAndPay().picture("payment");
                visitor.decidePayment("approve").awaitConfirmation().picture("confirmed");

                assertThat(visitor.texts(".status")).containsExactly("已确认");
                checkVouchers(visitor, market);
                checkScreen(visitor, market);
                checkMail(visitor, market, "xiao.lin@marketplace.example");
            }
        }

        private void checkVouchers(Visitor visitor, Marketplace market) throws Exception {
            String reference = visitor.texts("h1").get(0).replaceAll(".*(PPR-\\w+).*", "$1");
            Page page = visitor.page();
            Path pdf = page.waitForDownload(() -> visitor.click("a[href$='vouchers.pdf']"))
                    .path();
            assertThat(Voucher.read(Files.readAllBytes(pdf))).contains(reference, "泸沽湖五支洛摩梭人家", "2 人");

            String keys = market.apiOf("traveller").voucherKeys();
            List<String> codes = visitor.find(".qr img").all().stream()
                    .map(image -> image.getAttribute("src"))
                    .toList();
            assertThat(codes).hasSizeGreaterThan(5);
            for (String code : codes) {
                assertThat(Voucher.scan(visitor.download(code), keys)).contains(reference, "\"p\":2");
            }
            String calendar = page.url().replaceAll(".*(/trips/[^?]*).*", "$1/itinerary.ics");
            assertThat(new String(visitor.download(calendar), UTF_8))
                    .startsWith("BEGIN:VCALENDAR")
                    .contains("BEGIN:VEVENT");
        }

        /** At a gate the traveller shows the telephone, as wide as it is. */
        private void checkScreen(Visitor visitor, Marketplace market) throws Exception {
            Locator code = visitor.find(".trip-day[open] .qr img").first();
            code.scrollIntoViewIfNeeded();
            visitor.page().waitForCondition(() -> Boolean.TRUE.equals(code.evaluate("image => image.complete")));
            assertThat(Voucher.scan(visitor.screen(), market.apiOf("traveller").voucherKeys()))
                    .contains("\"i\":1", "\"p\":2");
        }

        private void checkMail(Visitor visitor, Marketplace market, String recipient) {
            visitor.page().waitForCondition(() -> mailTo(market.mail(), recipient));
        }

        private boolean mailTo(Path folder, String recipient) {
            try (Stream<Path> mails = Files.list(folder)) {
                return mails.anyMatch(mail -> read(mail).contains(recipient));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private String read(Path mail) {
            try {
                return Files.readString(mail);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Nested
    class WithoutScript {
        @Test
        void books_two_regions_at_once_after_a_declined_payment(Marketplace market) {
            try (Visitor visitor = market.onDesktopWithoutScript("en-GB")) {
                visitor.open("/").picture("home");
                LocalDate date = market.daysAhead(40);
                visitor.addToTrip("jiangxi.lushan-stone-villa", "option=villa-suite&nights=2&ADULT=2&date=" + date);
                visitor.addToTrip("hunan.wulingyuan-ticket", "ADULT=2&time=09:00&date=" + date.plusDays(4));
                assertThat(visitor.texts(".lines .region")).containsExactly("Jiangxi", "Hunan");
                visitor.picture("trip").click("main .buttons a.primary").signIn("traveller2");
                visitor.introduce("lin.yue@marketplace.example", "Lin Yue", "Wu Hao")
                        .picture("review");

                visitor.holdAndPay().decidePayment("decline");
                assertThat(visitor.find(".problem")).containsText("declined");
                visitor.picture("declined").click("main button.primary");
                visitor.decidePayment("approve").awaitConfirmation().picture("confirmed");

                visitor.find(".trip-day summary").last().press("Enter");
                assertThat(visitor.texts(".item .region")).containsExactly("Jiangxi", "Hunan");
                assertThat(visitor.texts(".item .line-price")).allMatch(price -> price.startsWith("¥"));
            }
        }
    }

    @Nested
    class SoldOut {
        private static final String INN = "yunnan.erhai-lakeside-guesthouse";

        @Test
        void at_the_last_moment_books_nothing_and_offers_the_nearest_dates(Marketplace market) throws Exception {
            LocalDate night = market.daysAhead(60);
            try (Visitor visitor = market.onDesktop("zh-HK")) {
                visitor.addToTrip(INN, "option=family-suite&nights=1&ADULT=2&date=" + night);
                visitor.open("/book").signIn("traveller");
                visitor.introduce("late@marketplace.example", "林曉", "王芳");
                market.apiOf("traveller2").sellOut(INN, "family-suite", night);

                visitor.holdAndPay();
                assertThat(visitor.page()).hasURL(market.web() + "/trip?notice=gone");
                visitor.picture("sold-out");
                assertThat(visitor.find("main a:has-text('去預訂')")).hasCount(0);
                visitor.click(".problem a").click("#book button[name=add]");

                assertThat(visitor.find(".lines > li")).hasCount(1);
                assertThat(visitor.find(".problem")).hasCount(0);
                assertThat(visitor.find("main .buttons a.primary")).isVisible();
            }
        }
    }

    @Nested
    class Twice {
        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void pressed_the_button_books_once(boolean hasScript, Marketplace market) throws Exception {
            try (Visitor visitor = hasScript ? market.onDesktop("en-GB") : market.onDesktopWithoutScript("en-GB")) {
                Api api = market.apiOf("traveller");
                int before = api.bookings();
                visitor.addToTrip("yunnan.three-pagodas-ticket", "ADULT=1&date=" + market.daysAhead(20));
                visitor.open("/book").signIn("traveller");
                visitor.introduce("twice@marketplace.example", "Xiao Lin");

                visitor.find("input[name=consent]").check();
                visitor.find("main button.primary").dblclick();
                visitor.decidePayment("approve").awaitConfirmation();

                assertThat(api.bookings()).isEqualTo(before + 1);
            }
        }

        @Test
        void sent_the_form_books_once(Marketplace market) throws Exception {
            try (Visitor visitor = market.onDesktop("en-GB")) {
                Api api = market.apiOf("traveller");
                int before = api.bookings();
                visitor.addToTrip("yunnan.three-pagodas-ticket", "ADULT=1&date=" + market.daysAhead(24));
                visitor.open("/book").signIn("traveller").introduce("both@marketplace.example", "Xiao Lin");

                List<String> answers = visitor.sendTwice();

                assertThat(answers).allMatch(answer -> answer.contains("/pay/")).hasSize(2);
                assertThat(answers.get(0)).isEqualTo(answers.get(1));
                assertThat(api.bookings()).isEqualTo(before + 1);
            }
        }
    }

    @Nested
    class TwoWindows {
        @Test
        void with_the_same_trip_book_it_once(Marketplace market) throws Exception {
            try (Visitor visitor = market.onDesktop("en-GB")) {
                Api api = market.apiOf("traveller");
                int before = api.bookings();
                visitor.addToTrip("yunnan.three-pagodas-ticket", "ADULT=1&date=" + market.daysAhead(21));
                visitor.open("/book").signIn("traveller").introduce("tabs@marketplace.example", "Xiao Lin");
                Page first = visitor.openWindow();
                visitor.open("/review").holdAndPay().decidePayment("approve").awaitConfirmation();

                visitor.returnTo(first);
                visitor.holdAndPay();

                assertThat(visitor.page()).hasURL(market.web() + "/trip");
                assertThat(api.bookings()).isEqualTo(before + 1);
            }
        }

        @Test
        void never_book_what_was_not_reviewed(Marketplace market) throws Exception {
            try (Visitor visitor = market.onDesktop("en-GB")) {
                Api api = market.apiOf("traveller");
                int before = api.bookings();
                visitor.addToTrip("yunnan.three-pagodas-ticket", "ADULT=1&date=" + market.daysAhead(22));
                visitor.open("/book").signIn("traveller").introduce("tabs@marketplace.example", "Xiao Lin");
                Page first = visitor.openWindow();
                visitor.addToTrip("jiangxi.lushan-admission", "ADULT=1&date=" + market.daysAhead(23));

                visitor.returnTo(first);
                visitor.holdAndPay().picture("changed");

                assertThat(visitor.find(".problem")).containsText("changed in another window");
                assertThat(visitor.find(".lines > li")).hasCount(2);
                assertThat(api.bookings()).isEqualTo(before);
            }
        }
    }
}
