package org.panprd.marketplace.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody takes the stock out as a sheet, sends in one with three bad rows, corrects it, and has it carried out. */
@ExtendWith(Journeys.class)
class SheetsJourneyIT {
    private static final String ALL = "/sheets/fujian/minhai-travel";
    private static final String HEAD = "产品,选项,开始日期,结束日期,容量,停售\n";
    private static final IsVisibleOptions SOON = new IsVisibleOptions().setTimeout(30_000);

    private static FilePayload csv(String text) {
        return new FilePayload("stock.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String row(Marketplace market, int daysAhead, String capacity) {
        return "dajin-lake-cruise-ticket,OPTION,%s,,%s,\n".formatted(market.daysAhead(daysAhead), capacity);
    }

    private static void send(Visitor visitor, String option, String text) {
        visitor.find("#kind").selectOption("stock");
        visitor.find("#file").setInputFiles(csv(text.replace("OPTION", option)));
        visitor.click("main form button.primary");
        assertThat(visitor.page()).hasURL(Pattern.compile(".*/sheets/fujian/minhai-travel/[0-9a-f-]{36}"));
    }

    @Test
    void a_sheet_with_bad_rows_changes_nothing_and_a_corrected_one_all(Marketplace market) throws IOException {
        try (Visitor visitor = market.onDesktop("zh-CN")) {
            visitor.open(ALL).signIn("operator-fujian");
            visitor.click("#tables details:has(a[href$='table=units']) summary");
            AccessibilityIT.check(visitor.picture("sheets"), "sheets");
            Download prices = visitor.page().waitForDownload(() -> visitor.click("a[href$='table=units']"));
            assertThat(Files.readString(prices.path()))
                    .startsWith("\uFEFF产品,选项,价格 › ")
                    .contains("dajin-lake-cruise-ticket,");
            Download taken = visitor.page().waitForDownload(() -> visitor.click("a[href$='stock.csv?days=31']"));
            String sheet = Files.readString(taken.path());
            assertThat(sheet).startsWith("\uFEFF产品,选项,").contains("dajin-lake-cruise-ticket");
            String option = sheet.lines()
                    .filter(line -> line.startsWith("dajin-lake-cruise-ticket,"))
                    .findFirst()
                    .orElseThrow()
                    .split(",", -1)[1];

            send(
                    visitor,
                    option,
                    HEAD + row(market, 230, "40") + row(market, 231, "-1") + row(market, 999, "40")
                            + "dajin-lake-cruise-ticket,none," + market.daysAhead(232) + ",,40,\n");
            assertThat(visitor.find("main table")).isVisible(SOON);
            assertThat(visitor.find("main tbody tr")).hasCount(3);
            assertThat(visitor.find("main tbody th")).hasText(new String[] {"第3行", "第4行", "第5行"});
            AccessibilityIT.check(visitor.picture("sheet-refused"), "sheet-refused");

            visitor.open(ALL);
            send(visitor, option, HEAD + row(market, 230, "40") + row(market, 231, "41"));
            assertThat(visitor.find("main form button.primary")).isVisible(SOON);
            AccessibilityIT.check(visitor.picture("sheet-checked"), "sheet-checked");
            visitor.click("main form button.primary");
            assertThat(visitor.find("main .good")).isVisible(SOON);
            visitor.open("/stock/fujian/minhai-travel?from=" + market.daysAhead(230));
            // Two days of three boats.
            assertThat(visitor.find(".stock td.own")).hasCount(6);
        }
    }
}
