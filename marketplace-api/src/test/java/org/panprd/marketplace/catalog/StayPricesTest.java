package org.panprd.marketplace.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panprd.marketplace.catalog.RealCatalogue.stay;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.catalog.StayPrices.Line;
import org.panprd.marketplace.catalog.StayPrices.Rate;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.UnitFile;

/** A flat in Xinglong: 120 a night, 200 from 15 November to 15 March; a month 2,800 or 4,700. */
class StayPricesTest {
    private static final String WINTER = "hainan.xinglong-winter-stay";
    private static final LocalDate APRIL = LocalDate.of(2027, 4, 1);
    private static final ListingFile LISTING =
            Objects.requireNonNull(RealCatalogue.listings().get(ListingId.of(WINTER)));
    private static final UnitFile ROOM = LISTING.options().get(0).units().get(0);
    private static final StayPrices PRICES = RealCatalogue.stayPrices();

    @Nested
    class AMonth {
        @Test
        void is_not_reached_while_single_nights_cost_less() {
            assertThat(lines(APRIL, 23)).containsExactly(new Line(Rate.NIGHTLY, APRIL, 23, 23 * 120_00));
        }

        @Test
        void is_what_almost_a_month_costs_at_the_most() {
            assertThat(lines(APRIL, 29)).containsExactly(new Line(Rate.MONTHLY, APRIL, 29, 2800_00));
        }

        @Test
        void is_followed_by_nights_again() {
            assertThat(lines(APRIL, 45))
                    .containsExactly(
                            new Line(Rate.MONTHLY, APRIL, 30, 2800_00),
                            new Line(Rate.NIGHTLY, LocalDate.of(2027, 5, 1), 15, 15 * 120_00));
        }

        @Test
        void never_costs_more_than_its_nights_when_the_season_ends_in_it() {
            assertThat(lines(LocalDate.of(2027, 3, 10), 30))
                    .containsExactly(
                            new Line(Rate.NIGHTLY, LocalDate.of(2027, 3, 10), 6, 6 * 200_00),
                            new Line(Rate.NIGHTLY, LocalDate.of(2027, 3, 16), 24, 24 * 120_00));
        }
    }

    @Test
    void half_a_year_is_six_months_each_in_the_season_in_which_it_begins() {
        List<Line> lines = lines(LocalDate.of(2026, 12, 1), 180);

        assertThat(lines).hasSize(6).allSatisfy(line -> assertThat(line.rate()).isEqualTo(Rate.MONTHLY));
        assertThat(lines)
                .extracting(Line::amountMinor)
                .containsExactly(4700_00L, 4700_00L, 4700_00L, 4700_00L, 2800_00L, 2800_00L);
        assertThat(stay(WINTER, "one-bedroom", LocalDate.of(2026, 12, 1), 180, "ADULT:3")
                        .price()
                        .amountMinor())
                .isEqualTo(2 * 24_400_00L);
    }

    @Test
    void the_lowest_night_is_a_thirtieth_of_the_cheapest_month_rounded_up() {
        assertThat(StayPrices.lowestNight(ROOM, 120_00)).isEqualTo(9334);
    }

    @Property
    void a_longer_stay_never_costs_less_and_no_stay_more_than_night_by_night(
            @ForAll @IntRange(min = 0, max = 364) int day, @ForAll @IntRange(min = 1, max = 179) int nights) {
        LocalDate start = LocalDate.of(2026, 12, 1).plusDays(day);
        var withoutRates = new UnitFile(ROOM.unit(), null, null, ROOM.price(), null);

        long price = StayPrices.total(lines(start, nights));

        assertThat(StayPrices.total(lines(start, nights + 1))).isGreaterThanOrEqualTo(price);
        assertThat(StayPrices.total(lines(withoutRates, start, nights))).isGreaterThanOrEqualTo(price);
    }

    @Property
    void every_night_is_in_one_line(
            @ForAll @IntRange(min = 0, max = 364) int day, @ForAll @IntRange(min = 1, max = 180) int nights) {
        LocalDate next = LocalDate.of(2026, 12, 1).plusDays(day);

        for (Line line : lines(next, nights)) {
            assertThat(line.from()).isEqualTo(next);
            next = next.plusDays(line.nights());
        }

        assertThat(next).isEqualTo(LocalDate.of(2026, 12, 1).plusDays(day).plusDays(nights));
    }

    private static List<Line> lines(LocalDate start, int nights) {
        return lines(ROOM, start, nights);
    }

    private static List<Line> lines(UnitFile room, LocalDate start, int nights) {
        var asked = new DayPrices.Asked(
                "hainan", new Offer(LISTING, Tariff.NONE), LISTING.options().get(0), room);
        return PRICES.lines(asked, start, nights, DayPrices.UNTOLD);
    }
}
