package org.panprd.marketplace.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.panprd.marketplace.notice.NoticeReaders.ReaderKey;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Sql;
import org.panprd.marketplace.platform.TimeCursor;

/** The table of notices. */
@ApplicationScoped
class Notices {
    private static final String SELECT =
            "select tenant_id, notice_id, operator_code, kind, about, noticed_at, addressed_to from operator_notice";

    private static final String READ = "tenant_id = ? and operator_code = ?"
            + " and ((addressed_to is null and kind = any (?)) or addressed_to = any (?))";

    @Inject
    Sql sql;

    /** Tells whether it was added: of one occasion an operator is told once. */
    boolean add(Notice notice, String occasion) {
        return sql.update(
                        """
                        insert into operator_notice
                            (tenant_id, notice_id, operator_code, kind, occasion, about, noticed_at, addressed_to)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """,
                        notice.tenant(),
                        notice.id(),
                        notice.operator(),
                        notice.kind(),
                        occasion,
                        Json.write(notice.about()),
                        notice.at(),
                        notice.addressedTo())
                == 1;
    }

    boolean knows(String tenant, String operator, String occasion) {
        return !sql.query(
                        "select 1 from operator_notice where tenant_id = ? and operator_code = ? and occasion = ?",
                        row -> Boolean.TRUE,
                        tenant,
                        operator,
                        occasion)
                .isEmpty();
    }

    Optional<Notice> find(String tenant, UUID id) {
        return sql.query(SELECT + " where tenant_id = ? and notice_id = ?", Notices::notice, tenant, id).stream()
                .findFirst();
    }

    /** Those of these kinds, and what is addressed to the reader, newest first. */
    List<Notice> page(ReaderKey reader, List<String> kinds, TimeCursor start, int limit) {
        return sql.query(
                SELECT + " where " + READ + " and (noticed_at, notice_id) < (?, ?)"
                        + " order by noticed_at desc, notice_id desc limit ?",
                Notices::notice,
                reader.tenant(),
                reader.operator(),
                kinds,
                reader.addresses(),
                start.at(),
                start.id(),
                limit);
    }

    /** How many of them there are since; no more than so many are counted. */
    int since(ReaderKey reader, List<String> kinds, Instant since, int most) {
        return sql.query(
                        "select count(*) from (select 1 from operator_notice where " + READ
                                + " and noticed_at > ? limit ?) unread",
                        row -> row.getInt(1),
                        reader.tenant(),
                        reader.operator(),
                        kinds,
                        reader.addresses(),
                        since,
                        most)
                .get(0);
    }

    /** What was addressed to somebody. */
    void forget(String person) {
        sql.update("delete from operator_notice where addressed_to = ?", person);
    }

    /** With all deliveries of it. */
    void forgetBefore(Instant at) {
        sql.update("delete from operator_notice where noticed_at < ?", at);
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getString(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                NoticeKind.valueOf(row.getString(4)),
                Json.read(row.getString(5), About.class),
                row.getTimestamp(6).toInstant(),
                row.getString(7));
    }
}
