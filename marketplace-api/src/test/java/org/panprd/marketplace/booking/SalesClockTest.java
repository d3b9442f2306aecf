package org.panprd.marketplace.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panprd.marketplace.booking.Samples.ZONE;
import static org.panprd.marketplace.booking.Samples.part;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.catalog.Part;
import org.panprd.marketplace.catalog.RealCatalogue;
import org.panprd.marketplace.catalog.SalesClock;

class SalesClockTest {
    private static final Instant MIDNIGHT = Instant.parse("2027-02-28T16:00:00Z");

    @Test
    void what_starts_at_a_time_is_sold_until_so_many_minutes_before_it() {
        Part noon = part(Samples.TOWER, "daytime", "12:00");

        assertThat(SalesClock.closesAt(noon, ZONE)).isEqualTo(Instant.parse("2027-03-01T03:30:00Z"));
    }

    @Test
    void it_counts_in_the_time_of_the_tenant() {
        Part noon = part(Samples.TOWER, "daytime", "12:00");

        assertThat(SalesClock.closesAt(noon, ZoneId.of("Asia/Bangkok")))
                .isEqualTo(SalesClock.closesAt(noon, ZONE).plusSeconds(3600));
    }

    @Test
    void what_takes_all_day_and_asks_for_nothing_is_sold_until_the_day_ends() {
        RealCatalogue.listings().forEach((id, listing) -> listing.options().stream()
                .filter(option -> !option.isByRoom() && option.startTimes().isEmpty())
                .forEach(option -> {
                    int cutoff = Objects.requireNonNullElse(option.cutoffMinutes(), 0);
                    Instant closes = SalesClock.closesAt(part(id.toString(), option.code(), null), ZONE);

                    assertThat(closes)
                            .as("%s %s", id, option.code())
                            .isEqualTo(
                                    cutoff == 0
                                            ? MIDNIGHT.plusSeconds(24 * 3600)
                                            : MIDNIGHT.minusSeconds(cutoff * 60L));
                }));
    }
}
