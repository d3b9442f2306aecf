package org.panprd.marketplace.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.web.api.Money;
import org.panprd.marketplace.web.session.Language;

class WordingTest {
    private static final Wording ENGLISH = Wording.in(Language.EN);
    private static final Wording CHINESE = Wording.in(Language.ZH_HANS);
    private static final Wording TRADITIONAL = Wording.in(Language.ZH_HANT);

    @Test
    void months_in_a_row_are_a_stretch_over_new_year_too() {
        assertThat(ENGLISH.monthNames(List.of(1, 2, 3, 7, 11, 12))).isEqualTo("July, November–March");
        assertThat(ENGLISH.monthNames(List.of(5))).isEqualTo("May");
        assertThat(ENGLISH.monthNames(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)))
                .isEqualTo("January–December");
        assertThat(CHINESE.monthNames(List.of(12, 1))).isEqualTo("12月–1月");
    }

    @Nested
    class Amounts {
        @Test
        void show_the_minor_part_only_if_there_is_one() {
            assertThat(CHINESE.money(new Money("CNY", 128_000))).isEqualTo("¥1,280");
            assertThat(CHINESE.money(new Money("CNY", 128_005))).isEqualTo("¥1,280.05");
            assertThat(CHINESE.money(new Money("CNY", 0))).isEqualTo("¥0");
        }

        @Test
        void name_their_currency() {
            assertThat(ENGLISH.amounts(List.of(new Money("CNY", 100), new Money("HKD", 250), new Money("MOP", 300))))
                    .isEqualTo("¥1 + HK$2.50 + MOP$3");
            assertThat(ENGLISH.money(new Money("THB", 100))).isEqualTo("THB 1");
        }

        @Test
        void never_look_cheaper_than_they_are_when_rounded() {
            assertThat(ENGLISH.rounded(new Money("CNY", 57_550))).isEqualTo("¥576");
            assertThat(ENGLISH.rounded(new Money("CNY", 57_500))).isEqualTo("¥575");
        }
    }

    @Nested
    class Dates {
        @Test
        void are_written_as_readers_expect() {
            var date = LocalDate.of(2026, 12, 3);

            assertThat(CHINESE.date(date)).isEqualTo("2026年12月3日 周四");
            assertThat(TRADITIONAL.date(date)).isEqualTo("2026年12月3日 週四");
            assertThat(ENGLISH.date(date)).isEqualTo("Thu 3 Dec 2026");
        }

        @Test
        void of_opening_are_ranges_of_months() {
            assertThat(ENGLISH.months(List.of(1, 2, 5, 11, 12))).isEqualTo("1–2, 5, 11–12");
            assertThat(CHINESE.months(List.of(3, 4, 5))).isEqualTo("3–5");
        }

        @Test
        void have_times_to_the_minute() {
            assertThat(ENGLISH.clock("08:30:00")).isEqualTo("08:30");
            assertThat(ENGLISH.clock("08:30")).isEqualTo("08:30");
            assertThat(ENGLISH.clock(null)).isEmpty();
        }

        @Test
        void are_told_on_the_clock_of_the_regions() {
            assertThat(ENGLISH.moment(Instant.parse("2026-12-02T18:30:00Z"))).isEqualTo("3 Dec 2026, 02:30 (UTC+8)");
        }
    }

    @Nested
    class Parties {
        @Test
        void count_each_kind_of_guest_adults_first() {
            Map<String, Integer> party = new LinkedHashMap<>();
            party.put("CHILD", 1);
            party.put("ADULT", 2);

            assertThat(ENGLISH.party(party)).isEqualTo("2 adults, 1 child");
            assertThat(CHINESE.party(party)).isEqualTo("2 位成人、1 位儿童");
        }
    }
}
