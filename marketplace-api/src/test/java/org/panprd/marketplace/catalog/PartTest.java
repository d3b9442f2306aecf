package org.panprd.marketplace.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartTest {
    private static final LocalDate JULY = LocalDate.of(2027, 7, 1);

    @Nested
    class Duration {
        @ParameterizedTest
        @CsvSource({
            "guizhou.huangguoshu-ticket, timed-entry, 2027-07-01, 10:00, 360",
            "guizhou.huangguoshu-ticket, timed-entry, 2027-07-01, 13:00, 300",
            "guizhou.huangguoshu-ticket, timed-entry, 2027-12-01, 13:00, 270",
            "jiangxi.wentang-hot-spring-day, private-pool, 2027-07-01, 19:00, 120",
            "yunnan.menglun-botanical-garden-ticket, night-walk, 2027-07-01, 19:00, 150",
            "sichuan.daocheng-to-yading-coach, inbound, 2027-07-01, 15:30, 120"
        })
        void is_the_options_or_the_listings_but_ends_with_the_closing_hour(
                String listing, String option, LocalDate date, LocalTime time, int minutes) {
            Part part = RealCatalogue.part(listing, option, date, time, "ADULT:2");

            assertThat(part.durationMinutes()).contains(minutes);
        }

        @Test
        void is_not_told_of_what_takes_all_day_or_the_night() {
            assertThat(RealCatalogue.part("yunnan.menglun-botanical-garden-ticket", "day-ticket", JULY, null, "ADULT:2")
                            .durationMinutes())
                    .isEmpty();
            assertThat(RealCatalogue.stay("yunnan.lijiang-courtyard-inn", "twin", JULY, 2, "ADULT:2")
                            .durationMinutes())
                    .isEmpty();
        }
    }
}
