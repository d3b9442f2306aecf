package org.panprd.marketplace.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Sql;
import org.panprd.marketplace.tenants.PlaceFile;
import org.panprd.marketplace.tenants.Text;

/** What is called what in a tenant's catalogue, whatever has become of it; in the tenant's scope. */
@ApplicationScoped
public class CatalogueNames {
    @Inject
    Sql sql;

    /** In the order of their codes. */
    @Transactional(TxType.MANDATORY)
    public List<PlaceFile> places(String tenant) {
        return sql.query(
                "select content from place where tenant_id = ? order by place_code",
                row -> Json.read(row.getString(1), PlaceFile.class),
                tenant);
    }

    @Transactional(TxType.MANDATORY)
    public Map<String, Text> operators(String tenant) {
        return read("select operator_code, content::json ->> 'name' from operator where tenant_id = ?", tenant);
    }

    @Transactional(TxType.MANDATORY)
    public Map<String, Text> listings(String tenant) {
        return read("select listing_code, content::json ->> 'title' from listing where tenant_id = ?", tenant);
    }

    /** The operator's code by the listing's. */
    @Transactional(TxType.MANDATORY)
    public Map<String, String> operatorsOfListings(String tenant) {
        Map<String, String> operators = new TreeMap<>();
        sql.query(
                "select listing_code, operator_code from listing where tenant_id = ?",
                row -> operators.put(row.getString(1), row.getString(2)),
                tenant);
        return operators;
    }

    private Map<String, Text> read(String sqlText, String tenant) {
        Map<String, Text> names = new TreeMap<>();
        sql.query(sqlText, row -> names.put(row.getString(1), Json.read(row.getString(2), Text.class)), tenant);
        return names;
    }
}
