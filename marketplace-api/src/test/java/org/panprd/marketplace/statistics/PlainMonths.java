package org.panprd.marketplace.statistics;

import org.panprd.marketplace.platform.Sql;

/** The figures of months without a server. */
@SuppressWarnings("UnnecessaryAssignment") // No container here: the test is who injects.
public final class PlainMonths {
    private PlainMonths() {}

    public static MonthlySet over(Sql sql) {
        DayFigures days = new DayFigures();
        days.sql = sql;
        MonthlySet months = new MonthlySet();
        months.sheets = new Sheets();
        months.sheets.days = days;
        months.sheets.names = new Names();
        return months;
    }
}
