package org.panprd.marketplace.wellness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.platform.OwnDatabase;
import org.panprd.marketplace.wellness.Reports.SealedReport;

@SuppressWarnings("UnnecessaryAssignment") // No container here: the test is who injects.
class ForgetReportsIT {
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Test
    void takes_away_what_is_over_and_nothing_that_is_not() {
        try (OwnDatabase database = OwnDatabase.start("forget-reports")) {
            var transactions = database.transactions();
            Reports reports = new Reports();
            reports.sql = transactions.sql();
            ForgetReports forget = new ForgetReports();
            forget.reports = reports;
            forget.clock = Clock.fixed(NOW, ZoneOffset.UTC);
            UUID kept = UUID.randomUUID();
            transactions.connected(() -> {
                int gone = transactions.inTransaction("platform", () -> {
                    reports.add("somebody", UUID.randomUUID(), "sealed", TODAY.minusDays(1), NOW);
                    reports.add("somebody", kept, "sealed", TODAY, NOW);
                    return forget.run();
                });

                assertThat(gone).isEqualTo(1);
                assertThat(transactions.inTransaction("platform", () -> reports.all("somebody")))
                        .extracting(SealedReport::id)
                        .containsExactly(kept);
            });
        }
    }
}
