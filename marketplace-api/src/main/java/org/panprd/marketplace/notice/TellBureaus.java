package org.panprd.marketplace.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Tells bureaus, on their page and by mail to those of their staff who want it. In the platform's scope. */
@ApplicationScoped
public class TellBureaus {
    @Inject
    KeepNotices keepNotices;

    /** Does nothing, if the tenant's bureau was told of the same occasion before. */
    @Transactional(TxType.MANDATORY)
    public void alert(String tenant, String occasion, BureauAlert alert) {
        keepNotices.add(tenant, NoticeKind.BUREAU, NoticeKind.ALERT, occasion, About.alert(alert));
    }

    /** Tells one of the staff; once of each report. */
    @Transactional(TxType.MANDATORY)
    public void report(String tenant, String person, BureauReport report) {
        address(tenant, person, report);
    }

    /** Tells all directors; once of each report. */
    @Transactional(TxType.MANDATORY)
    public void reportToDirectors(String tenant, BureauReport report) {
        address(tenant, NoticeKind.DIRECTORS, report);
    }

    private void address(String tenant, String to, BureauReport report) {
        keepNotices.address(tenant, to, NoticeKind.REPORT, report.id().toString(), About.report(report));
    }
}
