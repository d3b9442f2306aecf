package org.panprd.marketplace.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.panprd.marketplace.tenants.Climate;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.border.Source;

/** The climate of a place, month by month, and where that is from. */
public record ClimateView(List<MonthView> months, String source, LocalDate asOf) {
    /** Means of a month, 1 to 12: highest and lowest of a day in degrees Celsius, and days with rain. */
    public record MonthView(int month, int highCelsius, int lowCelsius, int rainyDays) {}

    static ClimateView of(Climate climate, Source source, Language language) {
        return new ClimateView(
                IntStream.range(0, Climate.MONTHS)
                        .mapToObj(i -> new MonthView(
                                i + 1,
                                climate.highCelsius().get(i),
                                climate.lowCelsius().get(i),
                                climate.rainyDays().get(i)))
                        .toList(),
                source.text().in(language),
                source.asOf());
    }
}
