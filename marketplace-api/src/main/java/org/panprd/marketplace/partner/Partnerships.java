package org.panprd.marketplace.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.partner.Partnership.Side;
import org.panprd.marketplace.partner.Partnership.Status;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Sql;
import org.panprd.marketplace.tenants.Text;

/** The tables of terms, which all operators see, and of partnerships, which both sides see. */
@ApplicationScoped
class Partnerships {
    private static final String TERMS =
            "select tenant_id, listing_code, operator_code, title, net_percent, notice_days, open from partner_terms ";
    private static final String SELECT = """
            select tenant_id, listing_code, operator_code, title, net_percent, notice_days, true,
                partnership_id, asking_tenant, asking_operator, status, allotment, message, reason, last_day, created_at
            from partnership
            """;

    @Inject
    Sql sql;

    void keep(Terms terms) {
        sql.update(
                """
                insert into partner_terms (tenant_id, listing_code, operator_code, title, net_percent, notice_days, open)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (tenant_id, listing_code) do update
                set operator_code = excluded.operator_code, title = excluded.title, net_percent = excluded.net_percent,
                    notice_days = excluded.notice_days, open = excluded.open
                """,
                terms.listing().tenant(),
                terms.listing().code(),
                terms.operator(),
                Json.write(terms.title()),
                terms.netPercent(),
                terms.noticeDays(),
                terms.open());
    }

    List<Terms> termsOf(Side side) {
        return sql.query(
                TERMS + "where tenant_id = ? and operator_code = ? order by listing_code",
                Partnerships::terms,
                side.tenant(),
                side.operator());
    }

    /** What others have opened; of one tenant, if it is named. */
    List<Terms> offers(Side side, @Nullable String tenant, int limit) {
        return sql.query(
                TERMS
                        + "where open and (tenant_id, operator_code) <> (?, ?) and (?::text is null or tenant_id = ?)"
                        + " order by tenant_id, operator_code, listing_code limit ?",
                Partnerships::terms,
                side.tenant(),
                side.operator(),
                tenant,
                tenant,
                limit);
    }

    Optional<Terms> offer(ListingId listing) {
        return sql
                .query(
                        TERMS + "where tenant_id = ? and listing_code = ? and open",
                        Partnerships::terms,
                        listing.tenant(),
                        listing.code())
                .stream()
                .findFirst();
    }

    /** Tells whether there was none between the two before. */
    boolean add(Partnership one) {
        Terms terms = one.terms();
        return sql.update(
                        """
                insert into partnership (tenant_id, partnership_id, operator_code, listing_code, asking_tenant,
                    asking_operator, title, net_percent, notice_days, status, message, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'ASKED', ?, ?)
                on conflict do nothing
                """,
                        terms.listing().tenant(),
                        one.id(),
                        terms.operator(),
                        terms.listing().code(),
                        one.asking().tenant(),
                        one.asking().operator(),
                        Json.write(terms.title()),
                        terms.netPercent(),
                        terms.noticeDays(),
                        one.message(),
                        one.createdAt())
                == 1;
    }

    /** All of which that operator is either side; the latest first. */
    List<Partnership> of(Side side, int limit) {
        return sql.query(
                SELECT
                        + "where (tenant_id = ? and operator_code = ?) or (asking_tenant = ? and asking_operator = ?)"
                        + " order by created_at desc, partnership_id limit ?",
                Partnerships::partnership,
                side.tenant(),
                side.operator(),
                side.tenant(),
                side.operator(),
                limit);
    }

    /** It stays as it is until this transaction ends. */
    Optional<Partnership> findForUpdate(UUID id) {
        return sql.query(SELECT + "where partnership_id = ? for update", Partnerships::partnership, id).stream()
                .findFirst();
    }

    /** Those by which an operator may sell these listings now. */
    List<Partnership> accepted(Side asking, Collection<ListingId> listings) {
        return sql.query(
                SELECT
                        + "where asking_tenant = ? and asking_operator = ? and status = 'ACCEPTED'"
                        + " and tenant_id || '.' || listing_code = any (?::text[])",
                Partnerships::partnership,
                asking.tenant(),
                asking.operator(),
                listings.stream().map(ListingId::toString).toList());
    }

    /** All by which an operator may sell something now. */
    List<Partnership> accepted(Side asking) {
        return sql.query(
                SELECT + "where asking_tenant = ? and asking_operator = ? and status = 'ACCEPTED'",
                Partnerships::partnership,
                asking.tenant(),
                asking.operator());
    }

    List<Partnership> all(Collection<UUID> ids) {
        return sql.query(
                SELECT + "where partnership_id = any (?::uuid[])", Partnerships::partnership, List.copyOf(ids));
    }

    void decide(Partnership one, Status status, @Nullable Integer allotment, @Nullable String reason, Instant now) {
        sql.update("""
                update partnership set status = ?, allotment = ?, reason = ?, decided_at = ?
                where tenant_id = ? and partnership_id = ?
                """, status, allotment, reason, now, one.partner().tenant(), one.id());
    }

    void end(Partnership one, LocalDate lastDay, Instant now) {
        sql.update("""
                update partnership set status = 'ENDED', last_day = ?, decided_at = ?
                where tenant_id = ? and partnership_id = ?
                """, lastDay, now, one.partner().tenant(), one.id());
    }

    private static Terms terms(ResultSet row) throws SQLException {
        return new Terms(
                new ListingId(row.getString(1), row.getString(2)),
                row.getString(3),
                Json.read(row.getString(4), Text.class),
                row.getInt(5),
                row.getInt(6),
                row.getBoolean(7));
    }

    private static Partnership partnership(ResultSet row) throws SQLException {
        return new Partnership(
                row.getObject(8, UUID.class),
                terms(row),
                new Side(row.getString(9), row.getString(10)),
                Status.valueOf(row.getString(11)),
                row.getObject(12, Integer.class),
                row.getString(13),
                row.getString(14),
                row.getObject(15, LocalDate.class),
                row.getObject(16, OffsetDateTime.class).toInstant());
    }
}
