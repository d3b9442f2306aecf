package org.panprd.marketplace.booking;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.Money;

/** Tours on the day of an item over other ports to the same country or territory, the nearest port first. */
public record AlternativesView(List<AlternativeView> items) {
    /**
     * A tour that has room for the party.
     *
     * @param kilometres from the port of the item to its own
     */
    public record AlternativeView(
            String listingId,
            String optionId,
            String title,
            String optionTitle,
            String port,
            String portName,
            int kilometres,
            LocalDate date,
            @Nullable LocalTime startTime,
            Money price) {}
}
