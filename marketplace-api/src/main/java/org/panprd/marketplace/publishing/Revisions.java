package org.panprd.marketplace.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Sql;
import tools.jackson.databind.JsonNode;

/** The table of all that was ever published; nobody changes it. */
@ApplicationScoped
class Revisions {
    private static final String SELECT =
            "select number, content, published_at, published_by from listing_revision where tenant_id = ? and listing_code = ? ";

    @Inject
    Sql sql;

    /** What was on sale from a moment on, and who has put it there: a role and the beginning of a subject. */
    record Revision(int number, JsonNode content, Instant publishedAt, String publishedBy) {}

    /** The last one first. */
    List<Revision> of(ListingId id, int most) {
        return sql.query(SELECT + "order by number desc limit ?", Revisions::revision, id.tenant(), id.code(), most);
    }

    Optional<Revision> find(ListingId id, int number) {
        return sql.query(SELECT + "and number = ?", Revisions::revision, id.tenant(), id.code(), number).stream()
                .findFirst();
    }

    /** The number that it gets. */
    int add(ListingId id, String operator, JsonNode content, Instant now, String by) {
        int number = of(id, 1).stream().findFirst().map(Revision::number).orElse(0) + 1;
        sql.update("""
                insert into listing_revision (tenant_id, listing_code, number, operator_code, content, published_at,
                    published_by)
                values (?, ?, ?, ?, ?, ?, ?)
                """, id.tenant(), id.code(), number, operator, Json.write(content), now, by);
        return number;
    }

    private static Revision revision(ResultSet row) throws SQLException {
        return new Revision(
                row.getInt(1),
                Json.MAPPER.readTree(row.getString(2)),
                row.getTimestamp(3).toInstant(),
                row.getString(4));
    }
}
