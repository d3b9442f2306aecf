package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.PlanChange.Wanted;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Problems;
import org.panprd.marketplace.tenants.Language;

/**
 * Moves a paid stay to other dates, within what its option allows: new nights are taken and old ones given back in one
 * transaction, all or nothing, and nights that are in both stay. It costs what it costs today. What is less is given back
 * at once; what is more is paid first: until then the new nights are held, and all stays as it was.
 */
@ApplicationScoped
class ChangeDates {
    @Inject
    Bookings bookings;

    @Inject
    DateChanges changes;

    @Inject
    PlanChange planChange;

    @Inject
    MakeChange makeChange;

    @Inject
    Clock clock;

    /** Other dates of a stay; where the nights are left out, the least that its option takes. */
    record NewDates(@Nullable LocalDate date, @Nullable Integer nights) {}

    @Transactional
    ChangeView quote(UUID id, int number, NewDates wanted, String traveller, Language language) {
        Instant now = clock.instant();
        Booking booking = own(bookings.find(id), traveller);
        PlannedChange planned = plan(booking, number, wanted, now);
        OtherDates dates = planned.dates();
        boolean possible = planned.changesNothing() || (makeChange.isFree(booking, planned) && planned.isSold(now));
        Money paid = planned.item().price();
        long more = possible && !planned.changesNothing() ? planned.more().amountMinor() : 0;
        return new ChangeView(
                dates.date(),
                dates.endDate(),
                dates.nights(),
                paid,
                planned.changesNothing() ? paid : dates.price(),
                new Money(paid.currency(), Math.max(0, -more)),
                new Money(paid.currency(), Math.max(0, more)),
                possible,
                possible ? null : Problems.detail(BookingProblem.NOT_AVAILABLE, language));
    }

    /** Does nothing if the dates are the same, or are held already to be paid. */
    @Transactional
    Booking change(UUID id, int number, NewDates wanted, String traveller) {
        Booking booking = own(bookings.findForUpdate(id), traveller);
        Instant now = clock.instant();
        PlannedChange planned = plan(booking, number, wanted, now);
        Optional<DateChange> waiting = changes.findOpen(id, number);
        if (planned.changesNothing() || isHeld(waiting, planned.dates(), now)) {
            return booking;
        }
        waiting.ifPresent(one -> {
            throw new Refusal(BookingProblem.CHANGE_WAITS, Map.of("until", one.expiresAt()));
        });
        if (!planned.isSold(now)) {
            throw new Refusal(BookingProblem.NOT_AVAILABLE);
        }
        if (planned.isDearer()) {
            makeChange.hold(UUID.randomUUID(), booking, planned, null);
        } else {
            makeChange.make(booking, planned, null);
        }
        return booking;
    }

    private static boolean isHeld(Optional<DateChange> waiting, OtherDates dates, Instant now) {
        return waiting.filter(one -> one.dates().areLike(dates) && now.isBefore(one.expiresAt()))
                .isPresent();
    }

    private PlannedChange plan(Booking booking, int number, NewDates wanted, Instant now) {
        BookingItem item = booking.together().find(number).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        new MayChange(item).byTraveller(now);
        return planChange.plan(item, new Wanted(item.option(), wanted.date(), null, wanted.nights()));
    }

    private static Booking own(Optional<Booking> booking, String traveller) {
        return booking.filter(found -> found.traveller().equals(traveller))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }
}
