package org.panprd.marketplace.statistics.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.panprd.marketplace.statistics.Periods;
import org.panprd.marketplace.statistics.report.ReportOrder.Content;

/**
 * An order as its bureau reads it.
 *
 * @param nextAfter the last day of the period that is made next
 */
public record ReportOrderView(
        UUID id,
        String name,
        String every,
        String language,
        List<String> breakdowns,
        List<UUID> views,
        boolean tellsDirectors,
        Instant orderedAt,
        LocalDate nextAfter,
        long version) {

    static ReportOrderView of(ReportOrder order) {
        Content content = order.content();
        return new ReportOrderView(
                order.id(),
                content.name(),
                content.every().code(),
                content.language().tag(),
                content.breakdowns(),
                content.views(),
                content.tellsDirectors(),
                order.orderedAt(),
                Periods.around(content.every(), order.nextFrom()).to(),
                order.version());
    }
}
