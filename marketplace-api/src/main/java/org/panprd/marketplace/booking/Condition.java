package org.panprd.marketplace.booking;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.panprd.marketplace.border.EligibilityView.ReasonView;
import org.panprd.marketplace.tenants.Language;

/**
 * Something that a participant still has to have before a border tour, as the rules said when it was booked.
 *
 * @param participant whose matter it is, counted from 0
 * @param date of the tour
 * @param reasons the same one in every language, by its tag
 */
record Condition(int participant, String listingId, LocalDate date, Map<String, ReasonView> reasons) {
    /** In one language. */
    BookingView.ConditionView in(Language language) {
        return new BookingView.ConditionView(
                participant, listingId, date, Objects.requireNonNull(reasons.get(language.tag())));
    }
}
