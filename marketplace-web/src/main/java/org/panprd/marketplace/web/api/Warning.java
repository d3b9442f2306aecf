package org.panprd.marketplace.web.api;

import java.time.LocalDate;
import java.util.List;

/** The participant of that number, from 0, is on another trip at the same time. */
public record Warning(int participant, String bookingId, String reference, LocalDate startDate, LocalDate endDate) {
    /** All that there is to think about. */
    public record All(List<Warning> warnings) {}
}
