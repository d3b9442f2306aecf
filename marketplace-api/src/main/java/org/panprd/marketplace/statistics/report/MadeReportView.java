package org.panprd.marketplace.statistics.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report as its bureau reads it.
 *
 * @param madeAt null while it is not made yet
 */
public record MadeReportView(
        UUID id,
        UUID orderId,
        String name,
        String every,
        String language,
        String period,
        LocalDate from,
        LocalDate to,
        @Nullable Instant madeAt) {

    static MadeReportView of(Report report) {
        return new MadeReportView(
                report.id(),
                report.order(),
                report.name(),
                report.every().code(),
                report.language().tag(),
                report.period().id(),
                report.period().from(),
                report.period().to(),
                report.madeAt());
    }

    /** What a bureau has ordered, and some of what was made of it, newest first. */
    public record ReportPage(
            List<ReportOrderView> orders,
            List<MadeReportView> items,
            @Nullable String nextCursor) {}
}
