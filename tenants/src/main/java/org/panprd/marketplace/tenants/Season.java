package org.panprd.marketplace.tenants;

import java.time.MonthDay;

/** A part of every year, both days included; it runs over New Year if {@code from} is later than {@code to}. */
public record Season(MonthDay from, MonthDay to) {

    public boolean contains(MonthDay day) {
        return from.isAfter(to) ? !day.isBefore(from) || !day.isAfter(to) : !day.isBefore(from) && !day.isAfter(to);
    }
}
