package org.panprd.marketplace.frontdesk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.booking.BookingStatus;
import org.panprd.marketplace.booking.CancelForOperator;
import org.panprd.marketplace.booking.OperatorBookings;
import org.panprd.marketplace.booking.OperatorItem;
import org.panprd.marketplace.booking.OperatorKey;
import org.panprd.marketplace.booking.Withdrawal;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.tenancy.Regions;

/** What an operator says of an item: nobody came, or it cannot take place. Saying it again changes nothing. */
@ApplicationScoped
class DecideItem {
    @Inject
    OperatorBookings bookings;

    @Inject
    CancelForOperator cancelForOperator;

    @Inject
    Regions regions;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * Nobody came. The item stays what it is, and nothing is given back.
     *
     * @throws Refusal NO_SHOW_TOO_EARLY before its first day, ITEM_NOT_CONFIRMED
     */
    @Transactional
    void noShow(OperatorKey key) {
        OperatorItem item = confirmed(own(key));
        if (item.noShowAt() != null) {
            return;
        }
        Instant now = clock.instant();
        ZoneId zone = ZoneId.of(regions.get(key.tenant()).timeZone());
        if (now.atZone(zone).toLocalDate().isBefore(item.date())) {
            throw new Refusal(FrontdeskProblem.NO_SHOW_TOO_EARLY, Map.of("from", item.date()));
        }
        bookings.noShow(key, now);
        trail.done("booking.no-show", List.of(key.tenant()), "booking", key);
    }

    /**
     * It cannot take place: in a moment it is taken out of its booking, and all that was paid for it is given back.
     *
     * @param reason one of {@link Withdrawal#BY_OPERATOR}
     * @throws Refusal ITEM_NOT_CONFIRMED
     */
    @Transactional
    void cancel(OperatorKey key, @Nullable String reason, String by) {
        Withdrawal why = Withdrawal.BY_OPERATOR.stream()
                .filter(one -> one.name().equals(reason))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("reason", "one-of", Withdrawal.BY_OPERATOR));
        OperatorItem item = own(key);
        if (!cancelForOperator.isAsked(key)) {
            confirmed(item);
            cancelForOperator.ask(key, why, by);
            trail.done("booking.item-cancelled", List.of(key.tenant()), "booking", key);
        }
    }

    /** Nobody changes it before this transaction ends. */
    private OperatorItem own(OperatorKey key) {
        return bookings.findForUpdate(key).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    private static OperatorItem confirmed(OperatorItem item) {
        if (item.status() != BookingStatus.CONFIRMED) {
            throw new Refusal(FrontdeskProblem.ITEM_NOT_CONFIRMED);
        }
        return item;
    }
}
