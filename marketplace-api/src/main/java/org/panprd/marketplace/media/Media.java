package org.panprd.marketplace.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.panprd.marketplace.media.Medium.Crop;
import org.panprd.marketplace.media.Medium.Versions;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Picture;
import org.panprd.marketplace.platform.Sql;
import org.panprd.marketplace.tenants.Text;

/** The table of media; each operator sees its own, and a bureau those of its tenant. */
@ApplicationScoped
class Media {
    private static final String SELECT = """
            select tenant_id, media_id, operator_code, alt, version, whole_version, last_version, width, height, crop_left,
                crop_top, crop_width
            from medium
            """;

    @Inject
    Sql sql;

    void add(Medium medium, Instant now) {
        sql.update(
                "insert into medium (tenant_id, media_id, operator_code, alt, created_at) values (?, ?, ?, ?, ?)",
                medium.tenant(),
                medium.id(),
                medium.operator(),
                Json.write(medium.alt()),
                now);
    }

    Optional<Medium> find(String tenant, String operator, UUID id) {
        return sql
                .query(
                        SELECT + "where tenant_id = ? and operator_code = ? and media_id = ?",
                        Media::medium,
                        tenant,
                        operator,
                        id)
                .stream()
                .findFirst();
    }

    /** The latest first. */
    List<Medium> of(String tenant, String operator) {
        return sql.query(
                SELECT + "where tenant_id = ? and operator_code = ? order by created_at desc, media_id",
                Media::medium,
                tenant,
                operator);
    }

    /** Those of these ids that have a picture. */
    List<Medium> shown(String tenant, String operator, Collection<UUID> ids) {
        return sql.query(
                SELECT + "where tenant_id = ? and operator_code = ? and version > 0 and media_id = any (?::uuid[])",
                Media::medium,
                tenant,
                operator,
                List.copyOf(ids));
    }

    /** A number for a picture that is to be drawn, which nobody else gets. */
    int takeVersion(Medium medium) {
        return sql.query("""
                update medium set last_version = last_version + 1 where tenant_id = ? and media_id = ?
                returning last_version
                """, row -> row.getInt(1), medium.tenant(), medium.id())
                .get(0);
    }

    /** Of two that were drawn at a time the later number is shown, if it was cut from what there still is; tells whether it is. */
    boolean advance(Medium medium) {
        return sql.update(
                        """
                update medium
                set version = ?, whole_version = ?, width = ?, height = ?, crop_left = ?, crop_top = ?, crop_width = ?
                where tenant_id = ? and media_id = ? and version < ? and (whole_version = ? or ? = ?)
                """,
                        medium.versions().shown(),
                        medium.versions().whole(),
                        medium.size().width(),
                        medium.size().height(),
                        medium.crop().left(),
                        medium.crop().top(),
                        medium.crop().width(),
                        medium.tenant(),
                        medium.id(),
                        medium.versions().shown(),
                        medium.versions().whole(),
                        medium.versions().whole(),
                        medium.versions().shown())
                > 0;
    }

    void describe(Medium medium, Text alt) {
        sql.update(
                "update medium set alt = ? where tenant_id = ? and media_id = ?",
                Json.write(alt),
                medium.tenant(),
                medium.id());
    }

    void remove(Medium medium) {
        sql.update("delete from medium where tenant_id = ? and media_id = ?", medium.tenant(), medium.id());
    }

    private static Medium medium(ResultSet row) throws SQLException {
        return new Medium(
                row.getString(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                Json.read(row.getString(4), Text.class),
                new Versions(row.getInt(5), row.getInt(6), row.getInt(7)),
                new Picture.Size(row.getInt(8), row.getInt(9)),
                new Crop(row.getInt(10), row.getInt(11), row.getInt(12)));
    }
}
