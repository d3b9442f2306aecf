package org.panprd.marketplace.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Sql;
import org.panprd.marketplace.publishing.Draft.Status;
import tools.jackson.databind.JsonNode;

/** The table of drafts. */
@ApplicationScoped
class Drafts {
    private static final String COLUMNS = "tenant_id, listing_code, operator_code, status, content, based_on, reason,"
            + " version, changed_at, submitted_at";

    @Inject
    Sql sql;

    Optional<Draft> find(ListingId id) {
        return one("where tenant_id = ? and listing_code = ?", id);
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<Draft> findForUpdate(ListingId id) {
        return one("where tenant_id = ? and listing_code = ? for update", id);
    }

    private Optional<Draft> one(String where, ListingId id) {
        return sql
                .query("select " + COLUMNS + " from listing_draft " + where, Drafts::draft, id.tenant(), id.code())
                .stream()
                .findFirst();
    }

    List<Draft> ofOperator(String tenant, String operator, int most) {
        return sql.query(
                "select " + COLUMNS
                        + " from listing_draft where tenant_id = ? and operator_code = ? order by listing_code limit ?",
                Drafts::draft,
                tenant,
                operator,
                most);
    }

    /** Those that wait longest first. */
    List<Draft> waiting(String tenant, int most) {
        return sql.query(
                "select " + COLUMNS
                        + " from listing_draft where tenant_id = ? and status = 'SUBMITTED' order by submitted_at limit ?",
                Drafts::draft,
                tenant,
                most);
    }

    /** Nobody else changes those of them that there are until the transaction ends. */
    void lock(String tenant, List<String> codes) {
        sql.query(
                "select 1 from listing_draft where tenant_id = ? and listing_code = any (?)"
                        + " order by listing_code for update",
                row -> Boolean.TRUE,
                tenant,
                codes);
    }

    /** Whether any listing or draft of the tenant has that code, whosever it is. */
    boolean isTaken(ListingId id) {
        return sql.query("select listing_code_taken(?, ?)", row -> row.getBoolean(1), id.tenant(), id.code())
                .get(0);
    }

    /** Tells whether it was added: there may be one. */
    boolean add(ListingId id, String operator, JsonNode content, @Nullable Integer basedOn, Instant now) {
        return sql.update("""
                        insert into listing_draft (tenant_id, listing_code, operator_code, status, content, based_on,
                            version, changed_at)
                        values (?, ?, ?, 'DRAFT', ?, ?, 1, ?) on conflict do nothing
                        """, id.tenant(), id.code(), operator, Json.write(content), basedOn, now) > 0;
    }

    /** It is a draft again, whatever it was. */
    void write(ListingId id, JsonNode content, @Nullable Integer basedOn, Instant now) {
        sql.update("""
                update listing_draft set content = ?, based_on = ?, status = 'DRAFT', version = version + 1,
                    changed_at = ?, submitted_at = null
                where tenant_id = ? and listing_code = ?
                """, Json.write(content), basedOn, now, id.tenant(), id.code());
    }

    void move(ListingId id, Status status, @Nullable String reason, Instant now) {
        sql.update("""
                update listing_draft set status = ?, reason = ?, version = version + 1,
                    submitted_at = case when ? = 'SUBMITTED' then ?::timestamptz end
                where tenant_id = ? and listing_code = ?
                """, status, reason, status, now, id.tenant(), id.code());
    }

    void delete(ListingId id) {
        sql.update("delete from listing_draft where tenant_id = ? and listing_code = ?", id.tenant(), id.code());
    }

    private static Draft draft(ResultSet row) throws SQLException {
        java.sql.Timestamp submitted = row.getTimestamp(10);
        return new Draft(
                new ListingId(row.getString(1), row.getString(2)),
                row.getString(3),
                Status.valueOf(row.getString(4)),
                Json.MAPPER.readTree(row.getString(5)),
                row.getObject(6, Integer.class),
                row.getString(7),
                row.getInt(8),
                row.getTimestamp(9).toInstant(),
                submitted == null ? null : submitted.toInstant());
    }
}
