package org.panprd.marketplace.frontdesk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.OperatorItem;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.Unit;

/**
 * What a gate needs to know of an item: no names.
 *
 * @param redeemedAt when somebody was let in with it
 */
record CheckInView(
        String reference,
        int item,
        String listingId,
        String title,
        String optionTitle,
        LocalDate date,
        LocalDate endDate,
        @Nullable LocalTime startTime,
        Map<Unit, Integer> units,
        int persons,
        @Nullable Instant redeemedAt) {

    static CheckInView of(OperatorItem item, @Nullable Instant redeemedAt, Language language) {
        return new CheckInView(
                item.reference(),
                item.item(),
                item.tenant() + "." + item.listing(),
                item.title().in(language),
                item.optionTitle().in(language),
                item.date(),
                item.endDate(),
                item.startTime(),
                item.units(),
                item.persons(),
                redeemedAt);
    }

    /** All that may come on a day, by listing, option and time. */
    record Day(LocalDate date, List<CheckInView> items) {}

    /** What has become of several, in their order. */
    record Outcomes(List<Outcome> outcomes) {}

    /**
     * What has become of one.
     *
     * @param id the device's
     * @param outcome that it was let in, or the slug of the problem
     * @param text the problem in words
     * @param redeemedAt when somebody was let in with it: now, or before
     */
    record Outcome(
            @Nullable UUID id,
            String outcome,
            @Nullable String text,
            @Nullable Instant redeemedAt,
            @Nullable CheckInView item) {}
}
