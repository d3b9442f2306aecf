package org.panprd.marketplace.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.booking.BookingFigures.By;
import org.panprd.marketplace.figures.FiguresQuery.Asked;

class FiguresQueryTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-27");

    private static Asked read(@Nullable String from, @Nullable String to) {
        FiguresQuery query = new FiguresQuery();
        query.from = from;
        query.to = to;
        return query.read(TODAY, ZoneId.of("Asia/Macau"));
    }

    private static String days(Asked asked) {
        return asked.period().from() + " to " + asked.period().to();
    }

    @Test
    void means_the_last_thirty_days_by_listing_unless_it_says_otherwise() {
        assertThat(days(read(null, ""))).isEqualTo("2026-10-29 to 2026-11-27");
        assertThat(read(null, null).by()).isEqualTo(By.LISTING);
    }

    @Test
    void means_thirty_days_from_or_to_a_day() {
        assertThat(days(read("2026-01-01", null))).isEqualTo("2026-01-01 to 2026-01-30");
        assertThat(days(read(null, "2026-01-30"))).isEqualTo("2026-01-01 to 2026-01-30");
        assertThat(days(read("2026-01-01", "2026-12-31"))).isEqualTo("2026-01-01 to 2026-12-31");
    }
}
