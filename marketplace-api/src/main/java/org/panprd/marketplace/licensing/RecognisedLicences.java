package org.panprd.marketplace.licensing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.panprd.marketplace.licensing.Application.Recognised;
import org.panprd.marketplace.platform.Sql;
import org.panprd.marketplace.tenants.LicenceAgreement;

/** Those of the {@link Licences} that another tenant has checked. */
@ApplicationScoped
class RecognisedLicences {
    @Inject
    Sql sql;

    /** One that counts as long as another does now. */
    record Renewed(String tenant, UUID id, String operator) {}

    /** Those that count without having been shown here. */
    void add(String tenant, String operator, Collection<Recognised> recognised, Instant now) {
        sql.batch(
                """
                insert into operator_licence (tenant_id, licence_id, operator_code, kind, number, issuer, valid_until,
                    status, checked_in, agreement, created_at, decided_at)
                values (?, ?, ?, ?, ?, ?, ?, 'VALID', ?, ?, ?, ?)
                """,
                recognised.stream()
                        .map(one -> new Object[] {
                            tenant,
                            UUID.randomUUID(),
                            operator,
                            one.kind(),
                            one.number(),
                            one.issuer(),
                            one.validUntil(),
                            one.tenant(),
                            one.agreement(),
                            now,
                            now
                        })
                        .toList());
    }

    /**
     * Takes over what the same business has been given since, where they were checked: what counts by that agreement counts
     * on, and what has ended counts again unless another of its kind does.
     */
    List<Renewed> renew(LicenceAgreement agreement, LocalDate today, Instant now, int limit) {
        return sql.query(
                """
                with renewed as (
                    select here.tenant_id, here.licence_id, home.number, home.issuer, home.valid_until
                    from operator_licence here
                    join operator_licence known on (known.tenant_id, known.operator_code)
                            = (here.tenant_id, here.operator_code)
                        and known.kind = 'business-registration' and known.status = 'VALID'
                    join operator_licence there on (there.tenant_id, there.number) = (here.checked_in, known.number)
                        and there.kind = 'business-registration' and there.status = 'VALID'
                    join operator_licence home on (home.tenant_id, home.operator_code, home.kind)
                            = (there.tenant_id, there.operator_code, here.kind)
                        and home.status = 'VALID' and home.checked_in is null
                    where here.agreement = ? and here.kind = any (?::text[])
                        and here.checked_in = any (?::text[]) and here.tenant_id = any (?::text[])
                        and here.status in ('VALID', 'EXPIRED')
                        and home.valid_until > here.valid_until and home.valid_until >= ?
                        and not exists (select 1 from operator_licence other
                            where (other.tenant_id, other.operator_code, other.kind)
                                    = (here.tenant_id, here.operator_code, here.kind)
                                and other.status = 'VALID' and other.licence_id <> here.licence_id)
                    limit ? for update of here skip locked)
                update operator_licence o
                set number = renewed.number, issuer = renewed.issuer, valid_until = renewed.valid_until,
                    status = 'VALID', warned_days = null, decided_at = ?
                from renewed where (o.tenant_id, o.licence_id) = (renewed.tenant_id, renewed.licence_id)
                returning o.tenant_id, o.licence_id, o.operator_code
                """,
                row -> new Renewed(row.getString(1), row.getObject(2, UUID.class), row.getString(3)),
                agreement.code(),
                agreement.kinds(),
                agreement.among(),
                agreement.among(),
                today,
                limit,
                now);
    }
}
