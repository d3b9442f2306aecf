package org.panprd.marketplace.wellness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.traveller.PersonalKeys;
import org.panprd.marketplace.traveller.PersonalRecords;
import org.panprd.marketplace.wellness.Reports.SealedReport;

/** The reports that are held; their files are fetched one by one. */
@ApplicationScoped
class ReportRecords implements PersonalRecords {
    @Inject
    Reports reports;

    @Inject
    Recognise recognise;

    @Inject
    PersonalKeys keys;

    @Override
    public String name() {
        return "reports";
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<Map<String, Object>> held(String traveller, Language language) {
        return keys.find(traveller).stream()
                .flatMap(key -> reports.all(traveller).stream()
                        .map(kept -> fields(kept, KeepReports.open(key, kept), language)))
                .toList();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void erase(String traveller) {
        reports.removeAll(traveller);
    }

    private Map<String, Object> fields(SealedReport kept, Report report, Language language) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(
                "kind",
                recognise
                        .kind(report.kind())
                        .map(kind -> kind.name().in(language))
                        .orElse(report.kind()));
        fields.put("examinedOn", report.examinedOn().toString());
        fields.put("institution", report.institution());
        fields.put("region", report.region());
        if (kept.mediaType() != null) {
            fields.put("file", "/api/v1/" + ReportResource.ROOT + kept.id() + "/file");
        }
        return fields;
    }
}
