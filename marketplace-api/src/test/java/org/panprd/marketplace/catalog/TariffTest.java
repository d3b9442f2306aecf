package org.panprd.marketplace.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panprd.marketplace.catalog.RealCatalogue.wish;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.catalog.PricePlan.Reduction;
import org.panprd.marketplace.catalog.PricePlan.Season;
import org.panprd.marketplace.catalog.PricePlan.WeekdayRule;
import org.panprd.marketplace.catalog.Tariff.DaySetting;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.tenants.Unit;

/** A twin in Lijiang costs 320 a night, 380 before days off, 580 on holidays; the tower in Guangzhou 150, children 75. */
class TariffTest {
    private static final String INN = "yunnan.lijiang-courtyard-inn";
    private static final String TOWER = "guangdong.canton-tower-ticket";
    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    private static final LocalDate WEEK_BEFORE = MONDAY.minusDays(7);
    private static final Season SPRING =
            new Season("Spring", MONDAY, MONDAY.plusDays(9), null, Map.of("twin", Map.of(Unit.ROOM, 300_00L)));

    @Nested
    class Price_of_a_day {
        @Test
        void is_that_of_the_season_and_otherwise_the_documents() {
            PricePlan plan = plan(List.of(SPRING), List.of());

            assertThat(nights(plan, MONDAY, 1)).isEqualTo(300_00);
            assertThat(nights(plan, MONDAY.plusDays(9), 2)).isEqualTo(300_00 + 320_00);
            assertThat(nights(plan, MONDAY.minusDays(1), 1)).isEqualTo(320_00);
        }

        @Test
        void is_a_percentage_of_the_documents_where_the_season_names_no_price() {
            Season dear = new Season("Dear", MONDAY, MONDAY.plusDays(9), 115, Map.of());

            assertThat(nights(plan(List.of(dear), List.of()), MONDAY, 1)).isEqualTo(368_00);
        }

        @Test
        void is_raised_or_lowered_by_the_rule_of_its_weekday() {
            PricePlan plan = plan(List.of(SPRING), List.of(new WeekdayRule(Set.of(1), 90)));

            assertThat(nights(plan, MONDAY, 2)).isEqualTo(270_00 + 300_00);
        }

        @Test
        void is_by_the_rule_of_holidays_instead_on_a_holiday() {
            PricePlan plan = new PricePlan(
                    List.of(), List.of(new WeekdayRule(Set.of(5), 90)), 150, List.of(), List.of(), List.of());

            assertThat(NEW_YEAR.getDayOfWeek().getValue()).isEqualTo(5);
            assertThat(nights(plan, NEW_YEAR, 1)).isEqualTo(870_00);
        }

        @Test
        void that_was_set_for_that_very_day_wins_over_all_of_it() {
            PricePlan plan = plan(List.of(SPRING), List.of(new WeekdayRule(Set.of(1), 90)));
            Tariff tariff = new Tariff(
                    plan,
                    Map.of(new Tariff.Key("twin", MONDAY), new DaySetting(Map.of(Unit.ROOM, 111_00L), null, null)));

            assertThat(nights(tariff, MONDAY, 2)).isEqualTo(111_00 + 300_00);
        }

        @Test
        void is_rounded_half_up_for_each_guest() {
            PricePlan plan = new PricePlan(
                    List.of(new Season("Odd", MONDAY, MONDAY, null, Map.of("daytime", Map.of(Unit.CHILD, 101L)))),
                    List.of(new WeekdayRule(Set.of(1), 50)),
                    null,
                    List.of(),
                    List.of(),
                    List.of());

            assertThat(cost(new Tariff(plan, Map.of()), "CHILD:3", WEEK_BEFORE)
                            .total()
                            .amountMinor())
                    .isEqualTo(3 * 51);
        }
    }

    @Nested
    class Discounts {
        private final PricePlan plan = new PricePlan(
                List.of(),
                List.of(),
                null,
                List.of(new Reduction(3, 5), new Reduction(10, 20)),
                List.of(new Reduction(30, 10), new Reduction(60, 15)),
                List.of(new Reduction(2, 30)));

        private Cost cost(String party, int daysBefore) {
            return TariffTest.cost(new Tariff(plan, Map.of()), party, MONDAY.minusDays(daysBefore));
        }

        @Test
        void go_by_the_highest_step_that_is_reached() {
            assertThat(cost("ADULT:1", 29).discounts()).isEmpty();
            assertThat(cost("ADULT:1", 30).discounts())
                    .containsExactly(new Discount(PriceRule.EARLY_BIRD, 10, null, 15_00));
            assertThat(cost("ADULT:1", 60).total().amountMinor()).isEqualTo(150_00 * 85 / 100);
            assertThat(cost("ADULT:1", 3).discounts()).isEmpty();
            assertThat(cost("ADULT:1", 2).discounts())
                    .containsExactly(new Discount(PriceRule.LAST_MINUTE, 30, null, 45_00));
        }

        @Test
        void of_a_group_come_off_what_the_early_bird_has_left() {
            assertThat(cost("ADULT:10", 60).discounts())
                    .containsExactly(
                            new Discount(PriceRule.EARLY_BIRD, 15, null, 225_00),
                            new Discount(PriceRule.GROUP, 20, null, 255_00));
        }

        @Test
        void of_early_and_late_the_better_one_counts() {
            PricePlan both = new PricePlan(
                    List.of(),
                    List.of(),
                    null,
                    List.of(),
                    List.of(new Reduction(1, 10)),
                    List.of(new Reduction(40, 20)));

            assertThat(TariffTest.cost(new Tariff(both, Map.of()), "ADULT:1", WEEK_BEFORE)
                            .discounts())
                    .containsExactly(new Discount(PriceRule.LAST_MINUTE, 20, null, 30_00));
        }

        @Test
        void of_a_route_and_of_a_code_come_last_and_leave_nothing_below_zero() {
            Cost cost = cost("ADULT:1", 30)
                    .lessPercent(PriceRule.ROUTE, 8, null)
                    .lessAmount(PriceRule.PROMOTION, 500_00, "SUMMER");

            assertThat(cost.total().amountMinor()).isZero();
            assertThat(cost.discounts()).extracting(Discount::amountMinor).containsExactly(15_00L, 10_80L, 124_20L);
        }
    }

    @Nested
    class What_is_told {
        @Test
        void says_every_step_before_the_discounts() {
            PricePlan plan = plan(List.of(SPRING), List.of(new WeekdayRule(Set.of(1), 90)));
            List<PriceStep> told = new ArrayList<>();

            RealCatalogue.trips()
                    .parts(
                            wish(INN, "twin", MONDAY, 2, "ADULT:2"),
                            offers(INN, new Tariff(plan, Map.of())),
                            null,
                            told::add);

            assertThat(told)
                    .containsExactly(
                            new PriceStep(PriceRule.SEASON, "Spring", MONDAY, Unit.ROOM, null, 0, 300_00),
                            new PriceStep(PriceRule.ON_WEEKDAYS, null, MONDAY, Unit.ROOM, 90, 300_00, 270_00),
                            new PriceStep(PriceRule.SEASON, "Spring", MONDAY.plusDays(1), Unit.ROOM, null, 0, 300_00),
                            new PriceStep(PriceRule.SUM, null, null, null, null, 0, 570_00));
        }
    }

    @Property(tries = 300)
    void the_total_is_the_sum_less_its_discounts_and_never_negative(
            @ForAll("plans") PricePlan plan,
            @ForAll @IntRange(max = 400) int daysBefore,
            @ForAll @IntRange(min = 1, max = 100) int adults,
            @ForAll @IntRange(max = 90) int route) {
        List<PriceStep> told = new ArrayList<>();
        Part part = RealCatalogue.trips()
                .parts(
                        wish(TOWER, "daytime", MONDAY, 0, "ADULT:" + adults),
                        offers(TOWER, new Tariff(plan, Map.of())),
                        MONDAY.minusDays(daysBefore),
                        told::add)
                .orElseThrow()
                .get(0);
        Cost cost = part.cost().lessPercent(PriceRule.ROUTE, route, null);
        long off = cost.discounts().stream().mapToLong(Discount::amountMinor).sum();

        assertThat(cost.total().amountMinor()).isNotNegative();
        assertThat(cost.discounts())
                .allSatisfy(one -> assertThat(one.amountMinor()).isNotNegative());
        assertThat(told.get(told.size() - 1).after()).isEqualTo(cost.total().amountMinor() + off);
    }

    @Property(tries = 300)
    void whoever_books_earlier_than_an_early_bird_or_in_a_larger_group_pays_no_more_for_each(
            @ForAll("plans") PricePlan plan,
            @ForAll @IntRange(min = 1, max = 300) int daysBefore,
            @ForAll @IntRange(min = 1, max = 50) int adults) {
        PricePlan withoutLate = new PricePlan(
                plan.seasons(), plan.weekdays(), plan.holidayPercent(), plan.groups(), plan.earlyBird(), List.of());
        Tariff tariff = new Tariff(withoutLate, Map.of());
        long price = cost(tariff, "ADULT:" + adults, MONDAY.minusDays(daysBefore))
                .total()
                .amountMinor();

        assertThat(cost(tariff, "ADULT:" + adults, MONDAY.minusDays(daysBefore + 50L))
                        .total()
                        .amountMinor())
                .isLessThanOrEqualTo(price);
        // Twice the party is rounded once: by a minor unit for each step it may come out otherwise.
        assertThat(cost(tariff, "ADULT:" + 2 * adults, MONDAY.minusDays(daysBefore))
                        .total()
                        .amountMinor())
                .isLessThanOrEqualTo(2 * price + 2);
    }

    @Provide
    Arbitrary<PricePlan> plans() {
        Arbitrary<List<Reduction>> reductions = Combinators.combine(
                        Arbitraries.integers().between(2, 100),
                        Arbitraries.integers().between(1, 90))
                .as(Reduction::new)
                .list()
                .ofMaxSize(5);
        Arbitrary<Season> seasons = Combinators.combine(
                        Arbitraries.integers().between(10, 500).injectNull(0.5),
                        Arbitraries.longs().between(1, 100_000_00))
                .as(TariffTest::season);
        return Combinators.combine(
                        seasons.list().ofMaxSize(1),
                        Arbitraries.integers().between(10, 500),
                        reductions,
                        reductions,
                        reductions)
                .as((season, percent, groups, early, late) ->
                        new PricePlan(season, List.of(new WeekdayRule(Set.of(1), percent)), null, groups, early, late));
    }

    private static Season season(@Nullable Integer percent, long adult) {
        Map<Unit, Long> prices = new EnumMap<>(Unit.class);
        if (percent == null) {
            prices.put(Unit.ADULT, adult);
        }
        return new Season("Season", MONDAY, MONDAY, percent, Map.of("daytime", prices));
    }

    private static PricePlan plan(List<Season> seasons, List<WeekdayRule> weekdays) {
        return new PricePlan(seasons, weekdays, null, List.of(), List.of(), List.of());
    }

    private static long nights(PricePlan plan, LocalDate from, int nights) {
        return nights(new Tariff(plan, Map.of()), from, nights);
    }

    private static long nights(Tariff tariff, LocalDate from, int nights) {
        return RealCatalogue.trips()
                .parts(wish(INN, "twin", from, nights, "ADULT:2"), offers(INN, tariff), from, step -> {})
                .orElseThrow()
                .get(0)
                .price()
                .amountMinor();
    }

    /** Of the tower by day. */
    private static Cost cost(Tariff tariff, String party, LocalDate bookedOn) {
        return RealCatalogue.trips()
                .parts(wish(TOWER, "daytime", MONDAY, 0, party), offers(TOWER, tariff), bookedOn, step -> {})
                .orElseThrow()
                .get(0)
                .cost();
    }

    private static Map<ListingId, Offer> offers(String listing, Tariff tariff) {
        Map<ListingId, Offer> offers = new TreeMap<>();
        offers.put(ListingId.of(listing), new Offer(RealCatalogue.listing(listing), tariff));
        return offers;
    }
}
