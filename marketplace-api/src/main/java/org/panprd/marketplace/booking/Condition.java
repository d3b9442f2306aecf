package org.panprd.marketplace.booking;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.panprd.marketplace.border.CheckTour;
import org.panprd.marketplace.border.EligibilityView.ReasonView;
import org.panprd.marketplace.tenants.Language;

/**
 * Something that a participant still has to have before a border tour, as the rules said when it was booked or moved; or
 * what kept them from going when it was moved.
 *
 * @param participant whose matter it is, counted from 0
 * @param date of the tour
 * @param reasons the same one in every language, by its tag
 */
record Condition(int participant, String listingId, LocalDate date, Map<String, ReasonView> reasons) {
    /** Whether it is about that item, as long as that is on its day. */
    boolean isOf(BookingItem item) {
        return listingId.equals(item.listing().toString()) && date.equals(item.startDate());
    }

    /** In one language. */
    BookingView.ConditionView in(Language language) {
        return new BookingView.ConditionView(participant, listingId, date, reason(language));
    }

    ReasonView reason(Language language) {
        return Objects.requireNonNull(reasons.get(language.tag()));
    }

    /** Whether it cannot be met in time, or only with another document than the one that is booked. */
    boolean isBar() {
        return CheckTour.bars(reason(Language.ENGLISH));
    }

    /** Whether it says the same of the same participant, perhaps for another day. */
    boolean isLike(Condition other) {
        ReasonView one = reason(Language.ENGLISH);
        ReasonView two = other.reason(Language.ENGLISH);
        return participant == other.participant && one.code().equals(two.code()) && one.direction() == two.direction();
    }

    Condition of(int otherParticipant) {
        return new Condition(otherParticipant, listingId, date, reasons);
    }

    Condition on(LocalDate day) {
        return new Condition(participant, listingId, day, reasons);
    }
}
