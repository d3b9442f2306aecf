package org.panprd.marketplace.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The figures of a generated year against plain statements over the bookings themselves, which share nothing with them. */
class GeneratedYearIT {
    private static final int BOOKINGS = 3_000;

    private static @Nullable PlainRollups rollups;

    @BeforeAll
    static void generate() {
        PlainRollups started = new PlainRollups("generated-year");
        rollups = started;
        started.asSuperuser(() -> GeneratedYear.write(started.superuser(), 2026, BOOKINGS, 7));
        started.change("insert into statistics_change (booking_id) select booking_id from booking order by reference");
        assertThat(started.countAll()).isEqualTo(BOOKINGS);
    }

    @AfterAll
    static void stop() {
        if (rollups != null) {
            rollups.close();
        }
    }

    static List<GeneratedYear.Comparison> comparisons() {
        return GeneratedYear.comparisons();
    }

    @ParameterizedTest
    @MethodSource("comparisons")
    void is_as_plain_statements_have_it(GeneratedYear.Comparison one) {
        PlainRollups all = Objects.requireNonNull(rollups);
        List<String> expected = all.rows(one.plain());

        assertThat(expected).isNotEmpty();
        assertThat(all.rows(one.counted())).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void finds_nothing_wrong_at_night() {
        Objects.requireNonNull(rollups).checkAtNight();

        assertThat(Objects.requireNonNull(rollups).rows("select incident_id::text from statistics_incident"))
                .isEmpty();
    }
}
