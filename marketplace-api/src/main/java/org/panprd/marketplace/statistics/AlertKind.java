package org.panprd.marketplace.statistics;

import java.util.Locale;

/** What a bureau's rule may be about. */
public enum AlertKind {
    /** Of the daily capacity of a place so many percent are sold, on a day of the next four weeks. */
    PLACE_LOAD(1, 100),
    /** So many percent of what was booked for a day of the next four weeks were cancelled. */
    CANCELLATIONS(1, 100),
    /** Yesterday so many percent fewer visitors came than were expected the day before. */
    VISITORS_FALL(1, 100),
    /** A port is closed, or will be; without any percent. */
    PORT_CLOSED(0, 0);

    private final int leastPercent;
    private final int mostPercent;

    AlertKind(int leastPercent, int mostPercent) {
        this.leastPercent = leastPercent;
        this.mostPercent = mostPercent;
    }

    int leastPercent() {
        return leastPercent;
    }

    int mostPercent() {
        return mostPercent;
    }

    boolean hasPercent() {
        return mostPercent > 0;
    }

    /** As the texts name it. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
