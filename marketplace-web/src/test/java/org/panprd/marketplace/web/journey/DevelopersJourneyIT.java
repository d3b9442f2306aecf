package org.panprd.marketplace.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody looks up how to program against the market. */
@ExtendWith(Journeys.class)
class DevelopersJourneyIT {
    private final Marketplace market;

    DevelopersJourneyIT(Marketplace market) {
        this.market = market;
    }

    @Test
    void read_both_interfaces_with_their_examples() {
        try (Visitor visitor = market.onPhone("en-GB")) {
            List<String> complaints = complaintsOf(visitor);
            visitor.open("/developers?of=octo");
            assertThat(visitor.page().title()).startsWith("For developers");
            visitor.find("#operations .opblock-summary-path:has-text('/products')")
                    .first()
                    .click();
            assertThat(visitor.find("#operations .opblock.is-open")).containsText("guangdong.canton-tower-ticket");
            AccessibilityIT.check(visitor.picture("developers-octo"), "developers, octo");

            visitor.click("main .chip:has-text('The market')");

            assertThat(visitor.find("#operations .opblock-tag").first()).containsText("audit");
            AccessibilityIT.check(visitor.picture("developers"), "developers");
            assertThat(complaints).isEmpty();
            assertThat(visitor.page().evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(visitor.page().evaluate("document.documentElement.clientWidth"));
        }
        try (Visitor visitor = market.onDesktop("zh-CN")) {
            List<String> complaints = complaintsOf(visitor);
            visitor.open("/developers");
            assertThat(visitor.page().title()).startsWith("开发者");
            assertThat(visitor.find("#operations .opblock-tag").first()).isVisible();
            AccessibilityIT.check(visitor.picture("developers"), "developers");
            visitor.page().emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            AccessibilityIT.check(visitor.picture("developers-dark"), "developers by night");
            assertThat(complaints).isEmpty();
        }
    }

    /** What the browser says against the page's scripts, and that something breaks its policy. */
    private static List<String> complaintsOf(Visitor visitor) {
        List<String> complaints = new ArrayList<>();
        visitor.page().onConsoleMessage(message -> complain(message, complaints));
        visitor.page().onPageError(complaints::add);
        return complaints;
    }

    private static void complain(ConsoleMessage message, List<String> complaints) {
        if (message.text().contains("Content Security Policy")) {
            complaints.add(message.text() + " " + message.location());
        }
    }
}
