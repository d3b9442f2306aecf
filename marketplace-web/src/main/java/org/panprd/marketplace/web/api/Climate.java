package org.panprd.marketplace.web.api;

import java.time.LocalDate;
import java.util.List;

/** The climate of a place, month by month, and where that is from. */
public record Climate(List<Month> months, String source, LocalDate asOf) {
    /** Means of a month, 1 to 12: highest and lowest of a day in degrees Celsius, and days with rain. */
    public record Month(int month, int highCelsius, int lowCelsius, int rainyDays) {}
}
