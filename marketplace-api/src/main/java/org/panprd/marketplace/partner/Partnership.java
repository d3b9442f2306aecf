package org.panprd.marketplace.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An operator sells another one's listing within its routes, or has asked to.
 *
 * @param terms as they were when it was asked for; they hold for as long as it does
 * @param allotment so many a day, at the most; none if its stock is the only limit
 * @param lastDay on which anything of it takes place, if it was ended
 */
record Partnership(
        UUID id,
        Terms terms,
        Side asking,
        Status status,
        @Nullable Integer allotment,
        @Nullable String message,
        @Nullable String reason,
        @Nullable LocalDate lastDay,
        Instant createdAt) {

    /** An operator of a tenant. */
    record Side(String tenant, String operator) {}

    /** How it stands. */
    enum Status {
        ASKED,
        ACCEPTED,
        REFUSED,
        ENDED
    }

    Side partner() {
        return new Side(terms.listing().tenant(), terms.operator());
    }

    /** The last day, if that side ends it today: who is asked gives the notice that was agreed. */
    LocalDate lastDayIfEndedBy(Side side, LocalDate today) {
        return side.equals(asking) ? today : today.plusDays(terms.noticeDays());
    }
}
