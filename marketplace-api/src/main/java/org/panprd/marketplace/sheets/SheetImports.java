package org.panprd.marketplace.sheets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Sql;
import org.panprd.marketplace.sheets.SheetImport.Status;
import org.panprd.marketplace.sheets.SheetRoom.Checked;
import org.panprd.marketplace.sheets.SheetRoom.Owner;

/** The table of sheets that were sent. */
@ApplicationScoped
class SheetImports {
    private static final String SELECT = """
            select tenant_id, operator_code, import_id, kind, status, rows_read, changes, seen, faults, created_at
            from sheet_import
            """;

    @Inject
    Sql sql;

    void add(Owner owner, UUID id, SheetKind kind, byte[] content, Instant now) {
        sql.update("""
                insert into sheet_import (tenant_id, operator_code, import_id, kind, status, content, created_at, due_at)
                values (?, ?, ?, ?, 'WAITING', ?, ?, ?)
                """, owner.tenant(), owner.operator(), id, kind, content, now, now);
    }

    Optional<SheetImport> find(Owner owner, UUID id) {
        return sql
                .query(
                        SELECT + "where tenant_id = ? and operator_code = ? and import_id = ?",
                        SheetImports::row,
                        owner.tenant(),
                        owner.operator(),
                        id)
                .stream()
                .findFirst();
    }

    /** The latest first. */
    List<SheetImport> of(Owner owner, int limit) {
        return sql.query(
                SELECT + "where tenant_id = ? and operator_code = ? order by created_at desc, import_id limit ?",
                SheetImports::row,
                owner.tenant(),
                owner.operator(),
                limit);
    }

    /** How many are neither refused nor done. */
    int open(Owner owner) {
        return sql.query(
                        "select count(*) from sheet_import where tenant_id = ? and operator_code = ?"
                                + " and status not in ('REFUSED', 'DONE')",
                        row -> row.getInt(1),
                        owner.tenant(),
                        owner.operator())
                .get(0);
    }

    /** One that has to be worked on; nobody else gets it before {@code until}. */
    Optional<SheetImport> take(Instant now, Instant until) {
        return sql.query("""
                update sheet_import set due_at = ?
                where (tenant_id, import_id) in (
                    select tenant_id, import_id from sheet_import
                    where status in ('WAITING', 'CONFIRMED') and due_at <= ?
                    order by due_at limit 1 for update skip locked)
                returning tenant_id, operator_code, import_id, kind, status, rows_read, changes, seen, faults, created_at
                """, SheetImports::row, until, now).stream().findFirst();
    }

    Optional<byte[]> content(SheetImport one) {
        return sql
                .query(
                        "select content from sheet_import where tenant_id = ? and import_id = ? and content is not null",
                        row -> row.getBytes(1),
                        one.owner().tenant(),
                        one.id())
                .stream()
                .findFirst();
    }

    void progress(SheetImport one, int rowsRead) {
        sql.update(
                "update sheet_import set rows_read = ? where tenant_id = ? and import_id = ?",
                rowsRead,
                one.owner().tenant(),
                one.id());
    }

    /** What came of it; the file goes if it is over. Tells whether it still was where it was. */
    boolean settle(SheetImport one, Status status, int rowsRead, Checked checked, List<SheetFault> faults) {
        return sql.update(
                        """
                update sheet_import
                set status = ?, rows_read = ?, changes = ?, seen = ?, faults = ?,
                    content = case when ? in ('REFUSED', 'DONE') then null else content end
                where tenant_id = ? and import_id = ? and status = ?
                """,
                        status,
                        rowsRead,
                        checked.changes(),
                        checked.version(),
                        Json.write(faults),
                        status,
                        one.owner().tenant(),
                        one.id(),
                        one.status())
                == 1;
    }

    /** Tells whether it was checked and waits for that. */
    boolean confirm(SheetImport one, Instant now) {
        return sql.update("""
                update sheet_import set status = 'CONFIRMED', due_at = ?
                where tenant_id = ? and import_id = ? and status = 'CHECKED'
                """, now, one.owner().tenant(), one.id()) == 1;
    }

    /** Tells whether it was there and is not being carried out. */
    boolean remove(SheetImport one) {
        return sql.update(
                        "delete from sheet_import where tenant_id = ? and import_id = ? and status <> 'CONFIRMED'",
                        one.owner().tenant(),
                        one.id())
                == 1;
    }

    /** Those that were sent before. */
    int removeOlder(Instant than) {
        return sql.update("delete from sheet_import where created_at < ?", than);
    }

    private static SheetImport row(ResultSet row) throws SQLException {
        return new SheetImport(
                new Owner(row.getString(1), row.getString(2)),
                row.getObject(3, UUID.class),
                SheetKind.valueOf(row.getString(4)),
                Status.valueOf(row.getString(5)),
                row.getInt(6),
                new Checked(row.getInt(7), row.getLong(8)),
                List.of(Json.read(row.getString(9), SheetFault[].class)),
                row.getObject(10, OffsetDateTime.class).toInstant());
    }
}
