package org.panprd.marketplace.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Reports of examinations: sent, shown in the health questions, given back and removed. */
@ExtendWith(Journeys.class)
class ReportsJourneyIT {
    private static final String STAY = "hainan.xinglong-winter-stay";
    private static final String FITS = "() => document.documentElement.scrollWidth <= window.innerWidth";
    private static final int MB = 1024 * 1024;

    /** The least that is one. */
    private static final byte[] PDF = """
            %PDF-1.4
            1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
            2 0 obj << /Type /Pages /Kids [] /Count 0 >> endobj
            xref
            0 3
            0000000000 65535 f\s
            0000000009 00000 n\s
            0000000058 00000 n\s
            trailer << /Root 1 0 R /Size 3 >>
            startxref
            110
            %%EOF
            """.getBytes(US_ASCII);

    private static void describe(Visitor visitor, LocalDate examined, String region) {
        visitor.find("#kind").selectOption("electrocardiogram");
        visitor.type("#examinedOn", examined.toString()).type("#institution", "海口市示例医院");
        visitor.find("#region").selectOption(region);
    }

    private static void choose(Visitor visitor, String name, byte[] content) {
        visitor.find("#file").setInputFiles(new FilePayload(name, "application/pdf", content));
    }

    @Test
    void are_sent_from_the_health_questions_and_offered_there(Marketplace market) {
        try (Visitor visitor = market.onPhone("zh-CN")) {
            visitor.register("reporting", "Xiao", "Lin");
            Answers.begin(visitor, STAY, market.daysAhead(60), "林晓");
            visitor.click("main a[href^='/me/reports/new']").picture("report-new");
            AccessibilityIT.check(visitor, "new report");
            describe(visitor, market.daysAhead(-2), "hainan");
            choose(visitor, "report.pdf", PDF);
            visitor.click("main form button.primary");

            assertThat(visitor.page()).hasURL(Pattern.compile(".*/screening/1"));
            assertThat(visitor.find("input[name=report]")).hasCount(1);
            assertThat(visitor.find("main")).containsText("海口市示例医院");
            visitor.picture("screening-with-report");
            visitor.open("/me").click("main a[href='/me/reports']");
            assertThat(visitor.find("main .lines li")).hasCount(1);
            assertThat(visitor.find("main .lines")).containsText("海南");
            assertThat(visitor.page().evaluate(FITS)).isEqualTo(true);
            AccessibilityIT.check(visitor.picture("reports"), "reports");
            String file = visitor.find("main .lines a[href$='/file']").getAttribute("href");
            assertThat(visitor.download(file)).isEqualTo(PDF);

            visitor.click("main a[href$='/remove']").picture("report-remove").click("main button.danger");
            assertThat(visitor.find("main .lines li")).hasCount(0);
            assertThat(visitor.status(file)).isEqualTo(404);
        }
    }

    @Test
    void that_are_not_taken_are_refused_with_what_to_do_and_leave_nothing_behind(Marketplace market) {
        try (Visitor visitor = market.onDesktopWithoutScript("en-GB")) {
            visitor.register("refused-reports", "Mei", "Lin");
            visitor.open("/me/reports/new").picture("report-consent").click(".consent-ask button");
            LocalDate examined = market.daysAhead(-2);

            visitor.click("main form button.primary");
            assertThat(visitor.find("#file-note .error")).containsText("Choose a file");
            describe(visitor, examined, "hongkong");
            choose(visitor, "report.pdf", "Sinus rhythm".getBytes(US_ASCII));
            visitor.click("main form button.primary");
            assertThat(visitor.find("#file-note .error")).containsText("neither a PDF nor a JPEG");
            choose(visitor, "report.pdf", new byte[5 * MB + 1]);
            visitor.click("main form button.primary");
            assertThat(visitor.find("#file-note .error")).containsText("larger than 5 MB");
            assertThat(visitor.find("#institution")).hasValue("海口市示例医院");
            choose(visitor, "report.pdf", "%PDF-1.4 cut off".getBytes(US_ASCII));
            visitor.click("main form button.primary");
            assertThat(visitor.find("#file-note .error")).containsText("not a whole PDF");
            visitor.picture("report-refused");
            visitor.open("/me/reports");
            assertThat(visitor.find("main .lines li")).hasCount(0);

            visitor.click("main a[href='/me/reports/new']");
            describe(visitor, examined, "hongkong");
            choose(visitor, "report.pdf", PDF);
            visitor.click("main form button.primary");
            assertThat(visitor.find("main .good")).isVisible();
            assertThat(visitor.find("main .lines")).containsText("Counts in Hong Kong");
            visitor.picture("reports");
        }
    }
}
