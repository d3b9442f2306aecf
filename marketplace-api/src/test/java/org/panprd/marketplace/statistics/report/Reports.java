package org.panprd.marketplace.statistics.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.panprd.marketplace.statistics.Period;
import org.panprd.marketplace.statistics.Step;
import org.panprd.marketplace.statistics.report.MakingRecords.Work;
import org.panprd.marketplace.statistics.report.ReportContent.Cell;
import org.panprd.marketplace.statistics.report.ReportContent.Definition;
import org.panprd.marketplace.statistics.report.ReportContent.Head;
import org.panprd.marketplace.statistics.report.ReportContent.Table;
import org.panprd.marketplace.tenants.Language;

/** Reports of October 2026. */
final class Reports {
    private static final Instant NOVEMBER = Instant.parse("2026-11-01T00:00:00Z");

    private Reports() {}

    /** One that was begun so often. */
    static Work begun(int attempts) {
        var content = new ReportOrder.Content("October", Step.MONTH, Language.ENGLISH, List.of(), List.of(), false);
        LocalDate first = LocalDate.of(2026, 10, 1);
        var order = new ReportOrder("yunnan", UUID.randomUUID(), content, NOVEMBER, first, 1);
        var report = new Report(
                "yunnan",
                UUID.randomUUID(),
                order.id(),
                "October",
                Step.MONTH,
                Language.ENGLISH,
                new Period("2026-10", first, LocalDate.of(2026, 10, 31)),
                NOVEMBER,
                attempts,
                null,
                null);
        return new Work(report, order);
    }

    /** With a chart, a hidden figure, what a spreadsheet would take for a formula, and a long table. */
    static ReportContent content() {
        var columns = List.of("Period", "Visitors", "Revenue (CNY)");
        return new ReportContent(
                new Head("云南省文化和旅游厅", "云南", "每月 Report", "2026-10 (2026-10-01 to 2026-10-31)", "#1c6e5a"),
                List.of("Made on 2026-11-01 05:00"),
                List.of(
                        new Table(
                                "Over time",
                                columns,
                                List.of(
                                        List.of(
                                                Cell.of("2026-10-01"),
                                                Cell.of(12_345),
                                                Cell.of(new BigDecimal("67890.10"))),
                                        List.of(Cell.of("2026-10-02"), Cell.HIDDEN, Cell.NONE)),
                                "Not shown: few",
                                true),
                        new Table(
                                "Over: time?",
                                columns,
                                IntStream.range(0, 90)
                                        .mapToObj(
                                                i -> List.of(Cell.of("=HYPERLINK(" + i + ")"), Cell.of(i), Cell.of(i)))
                                        .toList(),
                                null,
                                false)),
                List.of(new Definition("Visitors", "遊客：Persons on items that stand.")));
    }
}
