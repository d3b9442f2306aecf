package org.panprd.marketplace.partner;

import org.panprd.marketplace.platform.Sql;

/** What other rooms ask of this one, without a server. */
@SuppressWarnings("UnnecessaryAssignment") // No container here: the test is who injects.
public final class PlainPartners {
    private PlainPartners() {}

    public static Partners over(Sql sql) {
        var partners = new Partners();
        partners.partnerships = new Partnerships();
        partners.partnerships.sql = sql;
        return partners;
    }
}
