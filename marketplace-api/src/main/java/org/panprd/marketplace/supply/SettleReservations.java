package org.panprd.marketplace.supply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.kernel.Party;
import org.panprd.marketplace.supply.Reservation.State;
import org.panprd.marketplace.supply.Reservation.Wanted;
import org.panprd.marketplace.supply.Reservations.Due;

/**
 * Makes what we have reserved at suppliers follow what our bookings need: confirms, gives back, and holds on. That is all
 * there is to do after a crash as well, for what is wanted is in the database, and asking a supplier twice is asking once. Any
 * number of nodes may do so at once.
 */
@ApplicationScoped
public class SettleReservations {
    private static final Logger LOG = Logger.getLogger(SettleReservations.class.getName());
    private static final int MOST_IN_A_RUN = 100;
    private static final int MOST_OF_ONE = 10;

    /** A supplier who has taken so long in a run is asked for nothing more in it: others wait for the next run as well. */
    private static final Duration LONGEST_FOR_ONE = Duration.ofSeconds(5);

    /** So long before its time is over a hold is made longer. */
    private static final Duration EARLY = Duration.ofMinutes(5);

    /** Whatever its form was, a camera reads the same from ours. */
    private static final Set<String> CODES = Set.of("QRCODE", "CODE128", "AZTECCODE");

    /** As much as fits into a QR code that a camera reads. */
    private static final int LONGEST_CODE = 1_000;

    /** One for each of the largest party there is. */
    private static final int MOST_CODES = Party.MAX_PERSONS;

    private static final Set<String> CURRENCIES = Set.of("CNY", "HKD", "MOP");
    private static final int CENTS = 2;

    private static final int LONGEST_REFERENCE = 60;

    private static final int HELD_MINUTES = 30;
    private static final String REASON = "The trip that it was for is not to be";
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    @Inject
    Reservations reservations;

    @Inject
    Suppliers suppliers;

    @Inject
    Customers customers;

    @Inject
    ReserveThere reserveThere;

    @Inject
    Clock clock;

    /** To be called in the platform's scope. */
    public void run() {
        Map<UUID, Duration> taken = new HashMap<>();
        for (Due due : reservations.due(EARLY, MOST_OF_ONE, MOST_IN_A_RUN)) {
            Duration before = taken.getOrDefault(due.connection(), Duration.ZERO);
            if (before.compareTo(LONGEST_FOR_ONE) < 0) {
                Instant begun = clock.instant();
                reservations
                        .take(due.id(), EARLY, begun.plus(reserveThere.patience()))
                        .ifPresent(this::settle);
                taken.put(due.connection(), before.plus(Duration.between(begun, clock.instant())));
            }
        }
    }

    private void settle(Reservation reservation) {
        try {
            switch (reservation.wanted()) {
                case HELD -> extend(reservation);
                case CONFIRMED -> confirm(reservation);
                case RELEASED -> release(reservation);
            }
        } catch (SupplierSilent e) {
            later(reservation, e);
        } catch (SupplierRefused e) {
            if (e.isAboutUs()) {
                later(reservation, e);
                return;
            }
            // What is asked for cannot be had: neither a hold that is over nor one that was never there.
            reservations.failed(reservation.id(), State.REFUSED, String.valueOf(e.getMessage()), clock.instant());
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "Reservation " + reservation.id() + " could not be settled", e);
            later(reservation, e);
        }
    }

    private void later(Reservation reservation, RuntimeException why) {
        Duration pause = Duration.ofSeconds(1L << Math.min(reservation.tries(), 12));
        Instant next = clock.instant().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        reservations.failed(reservation.id(), reservation.state(), String.valueOf(why.getMessage()), next);
    }

    private void extend(Reservation reservation) {
        known(reservation, suppliers.extend(reservation.connection(), reservation.id(), HELD_MINUTES));
    }

    private void confirm(Reservation reservation) {
        Optional<Customers.Customer> customer = customers.of(reservation.booking());
        if (customer.isEmpty()) {
            reservations.failed(reservation.id(), State.REFUSED, "nobody travels", clock.instant());
            return;
        }
        known(reservation, confirmed(reservation, customer.get()));
    }

    /** Who has confirmed it before, or is about to, may say no when asked again. */
    private Theirs.Booking confirmed(Reservation reservation, Customers.Customer customer) {
        try {
            return suppliers.confirm(
                    reservation.connection(), reservation.id(), customer.contact(), customer.reference());
        } catch (SupplierRefused e) {
            return suppliers
                    .find(reservation.connection(), reservation.id())
                    .filter(there -> state(there) == State.CONFIRMED || state(there) == State.ASKED)
                    .orElseThrow(() -> e);
        }
    }

    private void release(Reservation reservation) {
        try {
            known(reservation, suppliers.cancel(reservation.connection(), reservation.id(), REASON));
        } catch (SupplierRefused e) {
            // What is over at the supplier's cannot be cancelled, and need not be.
            Optional<Theirs.Booking> there = suppliers.find(reservation.connection(), reservation.id());
            if (there.isEmpty()) {
                throw e;
            }
            if (state(there.get()) == State.CONFIRMED) {
                Money price = net(there.get()).orElse(null);
                reservations.kept(reservation.id(), String.valueOf(e.getMessage()), price);
            } else {
                known(reservation, there.get());
            }
        }
    }

    private void known(Reservation reservation, Theirs.Booking there) {
        State state = state(there);
        if (state == State.ASKED || (reservation.wanted() == Wanted.CONFIRMED && state == State.HELD)) {
            throw new SupplierSilent("its booking is " + there.status());
        }
        reservations.became(reservation.id(), state, ticket(there), there.utcExpiresAt());
    }

    /** Codes that can be shown; one for all guests goes before one for each. */
    static Ticket ticket(Theirs.Booking there) {
        List<String> whole = codes(there.voucher());
        List<Theirs.UnitItem> items = there.unitItems() == null ? List.of() : there.unitItems();
        String reference = there.supplierReference();
        return new Ticket(
                reference == null || reference.length() > LONGEST_REFERENCE ? null : reference,
                whole.isEmpty()
                        ? items.stream()
                                .flatMap(one -> codes(one.ticket()).stream())
                                .limit(MOST_CODES)
                                .toList()
                        : whole);
    }

    private static List<String> codes(Theirs.@Nullable Ticket ticket) {
        return ticket == null || ticket.deliveryOptions() == null
                ? List.of()
                : ticket.deliveryOptions().stream()
                        .filter(one -> CODES.contains(one.deliveryFormat()))
                        .map(Theirs.DeliveryOption::deliveryValue)
                        .filter(value -> value.length() <= LONGEST_CODE)
                        .limit(MOST_CODES)
                        .toList();
    }

    /** What we pay for it there, if the supplier tells it as an amount such as ours. */
    private static Optional<Money> net(Theirs.Booking there) {
        Theirs.Pricing pricing = there.pricing();
        if (pricing == null || !Objects.equals(pricing.currencyPrecision(), CENTS)) {
            return Optional.empty();
        }
        Long net = pricing.net();
        String currency = pricing.currency();
        return net != null && net >= 0 && currency != null && CURRENCIES.contains(currency)
                ? Optional.of(new Money(currency, net))
                : Optional.empty();
    }

    /** What a status of OCTO means for us. */
    static State state(Theirs.Booking there) {
        return switch (there.status()) {
            case "ON_HOLD" -> State.HELD;
            case "CONFIRMED", "REDEEMED" -> State.CONFIRMED;
            case "CANCELLED" -> State.RELEASED;
            case "EXPIRED", "REJECTED" -> State.REFUSED;
            default -> State.ASKED;
        };
    }
}
