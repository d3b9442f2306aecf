package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.availability.Allotments;
import org.panprd.marketplace.availability.Bought;
import org.panprd.marketplace.availability.Departures;
import org.panprd.marketplace.availability.SalesStops;
import org.panprd.marketplace.booking.DepartureRecords.Decision;
import org.panprd.marketplace.booking.DepartureRecords.Outcome;
import org.panprd.marketplace.tenants.GroupFile.Below;

/**
 * Calls off a departure for which too few have booked. Whoever is on it goes with the next one of the option that has
 * room for all of them and enough travellers, or can still have, or gets everything back: as the option says. A party of
 * whom somebody may not cross on that day gets everything back. What is a leg of a route is not moved, for the others would
 * no longer fit around it.
 */
@ApplicationScoped
class CallOffDeparture {
    /** Nobody is asked to wait for longer. */
    private static final int MOST_DAYS_LATER = 14;

    @Inject
    Bookings bookings;

    @Inject
    DepartureRecords records;

    @Inject
    Departures departures;

    @Inject
    Allotments allotments;

    @Inject
    SalesStops stops;

    @Inject
    WithdrawItem withdrawItem;

    @Inject
    CheckMove checkMove;

    @Inject
    Event<ItemMoved> moved;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    private record OnIt(Booking booking, BookingItem item) {
        Bought bought() {
            return new Bought(booking.id(), item.item());
        }

        boolean isUndecided() {
            return booking.status() == BookingStatus.ON_HOLD || booking.status() == BookingStatus.PENDING;
        }

        boolean isMovable() {
            return item.route().isEmpty();
        }
    }

    /** A start so many days later, and what the parties that could go with it lack for it. */
    private record Later(int days, Map<Bought, List<Condition>> lacking) {
        static final Later NONE = new Later(0, Map.of());

        boolean admits(OnIt one) {
            return lacking.getOrDefault(one.bought(), List.of()).stream().noneMatch(Condition::isBar);
        }
    }

    /**
     * Does nothing if another node is at it, or if somebody still holds, or waits to be approved of. First all its bookings are locked, in their
     * order, then all counters in theirs, as everybody does.
     */
    @Transactional
    void callOff(Departure departure) {
        Instant now = clock.instant();
        Decision decision = records.take(departure, now)
                .filter(found -> found.outcome() == Outcome.STOPPED)
                .orElse(null);
        if (decision == null) {
            return;
        }
        List<OnIt> all = records.itemsOn(departure).stream().map(this::locked).toList();
        if (all.stream().anyMatch(OnIt::isUndecided)) {
            return;
        }
        List<OnIt> travelling = all.stream()
                .filter(one -> one.item().status() == BookingStatus.CONFIRMED)
                .toList();
        if (persons(travelling) >= departure.group().least()) {
            stops.lift(decision.stopId());
            records.become(departure, Outcome.RUNS, now);
            return;
        }
        withdrawOrMove(departure, travelling, now);
        records.become(departure, Outcome.CALLED_OFF, now);
        trail.done("departure.called-off", List.of(departure.listing().tenant()), "departure", departure);
    }

    private OnIt locked(Bought bought) {
        Booking booking = bookings.findForUpdate(bought.booking()).orElseThrow();
        return new OnIt(booking, booking.together().find(bought.item()).orElseThrow());
    }

    private void withdrawOrMove(Departure departure, List<OnIt> travelling, Instant now) {
        List<OnIt> movable = departure.group().below() == Below.MOVE
                ? travelling.stream().filter(OnIt::isMovable).toList()
                : List.of();
        Later later = next(departure, movable, now).orElse(Later.NONE);
        departures.lock(travelling.stream().map(OnIt::bought).toList(), later.days());
        for (OnIt one : travelling) {
            List<Condition> lacking = later.lacking().get(one.bought());
            if (lacking == null) {
                withdrawItem.withdraw(one.booking(), one.item(), Withdrawal.GROUP_TOO_SMALL);
                continue;
            }
            checkMove.keep(one.booking(), one.item(), one.item().startDate().plusDays(later.days()), lacking);
            if (later.admits(one)) {
                allotments.moveSold(one.booking().id(), one.item().item(), later.days());
                one.item().postpone(later.days());
                one.booking().itemsChanged(now);
                moved.fire(new ItemMoved(one.booking().id(), one.item().item()));
            } else {
                withdrawItem.withdraw(one.booking(), one.item(), Withdrawal.CANNOT_CROSS);
            }
        }
    }

    /** The next start that takes in those who may cross on its day. */
    private Optional<Later> next(Departure departure, List<OnIt> movable, Instant now) {
        if (movable.isEmpty()) {
            return Optional.empty();
        }
        int persons = persons(movable);
        return departures.laterWithRoom(movable.stream().map(OnIt::bought).toList(), MOST_DAYS_LATER).stream()
                .filter(days -> departure.later(days).takesIn(persons, sold(departure.later(days)), now))
                .map(days -> later(days, movable))
                .filter(later -> {
                    int crossing =
                            persons(movable.stream().filter(later::admits).toList());
                    Departure next = departure.later(later.days());
                    return crossing > 0 && next.takesIn(crossing, sold(next), now);
                })
                .findFirst();
    }

    private Later later(int days, List<OnIt> movable) {
        Map<Bought, List<Condition>> lacking = new HashMap<>();
        movable.forEach(one -> lacking.put(one.bought(), checkMove.check(one.booking(), one.item(), days)));
        return new Later(days, lacking);
    }

    private int sold(Departure departure) {
        return departures.taken(departure.listing(), departure.options(), departure.day(), departure.day()).stream()
                .filter(taken -> taken.at().equals(departure.at()))
                .mapToInt(Departures.Taken::sold)
                .sum();
    }

    private static int persons(List<OnIt> items) {
        return items.stream().mapToInt(one -> one.item().persons()).sum();
    }
}
