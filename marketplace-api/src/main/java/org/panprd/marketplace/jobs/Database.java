package org.panprd.marketplace.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.panprd.marketplace.platform.Sql;

/** Whether the database is there. */
@ApplicationScoped
class Database {
    @Inject
    Sql sql;

    boolean answers() {
        try {
            return !sql.query("select 1", row -> row.getInt(1)).isEmpty();
        } catch (Sql.SqlFailure e) {
            return false;
        }
    }
}
