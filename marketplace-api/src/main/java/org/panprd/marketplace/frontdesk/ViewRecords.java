package org.panprd.marketplace.frontdesk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.panprd.marketplace.frontdesk.SavedView.Filter;
import org.panprd.marketplace.frontdesk.SavedView.Owner;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Sql;

/** The table of saved views. */
@ApplicationScoped
class ViewRecords {
    @Inject
    Sql sql;

    List<SavedView> of(Owner owner) {
        return sql.query("""
                select view_id, name, filter from saved_view
                where tenant_id = ? and operator_code = ? and subject = ? order by created_at, view_id
                """, ViewRecords::view, owner.tenant(), owner.operator(), owner.subject());
    }

    /** Of a person, whomever they work for. */
    List<SavedView> of(String subject) {
        return sql.query(
                "select view_id, name, filter from saved_view where subject = ? order by created_at, view_id",
                ViewRecords::view,
                subject);
    }

    void keep(Owner owner, SavedView view, Instant now) {
        sql.update(
                """
                insert into saved_view (tenant_id, operator_code, subject, view_id, name, filter, created_at)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (tenant_id, operator_code, subject, view_id)
                do update set name = excluded.name, filter = excluded.filter
                """,
                owner.tenant(),
                owner.operator(),
                owner.subject(),
                view.id(),
                view.name(),
                Json.write(view.filter()),
                now);
    }

    void remove(Owner owner, UUID id) {
        sql.update(
                "delete from saved_view where tenant_id = ? and operator_code = ? and subject = ? and view_id = ?",
                owner.tenant(),
                owner.operator(),
                owner.subject(),
                id);
    }

    void removeAll(String subject) {
        sql.update("delete from saved_view where subject = ?", subject);
    }

    private static SavedView view(ResultSet row) throws SQLException {
        return new SavedView(row.getObject(1, UUID.class), row.getString(2), Json.read(row.getString(3), Filter.class));
    }
}
