package org.panprd.marketplace.licensing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.licensing.Licence.Details;
import org.panprd.marketplace.licensing.Licence.FileOf;
import org.panprd.marketplace.licensing.Licence.Status;
import org.panprd.marketplace.platform.SentFile;
import org.panprd.marketplace.platform.Sql;

/** The table of licences; each caller sees what is theirs, and everybody what counts. */
@ApplicationScoped
class Licences {
    private static final String SELECT = """
            select tenant_id, licence_id, operator_code, kind, number, issuer, valid_until, status, checked_in, agreement,
                reason, media_type, coalesce(size_bytes, 0)
            from operator_licence
            """;

    @Inject
    Sql sql;

    /** Takes these for those that the application had; a file stays with its kind. */
    void replace(Application application, Collection<Details> licences, Instant now) {
        removeOthers(application, licences.stream().map(Details::kind).toList());
        sql.batch(
                """
                insert into operator_licence
                    (tenant_id, licence_id, application_id, kind, number, issuer, valid_until, status, created_at)
                values (?, ?, ?, ?, ?, ?, ?, 'DRAFT', ?)
                on conflict (tenant_id, application_id, kind) where application_id is not null and operator_code is null
                do update set number = excluded.number, issuer = excluded.issuer, valid_until = excluded.valid_until
                """,
                licences.stream()
                        .map(one -> new Object[] {
                            application.tenant(),
                            UUID.randomUUID(),
                            application.id(),
                            one.kind(),
                            one.number(),
                            one.issuer(),
                            one.validUntil(),
                            now
                        })
                        .toList());
    }

    private void removeOthers(Application application, List<String> kinds) {
        sql.update(
                "delete from operator_licence where tenant_id = ? and application_id = ? and not kind = any (?::text[])",
                application.tenant(),
                application.id(),
                kinds);
    }

    /** Those of an operator that never got a file: another of their kind takes their place. */
    void removeDrafts(String tenant, String operator, String kind) {
        sql.update(
                "delete from operator_licence where tenant_id = ? and operator_code = ? and kind = ? and status = 'DRAFT'",
                tenant,
                operator,
                kind);
    }

    /** One that an operator shows anew. */
    void add(String tenant, UUID id, String operator, Details details, Instant now) {
        sql.update(
                """
                insert into operator_licence
                    (tenant_id, licence_id, operator_code, kind, number, issuer, valid_until, status, created_at)
                values (?, ?, ?, ?, ?, ?, ?, 'DRAFT', ?)
                """,
                tenant,
                id,
                operator,
                details.kind(),
                details.number(),
                details.issuer(),
                details.validUntil(),
                now);
    }

    /** Those that the tenants' files say; one that was loaded before is left as it is now. */
    void load(String tenant, Collection<Loaded> licences, Instant now) {
        sql.batch(
                """
                insert into operator_licence (tenant_id, licence_id, operator_code, kind, number, issuer, valid_until,
                    status, created_at, decided_at)
                values (?, ?, ?, ?, ?, ?, ?, 'VALID', ?, ?)
                on conflict do nothing
                """,
                licences.stream()
                        .map(one -> new Object[] {
                            tenant,
                            one.id(),
                            one.operator(),
                            one.details().kind(),
                            one.details().number(),
                            one.details().issuer(),
                            one.details().validUntil(),
                            now,
                            now
                        })
                        .toList());
    }

    /** A licence out of the tenants' files. */
    record Loaded(UUID id, String operator, Details details) {}

    List<Licence> ofApplication(Application application) {
        return sql.query(
                SELECT + "where tenant_id = ? and application_id = ? order by kind",
                Licences::licence,
                application.tenant(),
                application.id());
    }

    /** All that it has and had; the latest first. */
    List<Licence> ofOperator(String tenant, String operator) {
        return sql.query(
                SELECT + "where tenant_id = ? and operator_code = ? order by created_at desc, kind, licence_id",
                Licences::licence,
                tenant,
                operator);
    }

    /** Of all operators of a tenant, those that end first. */
    List<Licence> of(String tenant, Status status, int limit) {
        return sql.query(
                SELECT
                        + "where tenant_id = ? and status = ? and operator_code is not null"
                        + " order by valid_until nulls last, operator_code, kind limit ?",
                Licences::licence,
                tenant,
                status,
                limit);
    }

    Optional<Licence> find(String tenant, UUID id) {
        return sql.query(SELECT + "where tenant_id = ? and licence_id = ?", Licences::licence, tenant, id).stream()
                .findFirst();
    }

    /** It stays as it is until this transaction ends. */
    Optional<Licence> findForUpdate(String tenant, UUID id) {
        return sql
                .query(SELECT + "where tenant_id = ? and licence_id = ? for update", Licences::licence, tenant, id)
                .stream()
                .findFirst();
    }

    /** What counts of these operators; the pairs of a tenant and an operator are at the same places of both lists. */
    List<Licence> validOf(List<String> tenants, List<String> operators) {
        return sql.query(
                SELECT
                        + "join unnest(?::text[], ?::text[]) as wanted (tenant_id, operator_code)"
                        + " using (tenant_id, operator_code) where status = 'VALID' order by tenant_id, kind",
                Licences::licence,
                tenants,
                operators);
    }

    void attach(Licence licence, SentFile file) {
        sql.update("""
                update operator_licence set media_type = ?, size_bytes = ?, content = ?
                where tenant_id = ? and licence_id = ?
                """, file.type().mediaType(), file.content().length, file.content(), licence.tenant(), licence.id());
    }

    Optional<SentFile> file(Licence licence) {
        return sql
                .query(
                        "select media_type, content from operator_licence"
                                + " where tenant_id = ? and licence_id = ? and content is not null",
                        row -> new SentFile(SentFile.Type.find(row.getString(1)).orElseThrow(), row.getBytes(2)),
                        licence.tenant(),
                        licence.id())
                .stream()
                .findFirst();
    }

    void setStatus(Licence licence, Status status, @Nullable String reason, Instant now) {
        sql.update(
                "update operator_licence set status = ?, reason = ?, decided_at = ? where tenant_id = ? and licence_id = ?",
                status,
                reason,
                now,
                licence.tenant(),
                licence.id());
    }

    /** What an application has shown of these kinds counts for the operator that it has become; nothing else is left of it. */
    void become(Application application, List<String> kinds, String operator, Instant now) {
        removeOthers(application, kinds);
        sql.update("""
                update operator_licence set operator_code = ?, status = 'VALID', decided_at = ?
                where tenant_id = ? and application_id = ?
                """, operator, now, application.tenant(), application.id());
    }

    /** What an operator had of that kind counts no more. */
    void replaceValid(String tenant, String operator, String kind, Instant now) {
        sql.update("""
                update operator_licence set status = 'REPLACED', decided_at = ?
                where tenant_id = ? and operator_code = ? and kind = ? and status = 'VALID'
                """, now, tenant, operator, kind);
    }

    /** Whether an operator of the tenant is registered under that number. */
    boolean isKnown(String tenant, String registrationNumber) {
        return !sql.query(
                        "select 1 from operator_licence where tenant_id = ? and number = ?"
                                + " and kind = 'business-registration' and status = 'VALID'",
                        row -> Boolean.TRUE,
                        tenant,
                        registrationNumber)
                .isEmpty();
    }

    /** Some that count and whose last day has gone by, locked. */
    List<Licence> over(LocalDate today, int limit) {
        return sql.query(
                SELECT
                        + "where status = 'VALID' and valid_until < ? order by valid_until limit ? for update skip locked",
                Licences::licence,
                today,
                limit);
    }

    /** Some that end on one of these days and were not warned of so shortly before, locked. */
    List<Licence> ending(LocalDate from, LocalDate until, int warnedDays, int limit) {
        return sql.query(
                SELECT
                        + "where status = 'VALID' and valid_until between ? and ? and (warned_days is null or warned_days > ?)"
                        + " order by valid_until limit ? for update skip locked",
                Licences::licence,
                from,
                until,
                warnedDays,
                limit);
    }

    void warned(Licence licence, int days) {
        sql.update(
                "update operator_licence set warned_days = ? where tenant_id = ? and licence_id = ?",
                days,
                licence.tenant(),
                licence.id());
    }

    private static Licence licence(ResultSet row) throws SQLException {
        String mediaType = row.getString(12);
        return new Licence(
                row.getString(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                new Details(row.getString(4), row.getString(5), row.getString(6), row.getObject(7, LocalDate.class)),
                Status.valueOf(row.getString(8)),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                mediaType == null ? null : new FileOf(mediaType, row.getInt(13)));
    }
}
