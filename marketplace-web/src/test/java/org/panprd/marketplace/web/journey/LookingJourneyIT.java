package org.panprd.marketplace.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Journeys.class)
class LookingJourneyIT {
    private static final String FITS = "() => document.documentElement.scrollWidth <= window.innerWidth";

    @Nested
    class AtAListing {
        @ParameterizedTest
        @CsvSource({
            "hunan.wulingyuan-ticket, 门票",
            "yunnan.erhai-lakeside-guesthouse, 住宿",
            "guizhou.maotai-baijiu-tasting, 体验活动",
            "guangxi.yangshuo-station-west-street-shuttle, 接送交通",
            "sichuan.qingcheng-tcm-retreat, 康养",
            "yunnan.ruili-muse-border-day, 跨境游",
            "sichuan.chuan-dian-qian-self-drive, 跨省线路"
        })
        void of_each_family_there_are_days_to_choose(String listing, String family, Marketplace market) {
            String name = listing.substring(listing.indexOf('.') + 1);
            try (Visitor phone = market.onPhone("zh-CN");
                    Visitor desktop = market.onDesktop("zh-CN")) {
                for (Visitor visitor : List.of(phone, desktop)) {
                    visitor.open("/listing/" + listing).click(".calendar-head a[rel=next]");
                    assertThat(visitor.find(".crumbs")).containsText(family);
                    visitor.click(".calendar td a");
                    assertThat(visitor.find("#book .total")).hasText(Pattern.compile(".*[0-9].*"));
                    assertThat(visitor.page().evaluate(FITS)).isEqualTo(true);
                    visitor.picture("listing-" + name);
                }
            }
        }

        @Test
        void of_a_border_tour_the_crossing_is_named(Marketplace market) {
            try (Visitor visitor = market.onPhone("en-GB")) {
                visitor.open("/listing/yunnan.ruili-muse-border-day");

                assertThat(visitor.find(".facts")).containsText("Border crossing");
                assertThat(visitor.find(".facts")).containsText("Ruili → Muse");
            }
        }

        /** Those on the first page of results of each kind. */
        @ParameterizedTest
        @ValueSource(strings = {"zh-Hans", "zh-Hant", "en"})
        void every_page_can_be_read(String language, Marketplace market) {
            try (Visitor visitor = market.onPhone(language)) {
                for (String family :
                        List.of("ticket", "stay", "activity", "transfer", "wellness", "border-tour", "route")) {
                    visitor.open("/search?family=" + family + "&lang=" + language);
                    List<String> addresses = visitor.find(".card-link").all().stream()
                            .map(link -> link.getAttribute("href"))
                            .toList();
                    assertThat(addresses).as(family).hasSizeGreaterThan(5);
                    assertThat(addresses).allSatisfy(address -> assertThat(visitor.status(address))
                            .as(address)
                            .isEqualTo(200));
                }
            }
        }
    }

    @Nested
    class Narrowing {
        @Test
        void is_folded_above_the_results_on_a_phone(Marketplace market) {
            try (Visitor visitor = market.onPhone("zh-CN")) {
                visitor.open("/search?q=丽江").picture("search-folded");
                assertThat(visitor.find(".filters input[name=from]")).not().isVisible();
                assertThat(visitor.find("#found").boundingBox().y).isLessThan(600);

                visitor.click(".filters summary").picture("search-open");
                visitor.type("input[name=minPrice]", "100").click(".filters button.primary");

                assertThat(visitor.find(".chip.on").first()).isVisible();
                assertThat(visitor.page().url()).contains("minPrice=100");
            }
        }

        @Test
        void stands_beside_the_results_on_a_desktop(Marketplace market) {
            try (Visitor visitor = market.onDesktopWithoutScript("en-GB")) {
                visitor.open("/search?family=route").picture("search-beside");
                assertThat(visitor.find(".filters input[name=from]")).isVisible();
                assertThat(visitor.find(".filters summary")).not().isVisible();

                double right = visitor.find(".filters").boundingBox().x
                        + visitor.find(".filters").boundingBox().width;
                assertThat(visitor.find(".results").boundingBox().x).isGreaterThan(right);
            }
        }
    }

    @Nested
    class WhenItFails {
        @Test
        void the_address_is_kept_for_other_languages(Marketplace market) {
            try (Visitor visitor = market.onDesktop("en-GB")) {
                visitor.open("/listing/yunnan.no-such-thing?ADULT=3");

                assertThat(visitor.find(".languages a[lang=zh-Hant]"))
                        .hasAttribute("href", "/listing/yunnan.no-such-thing?ADULT=3&lang=zh-Hant");
                assertThat(visitor.find("main a.primary")).hasText("To the front page");
            }
        }

        @Test
        void it_can_be_tried_again(Marketplace market) {
            try (Visitor visitor = market.onPhone("en-GB")) {
                visitor.addToTrip("yunnan.three-pagodas-ticket", "ADULT=1&date=" + market.daysAhead(25));
                String makeOld = "field => field.value = 'too old'";
                visitor.find("main input[name=formToken]").first().evaluate(makeOld);
                visitor.click("main button[name=remove]");
                Locator again = visitor.find("main form button.primary");
                assertThat(again).hasText("Send what I typed");
                AccessibilityIT.check(visitor.picture("form-again"), "form-again");
                visitor.click("main form a.button");
                assertThat(visitor.page()).hasURL(market.web() + "/trip");
                assertThat(visitor.find(".lines > li")).hasCount(1);

                visitor.find("main input[name=formToken]").first().evaluate(makeOld);
                visitor.click("main button[name=remove]");
                again.click();

                assertThat(visitor.page()).hasURL(market.web() + "/trip");
                assertThat(visitor.find(".lines > li")).hasCount(0);
            }
        }

        @Test
        void no_address_leads_to_another_server(Marketplace market) {
            try (Visitor visitor = market.onDesktop("en-GB")) {
                visitor.open("//elsewhere.example/page");

                assertThat(visitor.find(".languages a[lang=zh-Hant]"))
                        .hasAttribute("href", "/elsewhere.example/page?lang=zh-Hant");
            }
        }
    }
}
