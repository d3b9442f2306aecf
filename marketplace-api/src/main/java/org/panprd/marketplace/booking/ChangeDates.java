package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.availability.Claim;
import org.panprd.marketplace.availability.Claims;
import org.panprd.marketplace.availability.Exchanges;
import org.panprd.marketplace.booking.NewBooking.NewItem;
import org.panprd.marketplace.catalog.Part;
import org.panprd.marketplace.catalog.SalesClock;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.kernel.ProblemType;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.payment.Payments;
import org.panprd.marketplace.platform.Problems;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.border.BorderFiles;

/**
 * Moves a paid stay to other dates, within what its option allows: new nights are taken and old ones given back in one
 * transaction, all or nothing, and nights that are in both stay. It costs what it costs today. What is less is given back
 * at once; what is more is refused, for a change cannot be paid for.
 */
@ApplicationScoped
class ChangeDates {
    @Inject
    Bookings bookings;

    @Inject
    ReadWishes readWishes;

    @Inject
    Exchanges exchanges;

    @Inject
    Regions regions;

    @Inject
    Payments payments;

    @Inject
    Event<BookingChanged> changed;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** Other dates of a stay; where the nights are left out, the least that its option takes. */
    record NewDates(@Nullable LocalDate date, @Nullable Integer nights) {}

    /** An item and what it would be on other dates. */
    private record Move(BookingItem item, Wishes.Entry entry, Part part) {
        List<Claim> claims(BorderFiles border) {
            return Claims.of(item.item(), part, border);
        }

        long differenceMinor() {
            return Math.subtractExact(item.price().amountMinor(), part.price().amountMinor());
        }

        boolean changesNothing() {
            return part.date().equals(item.startDate()) && part.endDate().equals(item.endDate());
        }

        Optional<ProblemType> problem(Instant now, boolean possible) {
            if (!possible || !now.isBefore(SalesClock.closesAt(part, entry.zone()))) {
                return Optional.of(BookingProblem.NOT_AVAILABLE);
            }
            return differenceMinor() < 0 ? Optional.of(BookingProblem.CHANGE_COSTS_MORE) : Optional.empty();
        }
    }

    @Transactional
    ChangeView quote(UUID id, int number, NewDates wanted, String traveller, Language language) {
        Instant now = clock.instant();
        Move move = plan(own(bookings.find(id), traveller), number, wanted, now);
        boolean possible =
                exchanges.isPossible(id, number, move.claims(regions.shared().border()));
        Optional<ProblemType> problem = move.changesNothing() ? Optional.empty() : move.problem(now, possible);
        Money paid = move.item().price();
        long refundMinor = problem.isPresent() || move.changesNothing() ? 0 : move.differenceMinor();
        return new ChangeView(
                move.part().date(),
                move.part().endDate(),
                move.part().nights(),
                paid,
                move.changesNothing() ? paid : move.part().price(),
                new Money(paid.currency(), refundMinor),
                problem.isEmpty(),
                problem.map(type -> Problems.detail(type, language)).orElse(null));
    }

    /** Does nothing if the dates are the same. */
    @Transactional
    Booking change(UUID id, int number, NewDates wanted, String traveller) {
        Booking booking = own(bookings.findForUpdate(id), traveller);
        Instant now = clock.instant();
        Move move = plan(booking, number, wanted, now);
        if (move.changesNothing()) {
            return booking;
        }
        move.problem(now, true).ifPresent(problem -> refuse(problem, move));
        if (!exchanges.exchange(id, number, move.claims(regions.shared().border()))) {
            throw new Refusal(BookingProblem.NOT_AVAILABLE);
        }
        Money refund = new Money(move.item().price().currency(), move.differenceMinor());
        move.item()
                .move(
                        move.part(),
                        move.entry().startOf(move.part()),
                        move.entry().deadlines());
        booking.itemsChanged(now);
        payments.refund(id, List.of(refund), "changed to other dates");
        trail.done("booking.dates-changed", booking.tenants(), "booking", id);
        changed.fire(new BookingChanged(id));
        return booking;
    }

    private static void refuse(ProblemType problem, Move move) {
        throw problem == BookingProblem.CHANGE_COSTS_MORE
                ? new Refusal(
                        problem,
                        Map.of("difference", new Money(move.item().price().currency(), -move.differenceMinor())))
                : new Refusal(problem);
    }

    /** An option that makes other rooms of the same party is no longer what was booked. */
    private Move plan(Booking booking, int number, NewDates wanted, Instant now) {
        BookingItem item = booking.item(number).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        item.checkMovable(now);
        Map<String, Integer> units = item.content().units().entrySet().stream()
                .collect(Collectors.toMap(unit -> unit.getKey().name(), Map.Entry::getValue));
        Wishes.Entry entry = readWishes.readOne(new NewItem(
                item.listing().toString(),
                item.option(),
                wanted.date(),
                null,
                wanted.nights(),
                Map.copyOf(units),
                null));
        Part part = entry.parts().get(0);
        if (!part.rooms().equals(item.rooms())) {
            throw new Refusal(BookingProblem.NOT_CHANGEABLE);
        }
        return new Move(item, entry, part);
    }

    private static Booking own(Optional<Booking> booking, String traveller) {
        return booking.filter(found -> found.traveller().equals(traveller))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }
}
