package org.panprd.marketplace.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.platform.Sql;
import org.panprd.marketplace.publishing.TakedownView.AppealView;

/** The table of appeals; an operator sees its own. */
@ApplicationScoped
class Appeals {
    private static final int MOST = 50;

    @Inject
    Sql sql;

    /** The latest first. */
    @Transactional(TxType.MANDATORY)
    List<AppealView> of(ListingId id) {
        return sql.query(
                "select appeal_id, reason, words, appealed_at, answer, answered_at, over_at from listing_appeal"
                        + " where tenant_id = ? and listing_code = ? order by appealed_at desc, appeal_id limit ?",
                Appeals::appeal,
                id.tenant(),
                id.code(),
                MOST);
    }

    /** Tells whether it was added: there is one at a time. */
    @Transactional(TxType.MANDATORY)
    boolean add(ListingId id, String operator, AppealView appeal) {
        return sql.update(
                        "insert into listing_appeal"
                                + " (tenant_id, appeal_id, listing_code, operator_code, reason, words, appealed_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                        id.tenant(),
                        appeal.id(),
                        id.code(),
                        operator,
                        appeal.reason(),
                        appeal.words(),
                        appeal.at())
                == 1;
    }

    /** Tells whether one was waiting for an answer. */
    @Transactional(TxType.MANDATORY)
    boolean answer(ListingId id, String answer, Instant now) {
        return sql.update(
                        "update listing_appeal set answer = ?, answered_at = ? where tenant_id = ? and listing_code = ?"
                                + " and answered_at is null and over_at is null",
                        answer,
                        now,
                        id.tenant(),
                        id.code())
                == 1;
    }

    /** What was appealed against is over. */
    @Transactional(TxType.MANDATORY)
    void end(ListingId id, Instant now) {
        sql.update(
                "update listing_appeal set over_at = ? where tenant_id = ? and listing_code = ? and over_at is null",
                now,
                id.tenant(),
                id.code());
    }

    private static AppealView appeal(ResultSet row) throws SQLException {
        return new AppealView(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getTimestamp(4).toInstant(),
                row.getString(5),
                moment(row.getTimestamp(6)),
                moment(row.getTimestamp(7)));
    }

    private static @Nullable Instant moment(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
