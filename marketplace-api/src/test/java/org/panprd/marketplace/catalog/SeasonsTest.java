package org.panprd.marketplace.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.Price;
import org.panprd.marketplace.tenants.Unit;

/** With the calendars that are shipped; the inn's summer peak is 1 July to 31 August. */
class SeasonsTest {
    private static final Seasons SEASONS = RealCatalogue.seasons();
    private static final ListingFile INN = RealCatalogue.listing("yunnan.lijiang-courtyard-inn");
    private static final Price PRICE = new Price(1, 2L, 3L, 4L);
    private static final LocalDate TUESDAY = LocalDate.of(2027, 3, 2);
    private static final LocalDate SATURDAY = LocalDate.of(2027, 3, 6);
    private static final LocalDate SATURDAY_IN_PEAK = LocalDate.of(2027, 7, 3);
    private static final LocalDate NATIONAL_DAY = LocalDate.of(2026, 10, 1);
    private static final LocalDate SATURDAY_AT_WORK = LocalDate.of(2026, 10, 10);

    @Nested
    class OnADay {
        @Test
        void base_holds_where_nothing_else_does() {
            assertThat(day(PRICE, TUESDAY)).isEqualTo(1);
        }

        @Test
        void weekend_is_saturday_and_sunday() {
            assertThat(day(PRICE, SATURDAY)).isEqualTo(2);
            assertThat(day(PRICE, SATURDAY.plusDays(1))).isEqualTo(2);
            assertThat(day(PRICE, SATURDAY.minusDays(1))).isEqualTo(1);
        }

        @Test
        void peak_goes_before_weekend() {
            assertThat(day(PRICE, SATURDAY_IN_PEAK)).isEqualTo(3);
            assertThat(day(PRICE, LocalDate.of(2027, 7, 1))).isEqualTo(3);
            assertThat(day(PRICE, LocalDate.of(2027, 8, 31))).isEqualTo(3);
            assertThat(day(PRICE, LocalDate.of(2027, 9, 1))).isEqualTo(1);
        }

        @Test
        void holiday_goes_before_everything() {
            assertThat(day(PRICE, NATIONAL_DAY)).isEqualTo(4);
            assertThat(day(PRICE, LocalDate.of(2026, 10, 3))).isEqualTo(4);
        }

        @Test
        void a_price_that_is_not_given_leaves_the_day_to_the_next() {
            assertThat(day(new Price(1, 2L, null, null), SATURDAY_IN_PEAK)).isEqualTo(2);
            assertThat(day(new Price(1, 2L, 3L, null), LocalDate.of(2026, 10, 3)))
                    .isEqualTo(2);
            assertThat(day(new Price(1, null, null, null), NATIONAL_DAY)).isEqualTo(1);
        }

        @Test
        void a_saturday_on_which_people_work_is_no_weekend() {
            assertThat(day(PRICE, SATURDAY_AT_WORK)).isEqualTo(1);
            assertThat(day(PRICE, SATURDAY_AT_WORK.plusDays(1))).isEqualTo(2);
        }

        @Test
        void each_region_keeps_its_own_holidays() {
            LocalDate christmas = LocalDate.of(2026, 12, 25);

            assertThat(day(PRICE, christmas)).isEqualTo(1);
            assertThat(price("hongkong", INN, PRICE, christmas, false)).isEqualTo(4);
            assertThat(price("hongkong", INN, PRICE, SATURDAY_AT_WORK, false)).isEqualTo(2);
        }
    }

    @Nested
    class OnANight {
        @Test
        void weekend_is_friday_and_saturday() {
            assertThat(night(PRICE, SATURDAY.minusDays(1))).isEqualTo(2);
            assertThat(night(PRICE, SATURDAY)).isEqualTo(2);
            assertThat(night(PRICE, SATURDAY.plusDays(1))).isEqualTo(1);
        }

        @Test
        void the_night_before_a_saturday_at_work_is_no_weekend() {
            assertThat(night(PRICE, SATURDAY_AT_WORK.minusDays(1))).isEqualTo(1);
            assertThat(night(PRICE, SATURDAY_AT_WORK)).isEqualTo(2);
        }

        @Test
        void holiday_is_the_night_of_the_day_itself() {
            assertThat(night(PRICE, LocalDate.of(2026, 9, 30))).isEqualTo(1);
            assertThat(night(PRICE, NATIONAL_DAY)).isEqualTo(4);
        }
    }

    @Nested
    class OverNewYear {
        @Test
        void a_peak_that_is_split_at_new_year_holds_on_both_sides() {
            ListingFile spring = RealCatalogue.listing("fujian.guian-hot-spring-day");
            Price adult = RealCatalogue.option("fujian.guian-hot-spring-day", "evening-bath")
                    .findUnit(Unit.ADULT)
                    .orElseThrow()
                    .price();

            assertThat(price("fujian", spring, adult, LocalDate.of(2026, 12, 31), false))
                    .isEqualTo(158_00);
            assertThat(price("fujian", spring, adult, LocalDate.of(2027, 1, 1), false))
                    .isEqualTo(188_00);
            assertThat(price("fujian", spring, adult, LocalDate.of(2027, 1, 4), false))
                    .isEqualTo(158_00);
        }
    }

    @Property
    void a_price_is_always_one_of_those_that_are_given(
            @ForAll("tenants") String tenant, @ForAll @IntRange(max = 1500) int days, @ForAll boolean night) {
        long price = price(tenant, INN, PRICE, LocalDate.of(2026, 1, 1).plusDays(days), night);

        assertThat(price).isBetween(1L, 4L);
        assertThat(price(
                        tenant,
                        INN,
                        new Price(7, null, null, null),
                        LocalDate.of(2026, 1, 1).plusDays(days),
                        night))
                .isEqualTo(7);
    }

    @Provide
    Arbitrary<String> tenants() {
        return Arbitraries.of("yunnan", "hongkong", "macau", "hainan");
    }

    private static long price(String tenant, ListingFile listing, Price price, LocalDate date, boolean night) {
        return SEASONS.find(tenant, listing, price, date, night).priceMinor();
    }

    private static long day(Price price, LocalDate date) {
        return price("yunnan", INN, price, date, false);
    }

    private static long night(Price price, LocalDate date) {
        return price("yunnan", INN, price, date, true);
    }
}
