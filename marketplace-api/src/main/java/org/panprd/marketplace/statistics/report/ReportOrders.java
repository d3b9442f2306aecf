package org.panprd.marketplace.statistics.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.platform.Sql;
import org.panprd.marketplace.statistics.Step;
import org.panprd.marketplace.statistics.report.ReportOrder.Content;

/** The tables of the reports that bureaus have ordered, and of who is told of them. */
@ApplicationScoped
class ReportOrders {
    private static final String SELECT = "select tenant_id, order_id, name, every, language, breakdowns, views,"
            + " tells_directors, ordered_at, next_from, version from statistics_report_order";

    @Inject
    Sql sql;

    /** In the order in which they were ordered. */
    @Transactional(TxType.MANDATORY)
    List<ReportOrder> of(String tenant) {
        return sql.query(SELECT + " where tenant_id = ? order by ordered_at, order_id", ReportOrders::order, tenant);
    }

    @Transactional(TxType.MANDATORY)
    Optional<ReportOrder> find(String tenant, UUID id) {
        return sql.query(SELECT + " where tenant_id = ? and order_id = ?", ReportOrders::order, tenant, id).stream()
                .findFirst();
    }

    /** Some whose next period was over before that day; nobody else gets them until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    List<ReportOrder> overBefore(LocalDate day, int most) {
        return sql.query(SELECT + """
                         where next_from + case every when 'WEEK' then interval '1 week' when 'MONTH' then interval '1 month'
                            else interval '3 months' end <= ?
                        order by next_from limit ? for update skip locked
                        """, ReportOrders::order, day, most);
    }

    @Transactional(TxType.MANDATORY)
    void add(ReportOrder order) {
        Content content = order.content();
        sql.update(
                "insert into statistics_report_order (tenant_id, order_id, name, every, language, breakdowns, views,"
                        + " tells_directors, ordered_at, next_from, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                order.tenant(),
                order.id(),
                content.name(),
                content.every(),
                content.language().tag(),
                content.breakdowns(),
                texts(content.views()),
                content.tellsDirectors(),
                order.orderedAt(),
                order.nextFrom(),
                order.version());
    }

    /** Tells whether it still was in the version before. */
    @Transactional(TxType.MANDATORY)
    boolean change(ReportOrder order) {
        Content content = order.content();
        return sql.update(
                        "update statistics_report_order set name = ?, every = ?, language = ?, breakdowns = ?, views = ?,"
                                + " tells_directors = ?, next_from = ?, version = ?"
                                + " where tenant_id = ? and order_id = ? and version = ?",
                        content.name(),
                        content.every(),
                        content.language().tag(),
                        content.breakdowns(),
                        texts(content.views()),
                        content.tellsDirectors(),
                        order.nextFrom(),
                        order.version(),
                        order.tenant(),
                        order.id(),
                        order.version() - 1)
                == 1;
    }

    @Transactional(TxType.MANDATORY)
    void goOn(ReportOrder order, LocalDate nextFrom) {
        sql.update(
                "update statistics_report_order set next_from = ? where tenant_id = ? and order_id = ?",
                nextFrom,
                order.tenant(),
                order.id());
    }

    /** Tells whether there was one. */
    @Transactional(TxType.MANDATORY)
    boolean remove(String tenant, UUID id) {
        return sql.update("delete from statistics_report_order where tenant_id = ? and order_id = ?", tenant, id) == 1;
    }

    @Transactional(TxType.MANDATORY)
    List<String> readers(String tenant, UUID order) {
        return sql.query(
                "select person_id from statistics_report_reader where tenant_id = ? and order_id = ? order by 1",
                row -> row.getString(1),
                tenant,
                order);
    }

    @Transactional(TxType.MANDATORY)
    void addReader(ReportOrder order, String person) {
        sql.update(
                "insert into statistics_report_reader (tenant_id, order_id, person_id) values (?, ?, ?)",
                order.tenant(),
                order.id(),
                person);
    }

    /** Of which orders somebody is told, with their regions. */
    @Transactional(TxType.MANDATORY)
    List<Map.Entry<String, UUID>> ofReader(String person) {
        return sql.query(
                "select tenant_id, order_id from statistics_report_reader where person_id = ? order by 1, 2",
                row -> Map.entry(row.getString(1), row.getObject(2, UUID.class)),
                person);
    }

    @Transactional(TxType.MANDATORY)
    void forgetReader(String person) {
        sql.update("delete from statistics_report_reader where person_id = ?", person);
    }

    private static List<String> texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }

    private static ReportOrder order(ResultSet row) throws SQLException {
        Content content = new Content(
                row.getString(3),
                Step.valueOf(row.getString(4)),
                Languages.find(row.getString(5)).orElseThrow(),
                strings(row.getArray(6)),
                strings(row.getArray(7)).stream().map(UUID::fromString).toList(),
                row.getBoolean(8));
        return new ReportOrder(
                row.getString(1),
                row.getObject(2, UUID.class),
                content,
                row.getObject(9, OffsetDateTime.class).toInstant(),
                row.getObject(10, LocalDate.class),
                row.getLong(11));
    }

    private static List<String> strings(Array array) throws SQLException {
        return Stream.of((String[]) array.getArray()).toList();
    }
}
