package org.panprd.marketplace.web.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.panprd.marketplace.web.api.Quote;
import org.panprd.marketplace.web.api.SessionTime;

class BasketTest {
    private static final LocalDate DATE = LocalDate.of(2026, 12, 3);
    private static final BasketItem TICKET = new BasketItem(
            "yunnan.yulong-snow-mountain-ticket", "timed", DATE, "08:00", 0, new Party(Map.of("ADULT", 2, "CHILD", 1)));
    private static final BasketItem INN =
            new BasketItem("yunnan.lijiang-courtyard-inn", "twin", DATE, null, 2, Party.adults(4));

    private static final BasketItem WEEK = new BasketItem(
                    "hunan.yuelu-tcm-rehabilitation-week", "week", DATE, "08:30", 0, Party.adults(1))
            .with(new SessionChoice(
                    DATE.plusDays(1), "14:30", List.of(DATE.plusDays(3)), List.of("09:00", "10:00"), plan("15:30")));

    private static List<SessionTime> plan(String time) {
        return List.of(new SessionTime(DATE.plusDays(1), "14:30"), new SessionTime(DATE.plusDays(12), time));
    }

    @Nested
    class Keeping {
        @Test
        void reads_back_what_it_wrote() {
            var basket = new Basket(List.of(TICKET, WEEK, INN));

            assertThat(Basket.parse(basket.encode())).isEqualTo(basket);
        }

        @Test
        void uses_only_characters_that_a_cookie_may_hold() {
            assertThat(new Basket(List.of(TICKET, WEEK, INN)).encode()).matches("[!#-+\\--:<-\\[\\]-~]+");
        }

        @Test
        void fits_into_a_cookie_when_full() {
            var item = new BasketItem(
                    "a".repeat(12) + "." + "b".repeat(60), "c".repeat(40), DATE, "23:59", 180, TICKET.party());
            var basket = new Basket(java.util.Collections.nCopies(Basket.MOST_ITEMS, item));

            assertThat(basket.encode().length()).isLessThan(3_000);
            assertThat(Basket.parse(basket.encode())).isEqualTo(basket);
        }
    }

    @Nested
    class ReadingWhatABrowserSent {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "|||",
                    "~~~~~",
                    "<script>alert(1)</script>",
                    "yunnan.x~o~2026-12-03~~~",
                    "yunnan.x~o~2026-02-31~~~ADULT2",
                    "yunnan.x~o~tomorrow~~~ADULT2",
                    "yunnan.x~o~2026-12-03~25h~~ADULT2",
                    "yunnan.x~o~2026-12-03~~~ADULT",
                    "yunnan.x~o~2026-12-03~~~ADULT0",
                    "yunnan.x~o~2026-12-03~~~EMPEROR1",
                    "yunnan.x~o~2026-12-03~~~ADULT99999999999",
                    "yunnan.x~o~2026-12-03~~~ADULT-1",
                    "../../admin~o~2026-12-03~~~ADULT2",
                    "yunnan.x'--~o~2026-12-03~~~ADULT2",
                    "yunnan.x~o~2026-12-03~~~ADULT2~more",
                    "yunnan.x~o~2026-12-03~~~ADULT2~",
                    "yunnan.x~o~2026-12-03~~~ADULT2~____~",
                    "yunnan.x~o~2026-12-03~~~ADULT2~-1____",
                    "yunnan.x~o~2026-12-03~~~ADULT2~_2460___",
                    "yunnan.x~o~2026-12-03~~~ADULT2~____1-0900.",
                    "yunnan.x~o~2026-12-03~~~ADULT2~__1111__"
                })
        void drops_what_is_not_an_item(String hostile) {
            assertThat(Basket.parse(hostile).items()).isEmpty();
        }

        @Test
        void keeps_the_good_items_among_bad_ones() {
            assertThat(Basket.parse("rubbish|" + TICKET.encode() + "|~~").items())
                    .containsExactly(TICKET);
        }

        @Test
        void takes_no_more_than_fits() {
            assertThat(Basket.parse((TICKET.encode() + "|").repeat(30)).items()).hasSize(Basket.MOST_ITEMS);
            assertThat(Basket.parse((TICKET.encode() + "|").repeat(3_000)).items())
                    .isEmpty();
        }
    }

    @Nested
    class Changing {
        @Test
        void replaces_the_item_at_its_place() {
            var basket = new Basket(List.of(TICKET, INN)).with(INN, 0);

            assertThat(basket.items()).containsExactly(INN, INN);
        }

        @Test
        void adds_at_the_end_until_it_is_full() {
            var full = new Basket(java.util.Collections.nCopies(Basket.MOST_ITEMS, TICKET));

            assertThat(new Basket(List.of(TICKET)).with(INN, -1).items()).containsExactly(TICKET, INN);
            assertThat(full.with(INN, -1)).isEqualTo(full);
        }

        @Test
        void removes_nothing_if_there_is_no_such_place() {
            var basket = new Basket(List.of(TICKET));

            assertThat(basket.without(-1)).isEqualTo(basket);
            assertThat(basket.without(7)).isEqualTo(basket);
            assertThat(basket.without(0).isEmpty()).isTrue();
        }
    }

    @Nested
    class Persons {
        @Test
        void are_those_of_the_largest_party() {
            assertThat(new Basket(List.of(TICKET, INN)).persons()).containsExactly("ADULT", "ADULT", "ADULT", "ADULT");
            assertThat(new Basket(List.of(TICKET)).persons()).containsExactly("ADULT", "ADULT", "CHILD");
        }
    }

    @Nested
    class Sessions {
        @Test
        void are_those_that_a_quote_has_shown() {
            var basket = new Basket(List.of(TICKET, WEEK));
            Quote quote = new Quote(true, List.of(quoted(null), quoted(plan("09:00"))), List.of());

            Basket planned = basket.planned(quote);

            assertThat(planned.items().get(0)).isEqualTo(TICKET);
            assertThat(planned.items().get(1)).isEqualTo(WEEK.planned(plan("09:00")));
            assertThat(planned.items().get(1).encode()).contains("~1_1430_3_0900.1000_1-1430.12-0900");
            assertThat(planned.withoutSessions()).isEqualTo(basket.withoutSessions());
            assertThat(planned.planned(new Quote(false, List.of(quoted(null), quoted(List.of())), List.of())))
                    .isEqualTo(planned);
        }

        @Test
        void that_are_too_long_to_keep_stay_as_they_were() {
            List<SessionTime> long60 = java.util.stream.IntStream.range(0, 60)
                    .mapToObj(day -> new SessionTime(DATE.plusDays(900 - day), "09:00"))
                    .toList();
            var basket = new Basket(java.util.Collections.nCopies(Basket.MOST_ITEMS, WEEK));
            var quote = new Quote(true, java.util.Collections.nCopies(Basket.MOST_ITEMS, quoted(long60)), List.of());

            assertThat(basket.planned(quote)).isEqualTo(basket);
            assertThat(new Basket(List.of(WEEK)).planned(quote).items().get(0).plan())
                    .isEqualTo(long60);
        }

        @Test
        void of_another_day_keep_the_times_that_do_not_suit() {
            assertThat(WEEK.changeUrl(DATE, 0)).contains("&sessions=1_1430_3_0900.1000_1-1430.12-1530&replace=0");
            assertThat(WEEK.changeUrl(DATE.plusDays(7), 0)).contains("&sessions=_1430__0900.1000_&replace=0");
            assertThat(TICKET.changeUrl(DATE, 0)).doesNotContain("sessions");
        }

        private static Quote.Item quoted(@Nullable List<SessionTime> sessions) {
            return new Quote.Item(
                    "a.b", "c", null, null, DATE, null, null, null, Map.of(), true, null, null, null, null, null,
                    sessions);
        }
    }
}
