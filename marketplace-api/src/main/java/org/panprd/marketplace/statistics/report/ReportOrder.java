package org.panprd.marketplace.statistics.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.panprd.marketplace.statistics.Step;
import org.panprd.marketplace.tenants.Language;

/**
 * What a bureau wants to have a report of, again and again.
 *
 * @param nextFrom the first day of the next period that is to be made
 */
record ReportOrder(String tenant, UUID id, Content content, Instant orderedAt, LocalDate nextFrom, long version) {

    /**
     * What whoever orders says.
     *
     * @param every how long its periods are
     * @param views of the bureau, each of which becomes a table as a breakdown does
     * @param tellsDirectors whether all directors are told of each
     */
    record Content(
            String name,
            Step every,
            Language language,
            List<String> breakdowns,
            List<UUID> views,
            boolean tellsDirectors) {
        Content {
            breakdowns = List.copyOf(breakdowns);
            views = List.copyOf(views);
        }
    }
}
