package org.panprd.marketplace.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the front page to a warm winter, and what the year is like there. */
@ExtendWith(Journeys.class)
class SeasonJourneyIT {
    private static final String FITS = "() => document.documentElement.scrollWidth <= window.innerWidth";

    @Test
    void leads_from_the_front_page_to_where_the_month_is_kind(Marketplace market) {
        try (Visitor phone = market.onPhone("zh-CN");
                Visitor desktop = market.onDesktop("en-GB")) {
            for (Visitor visitor : List.of(phone, desktop)) {
                visitor.open("/").picture("home-seasons");
                visitor.click("main a[href*='month=1']").picture("search-winter");
                assertThat(visitor.find(".chip.on")).hasCount(3);
                AccessibilityIT.check(visitor, "search");
                visitor.click(".card-link[href='/listing/hainan.xinglong-winter-stay']");

                assertThat(visitor.find(".bars rect")).hasCount(12);
                visitor.click(".climate summary");
                assertThat(visitor.find(".climate tbody tr")).hasCount(12);
                visitor.find(".climate").scrollIntoViewIfNeeded();
                visitor.picture("listing-climate");
                assertThat(visitor.page().evaluate(FITS)).isEqualTo(true);
                AccessibilityIT.check(visitor, "listing");
            }
            assertThat(desktop.find(".climate")).containsText("October–April");
        }
    }

    @Test
    void narrows_wellness_by_who_offers_it_and_for_how_long(Marketplace market) {
        try (Visitor visitor = market.onDesktop("en-GB")) {
            visitor.open("/search?family=wellness").picture("search-wellness");
            visitor.find("select[name=institution]").selectOption("elderly-care");
            visitor.find("select[name=stay]").selectOption("long");
            visitor.find("select[name=elevation]").selectOption("500");
            visitor.click(".filters button.primary");

            assertThat(visitor.find(".chip.on")).hasCount(4);
            assertThat(visitor.find(".card-link[href='/listing/hainan.xinglong-winter-stay']"))
                    .hasCount(1);
            assertThat(visitor.find(".card-link[href='/listing/guizhou.liupanshui-summer-stay']"))
                    .hasCount(0);
        }
    }
}
