package org.panprd.marketplace.statistics.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.keycloak.Caller;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.platform.TimeCursor;
import org.panprd.marketplace.statistics.ReportFigures;
import org.panprd.marketplace.statistics.StatisticsProblem;
import org.panprd.marketplace.statistics.report.MadeReportView.ReportPage;
import org.panprd.marketplace.statistics.report.ReportOrder.Content;

/** Lets everybody at a bureau order reports of its figures, change them and stop them; in the bureau's scope. */
@ApplicationScoped
class KeepReportOrders {
    static final int MOST = 20;
    private static final String OBJECT = "report-order";

    @Inject
    ReportOrders orders;

    @Inject
    OrderedReports reports;

    @Inject
    PlanReports planReports;

    @Inject
    ReportFigures figures;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** All orders, and some of the reports, newest first. */
    @Transactional
    ReportPage list(String tenant, @Nullable String cursor, int limit) {
        List<Report> found = reports.page(tenant, TimeCursor.parse(cursor), limit + 1);
        List<Report> shown = found.subList(0, Math.min(limit, found.size()));
        return new ReportPage(
                orders.of(tenant).stream().map(ReportOrderView::of).toList(),
                shown.stream().map(MadeReportView::of).toList(),
                found.size() <= limit ? null : after(shown.get(limit - 1)));
    }

    @Transactional
    ReportOrderView find(String tenant, UUID id) {
        return ReportOrderView.of(one(tenant, id));
    }

    /** From the period on that is not over yet. */
    @Transactional
    ReportOrderView order(String tenant, NewReportOrder request, Caller caller) {
        Content content = request.read(figures.viewIds(tenant));
        Faults faults = new Faults();
        faults.require(orders.of(tenant).size() < MOST, "name", "too-many", MOST);
        faults.refuse();
        ReportOrder order = new ReportOrder(
                tenant,
                UUID.randomUUID(),
                content,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                planReports.running(tenant, content.every()).from(),
                1);
        orders.add(order);
        if (!isToldAsDirector(order, caller)) {
            orders.addReader(order, caller.subject());
        }
        trail.done("report.ordered", List.of(tenant), OBJECT, order.id());
        return ReportOrderView.of(order);
    }

    /** What was made stays as it is. Reports of other periods than before begin with the one that is not over yet. */
    @Transactional
    ReportOrderView change(String tenant, UUID id, long seen, NewReportOrder request, Caller caller) {
        ReportOrder before = one(tenant, id);
        Content content = request.read(figures.viewIds(tenant));
        ReportOrder order = new ReportOrder(
                tenant,
                id,
                content,
                before.orderedAt(),
                content.every() == before.content().every()
                        ? before.nextFrom()
                        : planReports.running(tenant, content.every()).from(),
                seen + 1);
        if (!orders.change(order)) {
            throw new Refusal(StatisticsProblem.REPORT_ORDER_CHANGED);
        }
        if (orders.readers(tenant, id).isEmpty() && !content.tellsDirectors()) {
            orders.addReader(order, caller.subject());
        }
        trail.done("report.changed", List.of(tenant), OBJECT, id);
        return ReportOrderView.of(order);
    }

    /** What was made of it stays. */
    @Transactional
    void stop(String tenant, UUID id) {
        if (!orders.remove(tenant, id)) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        reports.removeDue(tenant, id);
        trail.done("report.stopped", List.of(tenant), OBJECT, id);
    }

    /** The report of the last period that is over, made at once unless it was made before. */
    @Transactional
    MadeReportView makeNow(String tenant, UUID id) {
        Report report = planReports.now(one(tenant, id));
        trail.done("report.wanted", List.of(tenant), "report", report.id());
        return MadeReportView.of(report);
    }

    /** One that is made. */
    @Transactional
    Report made(String tenant, UUID id) {
        return reports.find(tenant, id)
                .filter(report -> report.fileKey() != null)
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    private ReportOrder one(String tenant, UUID id) {
        return orders.find(tenant, id).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** Else a director would be told twice. */
    private static boolean isToldAsDirector(ReportOrder order, Caller caller) {
        return order.content().tellsDirectors() && caller.directs(order.tenant());
    }

    private static String after(Report report) {
        return new TimeCursor(report.plannedAt(), report.id()).toString();
    }
}
