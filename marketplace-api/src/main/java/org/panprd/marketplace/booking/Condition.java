package org.panprd.marketplace.booking;

import java.time.LocalDate;
import org.panprd.marketplace.border.EligibilityView.ReasonView;

/**
 * Something that a participant still has to have before a border tour, as the rules said when it was booked; in the
 * language in
 * which it was booked.
 *
 * @param participant whose matter it is, counted from 0
 * @param date of the tour
 */
public record Condition(int participant, String listingId, LocalDate date, ReasonView reason) {}
