package org.panprd.marketplace.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.panprd.marketplace.catalog.PricePlan;
import org.panprd.marketplace.catalog.RealCatalogue;
import org.panprd.marketplace.kernel.FieldFault;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.pricing.NewPlan.NewReduction;
import org.panprd.marketplace.pricing.NewPlan.NewSeason;
import org.panprd.marketplace.pricing.NewPlan.NewWeekdayRule;
import org.panprd.marketplace.tenancy.RealRegions;
import org.panprd.marketplace.tenants.Unit;

class ReadPlanTest {
    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);
    private final ReadPlan reader = reader();

    @SuppressWarnings("UnnecessaryAssignment") // No container here: the test is who injects.
    private static ReadPlan reader() {
        var reader = new ReadPlan();
        reader.bounds = new PriceBounds();
        reader.bounds.regions = RealRegions.get();
        reader.clock = Clock.fixed(DAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        return reader;
    }

    private PricePlan read(NewPlan plan) {
        return reader.read(plan, "yunnan", RealCatalogue.listing("yunnan.lijiang-courtyard-inn"));
    }

    private List<FieldFault> faults(NewPlan plan) {
        return Objects.requireNonNull(catchThrowableOfType(Refusal.class, () -> read(plan)))
                .faults();
    }

    private static NewPlan plan(NewSeason... seasons) {
        return new NewPlan(List.of(seasons), null, null, null, null, null);
    }

    private static NewSeason season(String name, LocalDate from, LocalDate until, @Nullable Long price) {
        return new NewSeason(
                name,
                from,
                until,
                price == null ? 90 : null,
                price == null ? null : Map.of("twin", Map.of("ROOM", price)));
    }

    @Test
    void what_is_left_out_is_empty() {
        assertThat(read(new NewPlan(null, null, null, null, null, null))).isEqualTo(PricePlan.NONE);
    }

    @Test
    void seasons_may_touch() {
        PricePlan plan = read(plan(
                season("One", DAY, DAY.plusDays(5), 200_00L), season("Two", DAY.plusDays(6), DAY.plusDays(6), null)));

        assertThat(plan.seasons()).extracting(PricePlan.Season::name).containsExactly("One", "Two");
        assertThat(plan.seasons().get(0).prices()).isEqualTo(Map.of("twin", Map.of(Unit.ROOM, 200_00L)));
    }

    @Test
    void seasons_that_overlap_are_refused_and_both_named() {
        assertThat(faults(plan(
                        season("One", DAY, DAY.plusDays(5), null),
                        season("Two", DAY.plusDays(5), DAY.plusDays(9), null))))
                .containsExactly(
                        FieldFault.of("seasons[1].from", "seasons-overlap", "Two", "One", DAY, DAY.plusDays(5)));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE, 100_000_01, Long.MAX_VALUE})
    void prices_that_are_nothing_negative_or_absurd_are_refused(long price) {
        assertThat(faults(plan(season("One", DAY, DAY, price))))
                .contains(FieldFault.of("seasons[0].prices.twin.ROOM", "between", 1, 100_000_00L));
    }

    @Test
    void a_day_of_the_week_stands_in_one_rule_only() {
        var plan = new NewPlan(
                null,
                List.of(new NewWeekdayRule(Set.of(6, 7), 120), new NewWeekdayRule(Set.of(7), 110)),
                null,
                null,
                null,
                null);

        assertThat(faults(plan)).containsExactly(FieldFault.of("weekdays[1].weekdays", "weekday-twice"));
    }

    @Test
    void reductions_have_bounds() {
        var plan = new NewPlan(
                null,
                null,
                9,
                List.of(new NewReduction(1, 5)),
                List.of(new NewReduction(5, 91)),
                List.of(new NewReduction(-1, null)));

        assertThat(faults(plan))
                .extracting(FieldFault::field)
                .containsExactly(
                        "holidayPercent",
                        "groups[0].threshold",
                        "earlyBird[0].percent",
                        "lastMinute[0].threshold",
                        "lastMinute[0].percent");
    }
}
