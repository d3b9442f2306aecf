package org.panprd.marketplace.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.supply.ConnectedOption;
import org.panprd.marketplace.supply.OptionKey;
import org.panprd.marketplace.supply.Theirs;
import org.panprd.marketplace.tenants.Unit;

class KeepPricesTest {
    private static final ConnectedOption OPTION = new ConnectedOption(
            new OptionKey(ListingId.of("fujian.walk"), "walk"),
            UUID.randomUUID(),
            "p-1",
            "o-1",
            Map.of(Unit.ADULT, "a", Unit.INFANT, "i"));

    private static Theirs.Slot slot(String start, Theirs.UnitPricing... prices) {
        return new Theirs.Slot(start, OffsetDateTime.parse(start), false, true, "AVAILABLE", 5, List.of(prices));
    }

    private static Theirs.UnitPricing price(String unit, long retail, String currency) {
        return new Theirs.UnitPricing(unit, retail, currency, 2);
    }

    @Test
    void is_what_the_dearest_start_of_a_day_costs_whom_it_costs_anything() {
        var days = new FollowProducts.Days(
                OPTION,
                "CNY",
                List.of(
                        slot("2027-03-01T09:00:00+08:00", price("a", 100, "CNY"), price("i", 0, "CNY")),
                        slot("2027-03-01T14:00:00+08:00", price("a", 300, "CNY"), price("other", 900, "CNY")),
                        slot("2027-03-02T09:00:00+08:00", price("a", 500, "HKD"))));

        assertThat(KeepPrices.byDay(days))
                .containsExactly(Map.entry(LocalDate.of(2027, 3, 1), Map.of(Unit.ADULT, 300L)));
    }
}
