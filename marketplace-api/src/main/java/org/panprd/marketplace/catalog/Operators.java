package org.panprd.marketplace.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.panprd.marketplace.platform.Documents;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Sql;
import org.panprd.marketplace.tenants.OperatorFile;

/** The table of operators. */
@ApplicationScoped
class Operators {
    @Inject
    Sql sql;

    /** Tells whether it was added: its code may be somebody else's. */
    boolean add(String tenant, OperatorFile operator) {
        return sql.update(
                        "insert into operator (tenant_id, operator_code, content) values (?, ?, ?) on conflict do nothing",
                        tenant,
                        operator.code(),
                        Json.write(operator))
                > 0;
    }

    Optional<OperatorFile> find(String tenant, String code) {
        return sql
                .query(
                        "select content from operator where tenant_id = ? and operator_code = ?",
                        row -> Documents.read(row.getString(1), OperatorFile.class),
                        tenant,
                        code)
                .stream()
                .findFirst();
    }

    /** In the order of their codes. */
    List<String> of(String tenant) {
        return sql.query(
                "select operator_code from operator where tenant_id = ? order by operator_code",
                row -> row.getString(1),
                tenant);
    }
}
