package org.panprd.marketplace.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.panprd.marketplace.platform.Sql;
import org.panprd.marketplace.platform.TimeCursor;

/** The table of what bureaus have written. */
@ApplicationScoped
class BureauMessages {
    private static final String SELECT =
            "select tenant_id, message_id, operators, subject, words, written_at from bureau_message";

    @Inject
    Sql sql;

    /** A message; to all operators of the tenant, if none is named. */
    record BureauMessage(String tenant, UUID id, List<String> operators, String subject, String words, Instant at) {
        BureauMessage {
            operators = List.copyOf(operators);
        }
    }

    void add(BureauMessage message, String by) {
        sql.update(
                "insert into bureau_message (tenant_id, message_id, operators, subject, words, written_at, written_by)"
                        + " values (?, ?, nullif(?::text[], '{}'), ?, ?, ?, ?)",
                message.tenant(),
                message.id(),
                message.operators(),
                message.subject(),
                message.words(),
                message.at(),
                by);
    }

    Optional<BureauMessage> find(String tenant, UUID id) {
        return sql
                .query(SELECT + " where tenant_id = ? and message_id = ?", BureauMessages::message, tenant, id)
                .stream()
                .findFirst();
    }

    /** The latest first. */
    List<BureauMessage> page(String tenant, TimeCursor start, int limit) {
        return sql.query(
                SELECT + " where tenant_id = ? and (written_at, message_id) < (?, ?)"
                        + " order by written_at desc, message_id desc limit ?",
                BureauMessages::message,
                tenant,
                start.at(),
                start.id(),
                limit);
    }

    private static BureauMessage message(ResultSet row) throws SQLException {
        Array operators = row.getArray(3);
        return new BureauMessage(
                row.getString(1),
                row.getObject(2, UUID.class),
                operators == null ? List.of() : List.of((String[]) operators.getArray()),
                row.getString(4),
                row.getString(5),
                row.getTimestamp(6).toInstant());
    }
}
