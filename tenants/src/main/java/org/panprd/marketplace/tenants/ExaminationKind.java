package org.panprd.marketplace.tenants;

import java.time.LocalDate;

/** A kind of medical examination, whose result counts until it is {@code validDays} old. */
public record ExaminationKind(String code, Text name, int validDays) {
    /** The last day on which a result of that day counts. */
    public LocalDate lastDay(LocalDate examined) {
        return examined.plusDays(validDays);
    }
}
