package org.panprd.marketplace.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Sql;

/** The table of a bureau's views; its wall is the tenant's. */
@ApplicationScoped
class SharedViews {
    @Inject
    Sql sql;

    List<SharedView> of(String tenant) {
        return sql.query(
                "select view_id, name, filter from statistics_view where tenant_id = ? order by created_at, view_id",
                row -> new SharedView(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        Json.read(row.getString(3), SharedView.Filter.class)),
                tenant);
    }

    void keep(String tenant, SharedView view, Instant now) {
        sql.update("""
                insert into statistics_view (tenant_id, view_id, name, filter, created_at) values (?, ?, ?, ?, ?)
                on conflict (tenant_id, view_id) do update set name = excluded.name, filter = excluded.filter
                """, tenant, view.id(), view.name(), Json.write(view.filter()), now);
    }

    void remove(String tenant, UUID id) {
        sql.update("delete from statistics_view where tenant_id = ? and view_id = ?", tenant, id);
    }
}
