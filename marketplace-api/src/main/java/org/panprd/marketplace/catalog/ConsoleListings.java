package org.panprd.marketplace.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Sql;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.PlaceFile;

/** Listings as the console sees and changes them, in the catalogue's table. */
@ApplicationScoped
class ConsoleListings {
    private static final String COLUMNS =
            "tenant_id, listing_code, operator_code, status, content, revision, paused_by, pause_reason";

    @Inject
    Sql sql;

    /** What the console has published, and the hash of the files that show in it. */
    record Known(ListingFile document, String hash) {}

    /** All that the console has ever published, whatever its status. */
    Map<ListingId, Known> known() {
        Map<ListingId, Known> known = new TreeMap<>();
        sql.query(
                "select tenant_id, listing_code, content, source_hash from listing where revision is not null",
                row -> known.put(
                        new ListingId(row.getString(1), row.getString(2)),
                        new Known(Json.read(row.getString(3), ListingFile.class), row.getString(4))));
        return known;
    }

    void follow(Map<ListingId, String> hashes) {
        sql.batch(
                "update listing set source_hash = ?, version = version + 1 where tenant_id = ? and listing_code = ?",
                hashes.entrySet().stream()
                        .map(one -> new Object[] {
                            one.getValue(), one.getKey().tenant(), one.getKey().code()
                        })
                        .toList());
    }

    Optional<Standing> find(ListingId id, boolean forUpdate) {
        return sql
                .query(
                        "select " + COLUMNS + " from listing where tenant_id = ? and listing_code = ?"
                                + (forUpdate ? " for update" : ""),
                        ConsoleListings::standing,
                        id.tenant(),
                        id.code())
                .stream()
                .findFirst();
    }

    List<Standing> ofOperator(String tenant, String operator, int most) {
        return sql.query(
                "select " + COLUMNS
                        + " from listing where tenant_id = ? and operator_code = ? order by listing_code limit ?",
                ConsoleListings::standing,
                tenant,
                operator,
                most);
    }

    /** Those of a tenant that its bureau has taken down. */
    List<Standing> takenDown(String tenant, int most) {
        return sql.query(
                "select " + COLUMNS + " from listing where tenant_id = ? and paused_by = 'BUREAU'"
                        + " order by operator_code, listing_code limit ?",
                ConsoleListings::standing,
                tenant,
                most);
    }

    /** Puts it on sale as that revision; one that is suspended or paused by somebody stays so. The hash is made with the next load. */
    void publish(ListingId id, ListingFile document, int revision, Instant now) {
        sql.update(
                """
                insert into listing (tenant_id, listing_code, operator_code, place_code, status, content, source_hash,
                    version, updated_at, revision)
                values (?, ?, ?, ?, 'PUBLISHED', ?, '', 1, ?, ?)
                on conflict (tenant_id, listing_code) do update
                set place_code = excluded.place_code, content = excluded.content, version = listing.version + 1,
                    updated_at = excluded.updated_at, revision = excluded.revision,
                    status = case when listing.status = 'PAUSED' and listing.paused_by is null then 'PUBLISHED'
                                  else listing.status end
                where listing.operator_code = excluded.operator_code
                """,
                id.tenant(),
                id.code(),
                document.operator(),
                document.place(),
                Json.write(document),
                now,
                revision);
    }

    /** What its operator has paused before the bureau takes it down stays remembered. */
    void pause(ListingId id, String by, @Nullable String reason, int revision, Instant now) {
        sql.update("""
                update listing set status = 'PAUSED', paused_before = coalesce(paused_by = 'OPERATOR', false), paused_by = ?,
                    pause_reason = ?, revision = ?, version = version + 1, updated_at = ?
                where tenant_id = ? and listing_code = ?
                """, by, reason, revision, now, id.tenant(), id.code());
    }

    /** It is on sale again, unless its operator had paused it before the bureau took it down. */
    void resume(ListingId id, int revision, Instant now) {
        sql.update("""
                update listing set status = case when paused_before then 'PAUSED' else 'PUBLISHED' end,
                    paused_by = case when paused_before then 'OPERATOR' end, paused_before = false, pause_reason = null,
                    revision = ?, version = version + 1, updated_at = ?
                where tenant_id = ? and listing_code = ?
                """, revision, now, id.tenant(), id.code());
    }

    List<PlaceFile> places(String tenant) {
        return sql.query(
                "select content from place where tenant_id = ? order by place_code",
                row -> Json.read(row.getString(1), PlaceFile.class),
                tenant);
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                new ListingId(row.getString(1), row.getString(2)),
                row.getString(3),
                row.getString(4),
                Json.read(row.getString(5), ListingFile.class),
                row.getObject(6, Integer.class),
                row.getString(7),
                row.getString(8));
    }
}
