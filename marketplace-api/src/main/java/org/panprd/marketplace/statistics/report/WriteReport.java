package org.panprd.marketplace.statistics.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.statistics.Period;
import org.panprd.marketplace.statistics.ReportFigures;
import org.panprd.marketplace.statistics.ReportFigures.Frame;
import org.panprd.marketplace.statistics.SharedView;
import org.panprd.marketplace.statistics.StatisticsView;
import org.panprd.marketplace.statistics.Step;
import org.panprd.marketplace.statistics.published.PublishedMonths;
import org.panprd.marketplace.statistics.report.MakingRecords.Work;
import org.panprd.marketplace.statistics.report.ReportContent.Definition;
import org.panprd.marketplace.statistics.report.ReportContent.Head;
import org.panprd.marketplace.statistics.report.ReportContent.Table;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.TenantFile;

/** Puts a report together and writes it in both of its forms; in a scope that sees the bureau's figures. */
@ApplicationScoped
class WriteReport {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final List<String> DEFINED = List.of(
            "visitors",
            "nights",
            "averageStay",
            "revenue",
            "averageSpending",
            "cancelledPercent",
            "leadDays",
            "sharePercent");

    @Inject
    ReportFigures figures;

    @Inject
    PublishedMonths published;

    @Inject
    Regions regions;

    @Inject
    ReportPdf pdf;

    @Inject
    ReportXlsx xlsx;

    @Inject
    Clock clock;

    /** A report in both of its forms. */
    static final class Files {
        private final byte[] pdf;
        private final byte[] xlsx;

        Files(byte[] pdf, byte[] xlsx) {
            this.pdf = pdf;
            this.xlsx = xlsx;
        }

        byte[] pdf() {
            return pdf;
        }

        byte[] xlsx() {
            return xlsx;
        }
    }

    Files write(Work work) {
        ReportContent content = content(work);
        Language language = work.report().language();
        return new Files(pdf.write(content, language), xlsx.write(content, language));
    }

    private ReportContent content(Work work) {
        Report report = work.report();
        TenantFile tenant = regions.get(report.tenant());
        Language language = report.language();
        Period period = report.period();
        return new ReportContent(
                new Head(
                        tenant.bureau().name().in(language),
                        tenant.name().in(language),
                        report.name(),
                        Texts.text(
                                language,
                                "bureauReport.period",
                                period.id(),
                                period.from().toString(),
                                period.to().toString()),
                        tenant.brandColour()),
                notes(report, tenant),
                tables(work, new ReportTables(language, tenant.currency())),
                definitions(language));
    }

    private List<Table> tables(Work work, ReportTables tables) {
        Report report = work.report();
        Frame frame = frame(report, report.every());
        Step finer = report.every() == Step.QUARTER ? Step.MONTH : Step.DAY;
        List<Table> all = new ArrayList<>();
        all.add(tables.key(figures.total(frame)));
        all.add(tables.overTime(figures.total(frame(report, finer))));
        work.order().content().breakdowns().forEach(breakdown -> {
            String title = Texts.text(report.language(), "bureauReport.by." + breakdown);
            all.add(parts(tables, title, () -> figures.by(frame, breakdown)));
        });
        for (SharedView view :
                figures.views(report.tenant(), work.order().content().views())) {
            all.add(parts(tables, view.name(), () -> figures.by(frame, view)));
        }
        return all;
    }

    private static Table parts(ReportTables tables, String title, Supplier<StatisticsView> view) {
        try {
            return tables.parts(title, view.get());
        } catch (Refusal tooMany) {
            return tables.none(title);
        }
    }

    private static Frame frame(Report report, Step step) {
        return new Frame(report.tenant(), report.period(), step, report.language());
    }

    private List<String> notes(Report report, TenantFile tenant) {
        Language language = report.language();
        String made = clock.instant().atZone(ZoneId.of(tenant.timeZone())).format(MINUTE);
        Map<YearMonth, Integer> newest = published.of(report.tenant());
        List<YearMonth> months = months(report.period());
        boolean isPublished = report.every() != Step.WEEK && newest.keySet().containsAll(months);
        String revisions = months.stream()
                .map(month ->
                        Texts.text(language, "bureauReport.revision", month.toString(), newest.getOrDefault(month, 0)))
                .collect(Collectors.joining("; "));
        return List.of(
                Texts.text(language, "bureauReport.made", made),
                isPublished
                        ? Texts.text(language, "bureauReport.published", revisions)
                        : Texts.text(language, "bureauReport.preliminary"));
    }

    private static List<YearMonth> months(Period period) {
        YearMonth last = YearMonth.from(period.to());
        return Stream.iterate(
                        YearMonth.from(period.from()), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    private static List<Definition> definitions(Language language) {
        List<Definition> all = new ArrayList<>(DEFINED.stream()
                .map(one -> new Definition(
                        Texts.text(language, "statistics.column." + one),
                        Texts.text(language, "bureauReport.what." + one)))
                .toList());
        for (String which : List.of("before", "yearBefore")) {
            all.add(new Definition(
                    Texts.text(language, "statistics.period." + which),
                    Texts.text(language, "bureauReport.what." + which)));
        }
        all.add(new Definition(
                Texts.text(language, "bureauReport.day"), Texts.text(language, "bureauReport.what.day")));
        return all;
    }
}
