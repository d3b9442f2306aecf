package org.panprd.marketplace.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.Sql;

/** The table of what resellers' machines have asked for lately, in the platform's scope. */
@ApplicationScoped
class ChannelRequests {
    /** So many of a reseller are kept. */
    static final int MOST = 1_000;

    @Inject
    Sql sql;

    /**
     * A request and its answer.
     *
     * @param path without its query
     * @param error OCTO's code, if it was refused
     */
    record Noted(
            String reseller,
            Instant at,
            String method,
            String path,
            int status,
            @Nullable String error,
            long millis) {}

    /** In their order; older ones go where there are more than are kept. */
    @Transactional
    void add(Collection<Noted> all) {
        sql.batch(
                "insert into channel_request (reseller_code, at, method, path, status, error, millis)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                all.stream()
                        .map(one -> new Object[] {
                            one.reseller(),
                            one.at(),
                            one.method(),
                            one.path(),
                            one.status(),
                            one.error() == null ? "" : one.error(),
                            one.millis()
                        })
                        .toList());
        sql.batch(
                """
                delete from channel_request where reseller_code = ? and request_id <= (
                    select request_id from channel_request where reseller_code = ?
                    order by request_id desc offset ? limit 1)
                """,
                all.stream()
                        .map(Noted::reseller)
                        .distinct()
                        .map(reseller -> new Object[] {reseller, reseller, MOST})
                        .toList());
    }

    /** Of all resellers; the number of them. */
    @Transactional
    int forget(Instant before) {
        return sql.update("delete from channel_request where at < ?", before);
    }

    /** The latest first. */
    @Transactional
    List<Noted> latest(String reseller, int limit) {
        return sql.query(
                """
                select reseller_code, at, method, path, status, nullif(error, ''), millis from channel_request
                where reseller_code = ? order by request_id desc limit ?
                """,
                row -> new Noted(
                        row.getString(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5),
                        row.getString(6),
                        row.getLong(7)),
                reseller,
                limit);
    }
}
