package org.panprd.marketplace.statistics.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.traveller.PersonalRecords;

/** Of which bureaus' reports somebody is told. */
@ApplicationScoped
class ReportReaderRecords implements PersonalRecords {
    @Inject
    ReportOrders orders;

    @Override
    public String name() {
        return "bureauReports";
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<Map<String, Object>> held(String traveller, Language language) {
        return orders.ofReader(traveller).stream()
                .map(one -> Map.<String, Object>of(
                        "tenant", one.getKey(), "order", one.getValue().toString()))
                .toList();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void erase(String traveller) {
        orders.forgetReader(traveller);
    }
}
