package org.panprd.marketplace.supply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.panprd.marketplace.catalog.Part;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.supply.Reservation.State;
import org.panprd.marketplace.supply.Reservation.Wanted;
import org.panprd.marketplace.supply.Reservations.Planned;

/**
 * What of a trip is a supplier's is reserved there first, held as long as the booking needs it, confirmed before the booking
 * is, and given back with it.
 *
 * <p>A booking says in its own transaction what it wants; {@link SettleReservations} tells suppliers. A reservation is noted
 * before it is asked for, and wanted by nobody until its booking is there: so nothing is left behind, wherever it breaks off.
 */
@ApplicationScoped
public class ReserveThere {
    /** A supplier's hold outlives ours by as much as it takes to be paid and confirmed. */
    private static final Duration LONGER = Duration.ofMinutes(15);

    /** Each has a second connection to the database for a moment, of which there is an end. */
    private static final int AT_ONCE = 8;

    /** Suppliers hold nothing for ever; what waits longer here is held on there meanwhile. */
    private static final Duration LONGEST = Duration.ofMinutes(60);

    @Inject
    ConnectedOptions connected;

    @Inject
    Reservations reservations;

    @Inject
    Suppliers suppliers;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "marketplace.supplier.lease")
    Duration patience;

    /** What the suppliers of a booking have said of confirming it. */
    public enum Verdict {
        CONFIRMED,
        /** They were asked just now. */
        ASKED,
        WAITING,
        /** One of them said no. */
        REFUSED
    }

    /**
     * What has come of reserving.
     *
     * @param count how much of it is a supplier's
     * @param refused numbers, from 1, of the parts that cannot be had; nothing stays reserved if there are any
     */
    public record Reserved(int count, SortedSet<Integer> refused) {}

    /**
     * Reserves what is a supplier's, or nothing.
     *
     * @param supplied listings of which something is a supplier's
     * @param time for which it is held here
     * @throws BulkheadException while so many others wait for suppliers that this would be too many
     */
    @Transactional(TxType.MANDATORY)
    @Bulkhead(AT_ONCE)
    public Reserved reserve(UUID booking, List<Part> parts, Set<ListingId> supplied, Duration time) {
        Map<OptionKey, ConnectedOption> theirs = connected.of(supplied);
        var planned = new ArrayList<Planned>();
        for (int i = 0; i < parts.size(); i++) {
            ConnectedOption option = theirs.get(keyOf(parts.get(i)));
            if (option != null) {
                planned.add(new Planned(
                        UUID.randomUUID(), i + 1, option.key(), parts.get(i).date(), option.connection()));
            }
        }
        var refused = new TreeSet<Integer>();
        if (!planned.isEmpty()) {
            reservations.plan(booking, planned, clock.instant().plus(patience.multipliedBy(planned.size())));
            for (Planned one : planned) {
                Part part = parts.get(one.item() - 1);
                if (refused.isEmpty() && !reserve(one, part, Objects.requireNonNull(theirs.get(keyOf(part))), time)) {
                    refused.add(one.item());
                }
            }
        }
        if (!refused.isEmpty()) {
            reservations.giveUp(booking);
        }
        return new Reserved(planned.size(), refused);
    }

    private static Duration held(Duration here) {
        Duration longer = here.plus(LONGER);
        return longer.compareTo(LONGEST) < 0 ? longer : LONGEST;
    }

    private static OptionKey keyOf(Part part) {
        return new OptionKey(part.listing(), part.option().code());
    }

    private boolean reserve(Planned one, Part part, ConnectedOption option, Duration time) {
        try {
            Theirs.Booking there = suppliers.reserve(new Asked(
                    one.id(),
                    option,
                    part.date(),
                    part.startTime(),
                    part.party().units(),
                    (int) held(time).toMinutes(),
                    null));
            State state = SettleReservations.state(there);
            reservations.became(one.id(), state, SettleReservations.ticket(there), there.utcExpiresAt());
            return state == State.HELD;
        } catch (SupplierRefused e) {
            reservations.failed(one.id(), State.REFUSED, String.valueOf(e.getMessage()), clock.instant());
        } catch (SupplierSilent e) {
            reservations.failed(one.id(), State.ASKED, String.valueOf(e.getMessage()), clock.instant());
        }
        return false;
    }

    /**
     * The booking is there from now on, and needs what was reserved for it.
     *
     * @throws IllegalStateException if some of it was given back meanwhile
     */
    @Transactional(TxType.MANDATORY)
    public void want(UUID booking, Reserved reserved) {
        if (reserved.count() > 0 && reservations.want(booking) != reserved.count()) {
            throw new IllegalStateException("Reservations for booking " + booking + " are no more");
        }
    }

    /** The booking has come to nothing. */
    public void giveUp(UUID booking) {
        reservations.giveUp(booking);
    }

    /** Whether some of a booking is a supplier's. */
    @Transactional(TxType.MANDATORY)
    public boolean isFor(UUID booking) {
        return !reservations.of(booking).isEmpty();
    }

    /** Asks to confirm what is reserved for a booking that was paid for, and tells what came of it so far. */
    @Transactional(TxType.MANDATORY)
    public Verdict confirm(UUID booking) {
        List<Reservation> all = reservations.of(booking);
        if (all.stream().anyMatch(ReserveThere::isLost)) {
            return Verdict.REFUSED;
        }
        if (all.stream().allMatch(one -> one.state() == State.CONFIRMED)) {
            return Verdict.CONFIRMED;
        }
        return reservations.ask(booking) > 0 ? Verdict.ASKED : Verdict.WAITING;
    }

    /** Bookings about which suppliers have said something; which of them is to be confirmed, {@link #confirm} tells. */
    @Transactional
    public List<UUID> answered(int limit) {
        return reservations.answered(limit);
    }

    /** What opens the doors of what is confirmed, by the items of the booking. */
    @Transactional(TxType.MANDATORY)
    public Map<Integer, Ticket> tickets(UUID booking) {
        return reservations.tickets(booking);
    }

    /** The booking was confirmed, or turned down. */
    @Transactional(TxType.MANDATORY)
    public void settle(UUID booking) {
        reservations.decided(booking);
    }

    /** For so long whoever is at a reservation is left alone with it. */
    Duration patience() {
        return patience;
    }

    private static boolean isLost(Reservation one) {
        return one.wanted() == Wanted.RELEASED || one.state() == State.REFUSED || one.state() == State.RELEASED;
    }
}
