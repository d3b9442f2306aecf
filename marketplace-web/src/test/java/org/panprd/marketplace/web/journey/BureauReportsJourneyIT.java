package org.panprd.marketplace.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A bureau orders a report, fetches it, and is told of it. */
@ExtendWith(Journeys.class)
class BureauReportsJourneyIT {
    private static final String PAGE = "/bureau/hunan/reports";
    private static final String FITS = "() => document.documentElement.scrollWidth <= window.innerWidth";

    /** Some hundred on each day of the last two years, from three regions. */
    private static final String VISITORS = """
            insert into statistics_day (tenant_id, dimension, day, key, visitors, overnight, nights, revenue_minor, items)
            select 'hunan', dimension, day::date, key, share * (100 + extract(doy from day)::integer % 37),
                share * 60, share * 110, share * 987654, share * 90
            from generate_series(current_date - 800, current_date - 1, interval '1 day') as days (day),
                (values ('ALL', '*', 10), ('ORIGIN', 'CN-GD', 6), ('ORIGIN', 'HK', 3), ('ORIGIN', 'VN', 1),
                    ('FAMILY', 'ticket', 10)) as parts (dimension, key, share)
            on conflict (tenant_id, dimension, day, key) do update set visitors = excluded.visitors
            """;

    private static boolean isMailed(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .map(BureauReportsJourneyIT::read)
                    .anyMatch(mail ->
                            mail.contains("To: bureau-hunan@marketplace.example") && !mail.contains("application/pdf"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void counted(Marketplace market) throws IOException, SQLException {
        try (Connection database = market.database();
                Statement statement = database.createStatement()) {
            statement.executeUpdate(VISITORS);
        }
    }

    @Test
    void a_bureau_orders_a_report_and_fetches_it(Marketplace market) throws IOException, SQLException {
        counted(market);
        try (Visitor director = market.onDesktop("en-GB");
                Visitor plain = market.onDesktopWithoutScript("zh-CN");
                Visitor phone = market.onPhone("zh-HK")) {
            director.open("/work").signIn("bureau-hunan");
            director.click(".rooms a[href='" + PAGE + "']");
            director.click("form.order button.primary");
            assertThat(director.find("#name-note .error")).isVisible();
            director.type("#name", "Hunan every month");
            director.find("input[name=directors]").check();
            director.click("form.order button.primary");
            assertThat(director.find(".good")).isVisible();
            director.click("form[action$='/last'] button");
            // To reload a page that is still on its way to another one fails.
            director.page().waitForLoadState(LoadState.NETWORKIDLE);
            director.page().waitForCondition(() -> {
                director.page().reload();
                return director.find("a[href$='.pdf']").count() > 0;
            });
            AccessibilityIT.check(director.picture("reports-of-bureau"), "reports of a bureau");
            byte[] pdf = director.download(
                    String.valueOf(director.find("a[href$='.pdf']").getAttribute("href")));
            assertThat(new PdfTextExtractor(new PdfReader(pdf)).getTextFromPage(1))
                    .contains("Hunan every month", "Key figures");
            assertThat(new String(
                            director.download(String.valueOf(
                                    director.find("a[href$='.xlsx']").getAttribute("href"))),
                            StandardCharsets.ISO_8859_1))
                    .startsWith("PK");
            director.open("/bureau/hunan/today");
            assertThat(director.find(".notice")).containsText("The report “Hunan every month”");
            director.click(".notice a");
            director.page().waitForCondition(() -> isMailed(market.mail()));
            assertThat(director.status("/bureau/yunnan/reports")).isEqualTo(404);

            phone.open(PAGE).signIn("bureau-hunan");
            assertThat(phone.page().evaluate(FITS)).isEqualTo(true);
            AccessibilityIT.check(phone.picture("reports-of-bureau-phone"), "reports of a bureau on a phone");

            plain.open(PAGE).signIn("bureau-hunan");
            plain.click("a[href$='#order']");
            assertThat(plain.find("#name")).hasValue("Hunan every month");
            plain.type("#name", "湖南月报").click("form.order button.primary");
            assertThat(plain.find("section[aria-labelledby=orders] h3")).hasText("湖南月报");
            plain.click("form[action$='/stop'] button");
            assertThat(plain.find("section[aria-labelledby=orders] .empty")).isVisible();
            assertThat(plain.find("a[href$='.pdf']")).hasCount(1);
        }
    }
}
