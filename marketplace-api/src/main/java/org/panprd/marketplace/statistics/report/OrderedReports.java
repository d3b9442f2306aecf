package org.panprd.marketplace.statistics.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.platform.Sql;
import org.panprd.marketplace.platform.TimeCursor;
import org.panprd.marketplace.statistics.Period;
import org.panprd.marketplace.statistics.Step;

/** The table of reports, due and made. */
@ApplicationScoped
class OrderedReports {
    private static final String COLUMNS = "tenant_id, report_id, order_id, name, every, language, period, first_day,"
            + " last_day, planned_at, attempts, made_at, file_key";
    private static final String SELECT = "select " + COLUMNS + " from statistics_report";

    @Inject
    Sql sql;

    /** Tells whether it was added: there is one of each order and period. */
    @Transactional(TxType.MANDATORY)
    boolean add(Report report, Instant due) {
        return sql.update(
                        "insert into statistics_report (tenant_id, report_id, order_id, name, every, language, period,"
                                + " first_day, last_day, planned_at, due_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                + " on conflict (tenant_id, order_id, period) do nothing",
                        report.tenant(),
                        report.id(),
                        report.order(),
                        report.name(),
                        report.every(),
                        report.language().tag(),
                        report.period().id(),
                        report.period().from(),
                        report.period().to(),
                        report.plannedAt(),
                        due)
                == 1;
    }

    @Transactional(TxType.MANDATORY)
    Optional<Report> find(String tenant, UUID id) {
        return sql.query(SELECT + " where tenant_id = ? and report_id = ?", OrderedReports::report, tenant, id).stream()
                .findFirst();
    }

    @Transactional(TxType.MANDATORY)
    Optional<Report> find(ReportOrder order, Period period) {
        return sql
                .query(
                        SELECT + " where tenant_id = ? and order_id = ? and period = ?",
                        OrderedReports::report,
                        order.tenant(),
                        order.id(),
                        period.id())
                .stream()
                .findFirst();
    }

    /** Newest first. */
    @Transactional(TxType.MANDATORY)
    List<Report> page(String tenant, TimeCursor start, int limit) {
        return sql.query(
                SELECT + " where tenant_id = ? and (planned_at, report_id) < (?, ?)"
                        + " order by planned_at desc, report_id desc limit ?",
                OrderedReports::report,
                tenant,
                start.at(),
                start.id(),
                limit);
    }

    /** It is due at once; does nothing to one that is made, or that was begun and failed. */
    @Transactional(TxType.MANDATORY)
    void hasten(Report report, Instant now) {
        sql.update(
                "update statistics_report set due_at = ? where tenant_id = ? and report_id = ? and due_at > ?"
                        + " and attempts = 0",
                now,
                report.tenant(),
                report.id(),
                now);
    }

    /** Those that are not made, as their order is stopped. */
    @Transactional(TxType.MANDATORY)
    void removeDue(String tenant, UUID order) {
        sql.update(
                "delete from statistics_report where tenant_id = ? and order_id = ? and made_at is null",
                tenant,
                order);
    }

    /** One that is due; nobody else gets it before {@code until}. */
    @Transactional(TxType.MANDATORY)
    Optional<Report> take(Instant now, Instant until) {
        return sql.query("""
                        update statistics_report set due_at = ?, attempts = attempts + 1
                        where (tenant_id, report_id) in (
                            select tenant_id, report_id from statistics_report where due_at <= ?
                            order by due_at limit 1 for update skip locked)
                        returning
                        """ + COLUMNS, OrderedReports::report, until, now).stream()
                .findFirst();
    }

    /** Tells whether this attempt was the first to make it. */
    @Transactional(TxType.MANDATORY)
    boolean settle(Report report, String fileKey, Instant now) {
        return sql.update(
                        "update statistics_report set due_at = null, made_at = ?, file_key = ?"
                                + " where tenant_id = ? and report_id = ? and made_at is null",
                        now,
                        fileKey,
                        report.tenant(),
                        report.id())
                == 1;
    }

    /** It is tried again then, unless another attempt was begun since. */
    @Transactional(TxType.MANDATORY)
    void again(Report report, Instant due) {
        sql.update(
                "update statistics_report set due_at = ?"
                        + " where tenant_id = ? and report_id = ? and made_at is null and attempts = ?",
                due,
                report.tenant(),
                report.id(),
                report.attempts());
    }

    /** Told beside what the nightly count finds. */
    @Transactional(TxType.MANDATORY)
    void incident(Report report, String fault, Instant now) {
        sql.update(
                "insert into statistics_incident (tenant_id, found_at, cells, sample) values (?, ?, 0, ?)",
                report.tenant(),
                now,
                Json.write(List.of(
                        Map.of("report", report.id(), "period", report.period().id(), "fault", fault))));
    }

    /** Some that were made before. */
    @Transactional(TxType.MANDATORY)
    List<Report> madeBefore(Instant at, int most) {
        return sql.query(SELECT + " where made_at < ? order by made_at limit ?", OrderedReports::report, at, most);
    }

    @Transactional(TxType.MANDATORY)
    void remove(Report report) {
        sql.update("delete from statistics_report where tenant_id = ? and report_id = ?", report.tenant(), report.id());
    }

    private static Report report(ResultSet row) throws SQLException {
        OffsetDateTime made = row.getObject(12, OffsetDateTime.class);
        return new Report(
                row.getString(1),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getString(4),
                Step.valueOf(row.getString(5)),
                Languages.find(row.getString(6)).orElseThrow(),
                new Period(row.getString(7), row.getObject(8, LocalDate.class), row.getObject(9, LocalDate.class)),
                row.getObject(10, OffsetDateTime.class).toInstant(),
                row.getInt(11),
                instant(made),
                row.getString(13));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
