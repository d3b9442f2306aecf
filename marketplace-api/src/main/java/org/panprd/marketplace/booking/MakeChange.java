package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.availability.Exchanges;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.payment.Payments;
import org.panprd.marketplace.wellness.Approvals;

/**
 * Makes of an item of a paid booking what was planned for it, for its traveller or its operator: what it lacks is taken and
 * the rest given back in one transaction, all or nothing. What it costs less is given back at once; what it costs more is
 * paid first: until then what it lacks is held, and all stays as it was. Whoever calls has locked the booking.
 */
@ApplicationScoped
class MakeChange {
    @Inject
    DateChanges changes;

    @Inject
    Exchanges exchanges;

    @Inject
    CheckMove checkMove;

    @Inject
    Approvals approvals;

    @Inject
    Payments payments;

    @Inject
    Event<BookingChanged> changed;

    @Inject
    Event<ChangeOffered> offered;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "marketplace.hold.minutes", defaultValue = "15")
    int holdMinutes;

    boolean isFree(Booking booking, PlannedChange planned) {
        return exchanges.isPossible(
                booking.id(), planned.item().item(), planned.dates().claims());
    }

    /** @param reason of its operator's; its traveller has none to give */
    @Transactional(TxType.MANDATORY)
    void make(Booking booking, PlannedChange planned, @Nullable ChangeReason reason) {
        int number = planned.item().item();
        Money refund = planned.more().times(-1);
        if (!exchanges.exchange(booking.id(), number, planned.dates().claims())) {
            throw new Refusal(BookingProblem.NOT_AVAILABLE);
        }
        become(booking, planned.item(), planned.dates(), reason);
        payments.refund(booking.id(), List.of(refund), "changed to other dates");
    }

    /** @param reason of its operator's, of whose offer its traveller is told */
    @Transactional(TxType.MANDATORY)
    void hold(UUID id, Booking booking, PlannedChange planned, @Nullable ChangeReason reason) {
        Instant now = clock.instant();
        DateChange change = new DateChange(
                id,
                booking.id(),
                planned.item().item(),
                DateChange.State.OPEN,
                new DateChange.Content(planned.dates(), planned.more(), reason),
                now.plus(Duration.ofMinutes(holdMinutes)));
        if (!exchanges.hold(id, booking.id(), change.item(), planned.dates().claims())) {
            throw new Refusal(BookingProblem.NOT_AVAILABLE);
        }
        changes.add(change, now);
        trail.done("booking.change-held", booking.tenants(), "booking", booking.id());
        if (reason != null) {
            offered.fire(new ChangeOffered(booking.id(), change.item()));
        }
    }

    /** What is held for it is paid for: false if it cannot be made any more, and nothing is changed then. */
    @Transactional(TxType.MANDATORY)
    boolean makeHeld(DateChange change, Booking booking, BookingItem item) {
        OtherDates dates = change.dates();
        boolean barred = lacking(booking, item, dates).stream().anyMatch(Condition::isBar);
        if (barred || !exchanges.exchangeHeld(change.id(), booking.id(), change.item(), dates.claims())) {
            return false;
        }
        become(booking, item, dates, null);
        changes.become(DateChange.State.MADE, change.id());
        return true;
    }

    /** What somebody lacks for crossing a border then, and did not lack before. */
    @Transactional(TxType.MANDATORY)
    List<Condition> lacking(Booking booking, BookingItem item, OtherDates dates) {
        return item.content().rules() == null ? List.of() : checkMove.check(booking, item, daysLater(item, dates));
    }

    private void become(Booking booking, BookingItem item, OtherDates dates, @Nullable ChangeReason reason) {
        if (item.content().rules() != null) {
            checkMove.keep(booking, item, dates.date(), lacking(booking, item, dates));
        }
        item.move(dates, reason);
        booking.itemsChanged(clock.instant());
        approvals.moved(booking.id(), booking.endDate());
        trail.done("booking.dates-changed", booking.tenants(), "booking", booking.id());
        changed.fire(new BookingChanged(booking.id()));
    }

    private static int daysLater(BookingItem item, OtherDates dates) {
        return Math.toIntExact(ChronoUnit.DAYS.between(item.startDate(), dates.date()));
    }
}
