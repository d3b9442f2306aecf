package org.panprd.marketplace.tenants.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panprd.marketplace.tenants.check.SampleMarket.ROUTE;
import static org.panprd.marketplace.tenants.check.SampleMarket.STAY;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsCheckTest {
    private static final String SESSIONS = "{ count: 6, perWeek: 3, minutes: 60, restDays: 1,"
            + " times: [\"09:00\", \"10:00\"], therapists: 8, rooms: 6, moveNoticeHours: 48 }";

    private final SampleMarket market;

    SessionsCheckTest(@TempDir Path directory) {
        market = SampleMarket.in(directory);
    }

    /** Twelve days are enough: Monday, Wednesday and Friday, twice. */
    @BeforeEach
    void a_stay_with_three_sessions_a_week() {
        market.with(
                        STAY,
                        "minNights: 1\n    maxNights: 5",
                        "minNights: 12\n    maxNights: 30\n    maxUnits: 3\n    sessions: " + SESSIONS)
                .with(ROUTE, "option: twin, nights: 1", "option: suite, nights: 1")
                .with(STAY, "options:\n", """
                        options:
                          - code: suite
                            title: { zh-Hans: 套房, zh-Hant: 套房, en: Suite }
                            stock: 2
                            sleeps: 1
                            units:
                              - { unit: ROOM, price: { base: 1 } }
                        """);
    }

    @Test
    void lets_them_be_what_fits() {
        assertThat(market.faults()).isEmpty();
    }

    @Test
    void refuses_what_does_not_fit_into_the_least_nights() {
        market.with(STAY, "minNights: 12", "minNights: 11");

        finds("sessions: 6 do not fit into 11 days");
    }

    @Test
    void counts_the_days_of_the_week_on_which_it_is_closed() {
        market.with(STAY, "cancellation:", "closedWeekdays: [7]\ncancellation:");

        finds("sessions: 6 do not fit into 12 days");
    }

    @Test
    void refuses_times_that_overlap() {
        market.with(STAY, "\"10:00\"", "\"09:59\"");

        finds("sessions.times: 09:00 and 60 minutes overlap what follows");
    }

    @Test
    void refuses_times_beyond_midnight() {
        market.with(STAY, "\"10:00\"", "\"23:01\"");

        finds("sessions.times: 23:01 and 60 minutes overlap what follows");
    }

    @Test
    void refuses_times_outside_the_opening_hours() {
        market.with(STAY, "cancellation:", "openingHours:\n  - { from: \"08:00\", to: \"10:30\" }\ncancellation:");

        finds("sessions.times: 10:00 and 60 minutes end after closing in month 1");
    }

    @Test
    void refuses_more_guests_than_can_be_treated_at_a_time() {
        market.with(STAY, "maxUnits: 3", "maxUnits: 4");

        finds("sessions: 8 guests may come, and 6 can be treated at a time");
    }

    @Test
    void refuses_dates_that_could_be_changed() {
        market.with(STAY, "maxUnits: 3", "maxUnits: 3\n    changes: { datesUntilHours: 720, swaps: true }");

        finds("sessions: its dates could not be changed: goes without changes");
    }

    @Test
    void refuses_options_with_different_therapists() {
        market.with(
                STAY,
                "sleeps: 1\n",
                "sleeps: 1\n    minNights: 12\n    maxUnits: 2\n    sessions: "
                        + SESSIONS.replace("therapists: 8", "therapists: 7") + "\n");

        assertThat(market.faults()).anySatisfy(fault -> assertThat(fault)
                .endsWith("options[1].sessions: shares minutes, times, therapists and rooms with the other"
                        + " options: they differ"));
    }

    @Test
    void refuses_them_on_a_route() {
        market.with(ROUTE, "option: suite, nights: 1", "option: twin, nights: 12");

        assertThat(market.faults()).anySatisfy(fault -> assertThat(fault)
                .endsWith("legs[1].option: has sessions, which nobody lays out on a route"));
    }

    private void finds(String fault) {
        assertThat(market.faults()).singleElement().asString().endsWith(fault);
    }
}
