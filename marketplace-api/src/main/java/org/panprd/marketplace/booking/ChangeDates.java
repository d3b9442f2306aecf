package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.availability.Claims;
import org.panprd.marketplace.availability.Exchanges;
import org.panprd.marketplace.booking.NewBooking.NewItem;
import org.panprd.marketplace.catalog.Cost;
import org.panprd.marketplace.catalog.Discount;
import org.panprd.marketplace.catalog.Part;
import org.panprd.marketplace.catalog.PriceRule;
import org.panprd.marketplace.catalog.SalesClock;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.payment.Payments;
import org.panprd.marketplace.platform.Problems;
import org.panprd.marketplace.tenancy.Regions;
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

    @Inject
    @ConfigProperty(name = "marketplace.hold.minutes", defaultValue = "15")
    int holdMinutes;

    /** Other dates of a stay; where the nights are left out, the least that its option takes. */
    record NewDates(@Nullable LocalDate date, @Nullable Integer nights) {}

    /** An item and what it would be on other dates. */
    private record Move(BookingItem item, OtherDates dates, Instant soldUntil) {
        Money more() {
            return dates.moreThan(item);
        }

        boolean changesNothing() {
            return dates.areThoseOf(item);
        }

        boolean isSold(Instant now) {
            return now.isBefore(soldUntil);
        }
    }

    @Transactional
    ChangeView quote(UUID id, int number, NewDates wanted, String traveller, Language language) {
        Instant now = clock.instant();
        Move move = plan(own(bookings.find(id), traveller), number, wanted, now);
        OtherDates dates = move.dates();
        boolean possible =
                move.changesNothing() || (exchanges.isPossible(id, number, dates.claims()) && move.isSold(now));
        Money paid = move.item().price();
        long more = possible && !move.changesNothing() ? move.more().amountMinor() : 0;
        return new ChangeView(
                dates.date(),
                dates.endDate(),
                dates.nights(),
                paid,
                move.changesNothing() ? paid : dates.price(),
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
        Move move = plan(booking, number, wanted, now);
        Optional<DateChange> waiting = changes.findOpen(id, number);
        if (move.changesNothing() || isHeld(waiting, move.dates(), now)) {
            return booking;
        }
        waiting.ifPresent(one -> {
            throw new Refusal(BookingProblem.CHANGE_WAITS, Map.of("until", one.expiresAt()));
        });
        if (!move.isSold(now)) {
            throw new Refusal(BookingProblem.NOT_AVAILABLE);
        }
        if (move.more().amountMinor() > 0) {
            hold(booking, move, now);
        } else {
            make(booking, move, now);
        }
        return booking;
    }

    private static boolean isHeld(Optional<DateChange> waiting, OtherDates dates, Instant now) {
        return waiting.filter(one -> one.dates().date().equals(dates.date())
                        && one.dates().endDate().equals(dates.endDate())
                        && now.isBefore(one.expiresAt()))
                .isPresent();
    }

    private void make(Booking booking, Move move, Instant now) {
        UUID id = booking.id();
        if (!exchanges.exchange(id, move.item().item(), move.dates().claims())) {
            throw new Refusal(BookingProblem.NOT_AVAILABLE);
        }
        Money refund = move.more().times(-1);
        move.item().move(move.dates());
        booking.itemsChanged(now);
        payments.refund(id, List.of(refund), "changed to other dates");
        trail.done("booking.dates-changed", booking.tenants(), "booking", id);
        changed.fire(new BookingChanged(id));
    }

    private void hold(Booking booking, Move move, Instant now) {
        DateChange change = new DateChange(
                UUID.randomUUID(),
                booking.id(),
                move.item().item(),
                DateChange.State.OPEN,
                new DateChange.Content(move.dates(), move.more()),
                now.plus(Duration.ofMinutes(holdMinutes)));
        if (!exchanges.hold(
                change.id(), booking.id(), change.item(), move.dates().claims())) {
            throw new Refusal(BookingProblem.NOT_AVAILABLE);
        }
        changes.add(change, now);
        trail.done("booking.change-held", booking.tenants(), "booking", booking.id());
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
        Part part = withCodes(item, entry.parts().get(0));
        if (!part.rooms().equals(item.rooms())) {
            throw new Refusal(BookingProblem.NOT_CHANGEABLE);
        }
        OtherDates dates = new OtherDates(
                part.date(),
                part.endDate(),
                entry.startOf(part),
                part.nights(),
                part.price(),
                entry.deadlines(),
                Claims.of(item.item(), part, regions.shared().border()),
                part.cost().discounts());
        return new Move(item, dates, SalesClock.closesAt(part, entry.zone()));
    }

    /** A code that was used stays with the item, and takes the same off. */
    private static Part withCodes(BookingItem item, Part part) {
        Part reduced = part;
        for (Discount one : Objects.requireNonNullElse(item.content().discounts(), List.<Discount>of())) {
            if (one.rule() == PriceRule.PROMOTION && one.code() != null) {
                Integer percent = one.percent();
                Cost cost = reduced.cost();
                reduced = reduced.at(
                        percent == null
                                ? cost.lessAmount(PriceRule.PROMOTION, one.amountMinor(), one.code())
                                : cost.lessPercent(PriceRule.PROMOTION, percent, one.code()));
            }
        }
        return reduced;
    }

    private static Booking own(Optional<Booking> booking, String traveller) {
        return booking.filter(found -> found.traveller().equals(traveller))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }
}
