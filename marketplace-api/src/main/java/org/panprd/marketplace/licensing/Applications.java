package org.panprd.marketplace.licensing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.licensing.Application.Content;
import org.panprd.marketplace.licensing.Application.Recognised;
import org.panprd.marketplace.licensing.Application.Status;
import org.panprd.marketplace.licensing.Application.Times;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.MasterKeys.Sealed;
import org.panprd.marketplace.platform.Sql;

/** The table of applications; each caller sees what is theirs. */
@ApplicationScoped
class Applications {
    private static final String SELECT = """
            select tenant_id, application_id, applicant_id, status, content, sealed, master_key_id, recognised,
                operator_code, reason, created_at, submitted_at, decided_at
            from operator_application
            """;

    @Inject
    Sql sql;

    /** What of an application a master key has sealed. */
    record SealedPart(String tenant, UUID id, Sealed sealed) {}

    void add(Application application) {
        sql.update(
                """
                insert into operator_application
                    (tenant_id, application_id, applicant_id, status, content, sealed, master_key_id, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                application.tenant(),
                application.id(),
                application.applicant(),
                application.status(),
                Json.write(application.content()),
                application.sealed().text(),
                application.sealed().keyId(),
                application.times().created());
    }

    Optional<Application> find(UUID id) {
        return sql.query(SELECT + "where application_id = ?", Applications::application, id).stream()
                .findFirst();
    }

    /** It stays as it is until this transaction ends. */
    Optional<Application> findForUpdate(UUID id) {
        return sql.query(SELECT + "where application_id = ? for update", Applications::application, id).stream()
                .findFirst();
    }

    /** The latest first. */
    List<Application> ofApplicant(String applicant) {
        return sql.query(
                SELECT + "where applicant_id = ? order by created_at desc, application_id",
                Applications::application,
                applicant);
    }

    /** Of a tenant, those that wait longest first. */
    List<Application> of(String tenant, Status status, int limit) {
        return sql.query(
                SELECT + "where tenant_id = ? and status = ? order by submitted_at, application_id limit ?",
                Applications::application,
                tenant,
                status,
                limit);
    }

    void change(Application before, Content content, Sealed sealed) {
        sql.update("""
                update operator_application
                set status = 'DRAFT', content = ?, sealed = ?, master_key_id = ?, version = version + 1
                where tenant_id = ? and application_id = ?
                """, Json.write(content), sealed.text(), sealed.keyId(), before.tenant(), before.id());
    }

    void submit(Application application, List<Recognised> recognised, Instant now) {
        sql.update("""
                update operator_application
                set status = 'SUBMITTED', recognised = ?, submitted_at = ?, version = version + 1
                where tenant_id = ? and application_id = ?
                """, Json.write(recognised), now, application.tenant(), application.id());
    }

    void decide(
            Application application, Status status, @Nullable String operator, @Nullable String reason, Instant now) {
        sql.update("""
                update operator_application
                set status = ?, operator_code = ?, reason = ?, decided_at = ?, version = version + 1
                where tenant_id = ? and application_id = ?
                """, status, operator, reason, now, application.tenant(), application.id());
    }

    void remove(Application application) {
        sql.update(
                "delete from operator_application where tenant_id = ? and application_id = ?",
                application.tenant(),
                application.id());
    }

    /** Some of what another master key than this one has sealed, locked. */
    List<SealedPart> sealedByOther(int masterKey, int limit) {
        return sql.query(
                "select tenant_id, application_id, master_key_id, sealed from operator_application"
                        + " where master_key_id < ? or master_key_id > ? limit ? for update skip locked",
                row -> new SealedPart(
                        row.getString(1), row.getObject(2, UUID.class), new Sealed(row.getInt(3), row.getString(4))),
                masterKey,
                masterKey,
                limit);
    }

    void replace(List<SealedPart> parts) {
        sql.batch(
                "update operator_application set sealed = ?, master_key_id = ? where tenant_id = ? and application_id = ?",
                parts.stream()
                        .map(part -> new Object[] {
                            part.sealed().text(), part.sealed().keyId(), part.tenant(), part.id()
                        })
                        .toList());
    }

    private static Application application(ResultSet row) throws SQLException {
        return new Application(
                row.getString(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                Status.valueOf(row.getString(4)),
                Json.read(row.getString(5), Content.class),
                new Sealed(row.getInt(7), row.getString(6)),
                List.of(Json.read(row.getString(8), Recognised[].class)),
                row.getString(9),
                row.getString(10),
                new Times(row.getTimestamp(11).toInstant(), moment(row, 12), moment(row, 13)));
    }

    private static @Nullable Instant moment(ResultSet row, int column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
