package org.panprd.marketplace.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may cross the border, on the pages. */
@ExtendWith(Journeys.class)
class CrossingJourneyIT {
    private static final String TOUR = "yunnan.mohan-luang-prabang-rail-tour";
    private static final String TO_HONG_KONG = "guangdong.luohu-hong-kong-day-tour";
    private static final String FITS = "() => document.documentElement.scrollWidth <= window.innerWidth";

    @Nested
    class MayWeTravel {
        @Test
        void a_family_of_two_nationalities_is_answered_one_by_one(Marketplace market) {
            try (Visitor phone = market.onPhone("en-GB")) {
                askAsFamily(phone, market);
            }
        }

        @Test
        void the_same_family_is_answered_without_script(Marketplace market) {
            try (Visitor desktop = market.onDesktopWithoutScript("en-GB")) {
                askAsFamily(desktop, market);
            }
        }

        private void askAsFamily(Visitor visitor, Marketplace market) {
            visitor.open("/listing/" + TOUR).picture("listing-may").click(".may a.button");
            visitor.introduceTraveller(0, "CN", "PASSPORT", "2035-01-01", "41");
            visitor.introduceTraveller(1, "TH", "PASSPORT", "2035-01-01", "39");
            visitor.type("#date", market.daysAhead(40) + "").click("button[name=more]");
            assertThat(visitor.find("#nationality2")).isVisible();
            assertThat(visitor.find("#nationality1")).hasValue("TH");
            visitor.introduceTraveller(2, "CN", "RESIDENT_IDENTITY_CARD", "2035-01-01", "9");
            visitor.click("form button.primary");

            assertThat(visitor.find(".people h3 .verdict")).hasText(new String[] {"! Yes, if …", "✓ Yes", "✕ No"});
            assertThat(visitor.find(".people > li").nth(0)).containsText("visa counter at Boten");
            assertThat(visitor.find(".people > li").nth(1)).containsText("Thailand · lives in China · Passport");
            assertThat(visitor.find(".people > li").nth(2)).containsText("Nobody crosses with this document");
            assertThat(visitor.find(".people > li").nth(2)).not().containsText("Out:");
            assertThat(visitor.find("#all .verdict")).containsText("No");
            assertThat(visitor.find(".answer")).containsText("as of");
            assertThat(visitor.page().evaluate(FITS)).isEqualTo(true);
            visitor.picture("eligibility");
        }

        @Test
        void leaves_nothing_in_addresses_and_caches(Marketplace market) {
            try (Visitor visitor = market.onPhone("zh-CN")) {
                visitor.open("/eligibility/" + TOUR + "?travellers=1&date=" + market.daysAhead(40));
                visitor.introduceTraveller(0, "CN", "PASSPORT", "2035-01-01", "41");
                Response answer =
                        visitor.page().waitForResponse("**/eligibility/*", () -> visitor.click("form button.primary"));

                assertThat(visitor.page()).hasURL(market.web() + "/eligibility/" + TOUR);
                assertThat(answer.headerValue("cache-control")).contains("no-store");
                assertThat(visitor.find("#all")).containsText("满足条件即可");
                assertThat(visitor.find("#nationality0")).hasValue("CN");
            }
        }

        @Test
        void asks_what_one_holds_and_keeps_it_in_the_form_only(Marketplace market) {
            try (Visitor visitor = market.onPhone("en-GB")) {
                visitor.open("/eligibility/" + TO_HONG_KONG + "?travellers=1&date=" + market.daysAhead(40));
                visitor.introduceTraveller(0, "CN", "HONG_KONG_MACAU_PERMIT", "2035-01-01", "41");
                visitor.click("form button.primary");
                assertThat(visitor.find("#all .verdict")).containsText("Yes, if");
                assertThat(visitor.find("details.held")).not().hasAttribute("open", "open");

                visitor.click("details.held summary");
                visitor.find("#kindHK0").selectOption("G");
                visitor.type("#untilHK0", "2035-01-01");
                visitor.picture("eligibility-held").click("form button.primary");

                assertThat(visitor.find("#all .verdict")).containsText("Yes");
                assertThat(visitor.find("#all .verdict")).not().containsText("if");
                assertThat(visitor.find("#kindHK0")).hasValue("G");
                visitor.find("#permitPorts0").selectOption("mohan");
                visitor.click("form button.primary");
                assertThat(visitor.find("#permitPorts0-note .error")).isVisible();
                visitor.picture("eligibility-held-refused");
            }
        }

        @Test
        void says_which_fields_are_missing_and_shows_hostile_text_as_text(Marketplace market) {
            try (Visitor visitor = market.onDesktop("zh-HK")) {
                visitor.open("/eligibility/" + TOUR + "?travellers=1");
                String hostile = "<img src=x onerror=alert(1)>";
                visitor.find("#age0").evaluate("(field, text) => { field.type = 'text'; field.value = text }", hostile);
                visitor.find("#nationality0")
                        .evaluate("(list, text) => list.add(new Option(text, text, true, true))", hostile);
                visitor.click("form button.primary");

                assertThat(visitor.find("#residence0-note .error")).hasText("請填寫。");
                assertThat(visitor.find("#date-note .error")).isVisible();
                assertThat(visitor.find("#age0-note .error")).isVisible();
                assertThat(visitor.find("#age0")).hasAttribute("value", hostile);
                assertThat(visitor.find("main img")).hasCount(0);
                visitor.picture("eligibility-refused");
            }
        }

        @ParameterizedTest
        @CsvSource({
            "/eligibility/yunnan.three-pagodas-ticket, 404",
            "/eligibility/yunnan.no-such-tour, 404",
            "/eligibility/, 404",
            "/eligibility/%3Cscript%3E, 404",
            "/ports/atlantis, 404",
            "/ports/%22%3E, 404",
            "/ports, 404"
        })
        void is_asked_of_border_tours_only(String address, int status, Marketplace market) {
            try (Visitor visitor = market.onPhone("en-GB")) {
                assertThat(visitor.status(address)).isEqualTo(status);
            }
        }

        @Test
        void takes_companions_who_are_known(Marketplace market) {
            try (Visitor visitor = market.onPhone("en-GB")) {
                visitor.open("/").click("a[href^='/sign-up']");
                visitor.type("#username", "he.lan").type("#email", "he.lan@marketplace.example");
                visitor.type("#password", Visitor.PASSWORD).type("#password-confirm", Visitor.PASSWORD);
                visitor.type("#firstName", "Lan").type("#lastName", "He").click("input[type=submit]");
                visitor.open("/me/companions/new")
                        .type("#fullName", "He Guoqiang")
                        .type("#birthDate", "1949-12-31");
                visitor.find("#nationality").selectOption("CN");
                visitor.find("#residence").selectOption("CN");
                visitor.click("main button.primary")
                        .click("a[href$='/new'].primary")
                        .click(".consent-ask button");
                visitor.find("input[value=RESIDENT_IDENTITY_CARD]").check();
                visitor.click("main button.primary")
                        .type("#number", "11010519491231002X")
                        .click("main button.primary");

                visitor.open("/eligibility/" + TOUR + "?travellers=1&date=" + market.daysAhead(40));
                visitor.find("#companion0")
                        .selectOption(new SelectOption().setLabel("He Guoqiang · Resident identity card"));
                visitor.picture("eligibility-companion").click("form button.primary");

                assertThat(visitor.find("#nationality0")).hasValue("CN");
                assertThat(visitor.find("#document0")).hasValue("RESIDENT_IDENTITY_CARD");
                assertThat(Integer.parseInt(visitor.find("#age0").inputValue())).isGreaterThan(75);
                assertThat(visitor.find(".people .verdict")).containsText("No");
                assertThat(visitor.find("main")).not().containsText("1101");
            }
        }
    }

    @Nested
    class WhereCanIGo {
        @Test
        void shows_ports_and_tours_in_a_list_and_on_a_sketch(Marketplace market) {
            try (Visitor phone = market.onPhone("en-GB");
                    Visitor desktop = market.onDesktopWithoutScript("zh-CN")) {
                for (Visitor visitor : List.of(phone, desktop)) {
                    visitor.open("/").click("a[href='/crossings']").picture("crossings-asked");
                    visitor.introduceTraveller(0, "CN", "BORDER_TRAVEL_PERMIT", "2035-01-01", "30");
                    visitor.type("#date", market.daysAhead(40) + "").type("#returnDate", market.daysAhead(41) + "");
                    visitor.click("form button.primary");
                    assertThat(visitor.find("#port-mohan .verdict").first())
                            .containsText(visitor == phone ? "Yes, if" : "满足条件即可");
                    assertThat(visitor.find("#port-mohan a[href^='/listing/']").first())
                            .isVisible();
                    assertThat(visitor.find(".crossings-found > .lines > li").count())
                            .isGreaterThan(2);
                    assertThat(visitor.find(".map a[href='#port-mohan']")).hasCount(1);
                    assertThat(visitor.find(".map .mark").count())
                            .isEqualTo(
                                    visitor.find(".crossings-found .lines > li").count());
                    assertThat(visitor.find("#port-luohu")).not().isVisible();
                    visitor.picture("crossings").click("#port-mohan summary");
                    assertThat(visitor.find("#port-mohan .todo").first()).isVisible();
                    assertThat(visitor.page().evaluate(FITS)).isEqualTo(true);
                }
            }
        }

        @Test
        void leaves_out_the_way_home(Marketplace market) {
            try (Visitor visitor = market.onDesktop("en-GB")) {
                visitor.open("/crossings").introduceTraveller(0, "LA", "PASSPORT", "2035-01-01", "30");
                visitor.find("#residence0").selectOption("LA");
                visitor.type("#date", market.daysAhead(40) + "").click("form button.primary");

                assertThat(visitor.find("#port-mohan h4")).hasCount(1);
                assertThat(visitor.find("#port-mohan h4")).containsText("Into the Chinese mainland");
            }
        }

        @Test
        void a_port_says_when_it_is_open_and_who_may_pass(Marketplace market) {
            try (Visitor phone = market.onPhone("zh-HK");
                    Visitor desktop = market.onDesktop("en-GB")) {
                phone.open("/listing/" + TOUR)
                        .click(".facts a[href='/ports/mohan']")
                        .picture("port");
                assertThat(phone.find("h1")).containsText("磨憨");
                desktop.open("/ports/mohan").picture("port");
                assertThat(desktop.find(".facts")).containsText("Laos");
                assertThat(desktop.find(".facts")).containsText("–");
                assertThat(desktop.find("main")).containsText("Into Laos");
                assertThat(desktop.find("main")).containsText("as of");
                assertThat(desktop.find(".card").count()).isGreaterThan(1);
            }
        }

        @Test
        void search_narrows_border_tours_by_where_they_lead(Marketplace market) {
            try (Visitor visitor = market.onDesktop("en-GB")) {
                visitor.open("/search?family=border-tour");
                visitor.find("select[name=counterpart]").selectOption("LA");
                visitor.click(".filters button.primary").picture("search-border");

                assertThat(visitor.find(".chip.on:has-text('Laos')")).hasCount(1);
                assertThat(visitor.find(".card").count()).isBetween(1, 10);
                visitor.click(".hint a[href='/crossings']");
                assertThat(visitor.page()).hasURL(market.web() + "/crossings");
            }
        }
    }
}
