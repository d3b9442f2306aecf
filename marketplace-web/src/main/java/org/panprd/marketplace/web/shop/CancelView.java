package org.panprd.marketplace.web.shop;

import java.util.List;
import java.util.UUID;
import org.panprd.marketplace.web.api.Booking;
import org.panprd.marketplace.web.api.Money;
import org.panprd.marketplace.web.session.Language;

/** What a traveller reads before cancelling. */
record CancelView(Booking booking, List<BookedThing> things, List<Money> refund, String key) {
    static CancelView of(Booking booking, Language language) {
        List<Money> amounts = booking.refundIfCancelledNow() == null ? List.of() : booking.refundIfCancelledNow();
        return new CancelView(
                booking,
                BookedThing.of(booking, language),
                amounts.stream().filter(amount -> amount.amountMinor() > 0).toList(),
                UUID.randomUUID().toString());
    }
}
