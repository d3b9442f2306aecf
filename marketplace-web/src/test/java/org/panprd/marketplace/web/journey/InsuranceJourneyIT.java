package org.panprd.marketplace.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What home insurance is likely to settle, on the page of an offer. */
@ExtendWith(Journeys.class)
class InsuranceJourneyIT {
    private static final String FITS = "() => document.documentElement.scrollWidth <= window.innerWidth";

    @Test
    void is_estimated_with_its_source_and_never_promised(Marketplace market) {
        try (Visitor phone = market.onPhone("zh-CN");
                Visitor desktop = market.onDesktop("en-GB")) {
            for (Visitor visitor : List.of(phone, desktop)) {
                visitor.open("/listing/hainan.boao-rehabilitation-days?ADULT=1").click(".calendar-head a[rel=next]");
                visitor.find("select[name=insurance]").selectOption("residents.guizhou");
                visitor.click(".insurance button").picture("listing-insurance");

                assertThat(visitor.find(".insurance [role=status]")).containsText("975.10");
                assertThat(visitor.page().evaluate(FITS)).isEqualTo(true);
                AccessibilityIT.check(visitor, "insurance");
            }
            assertThat(desktop.find(".insurance [role=status]")).containsText("never a promise");
        }
    }

    @Test
    void is_asked_of_nobody_where_nothing_medical_is_done(Marketplace market) {
        try (Visitor visitor = market.onPhone("zh-HK")) {
            visitor.open("/listing/hainan.xinglong-winter-stay");

            assertThat(visitor.find(".insurance")).hasCount(0);
        }
    }
}
