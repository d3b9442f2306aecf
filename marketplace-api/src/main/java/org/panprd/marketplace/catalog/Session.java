package org.panprd.marketplace.catalog;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** When a treatment of a programme begins, local to the tenant. */
public record Session(LocalDate date, LocalTime time) {
    public LocalDateTime at() {
        return date.atTime(time);
    }
}
