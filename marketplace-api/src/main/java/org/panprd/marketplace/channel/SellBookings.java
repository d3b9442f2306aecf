package org.panprd.marketplace.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.BookingStatus;
import org.panprd.marketplace.booking.NewBooking;
import org.panprd.marketplace.booking.SellForReseller;
import org.panprd.marketplace.booking.SellForReseller.Sale;
import org.panprd.marketplace.channel.ChannelBookings.Row;
import org.panprd.marketplace.channel.HoldOrder.Order;
import org.panprd.marketplace.channel.HoldOrder.Wanted;
import org.panprd.marketplace.channel.ShowChannelBooking.Kept;
import org.panprd.marketplace.channel.ShowProducts.Asking;
import org.panprd.marketplace.channel.ShowProducts.Sellable;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.octo.Octo;

/**
 * The life of a reseller's booking. It is held, confirmed and cancelled by the same use cases as any other; moving it to
 * another slot or other units gives the old one back and takes the new one in one transaction, or changes nothing.
 */
@ApplicationScoped
class SellBookings {
    @Inject
    ChannelBookings rows;

    @Inject
    SealPersons seal;

    @Inject
    ShowChannelBooking show;

    @Inject
    HoldOrder orders;

    @Inject
    ShowProducts products;

    @Inject
    SellForReseller sell;

    @Inject
    Clock clock;

    /** What stays the same of a booking that is moved; its reference may be empty. */
    private record Named(UUID uuid, String reference, Instant createdAt) {}

    /** The same uuid again gives the booking that there is, whatever else is sent. */
    @Transactional
    Octo.Booking reserve(Asking asking, Asked.Booking asked, boolean isTest) {
        UUID uuid = Objects.requireNonNullElseGet(asked.uuid(), UUID::randomUUID);
        rows.lock(asking.reseller().code(), uuid);
        Optional<Row> known = rows.find(asking.reseller().code(), uuid);
        if (known.isPresent()) {
            return shown(asking, known.get());
        }
        List<Asked.Item> items = Objects.requireNonNullElse(asked.unitItems(), List.of());
        Persons persons = Persons.UNKNOWN.with(asked.contact(), asked.notes(), Persons.of(items));
        Order order = orders.order(
                asking,
                new Wanted(asked.productId(), asked.optionId(), asked.availabilityId(), asked.currency()),
                persons);
        Sale sale = orders.hold(
                asking, order, HoldOrder.time(asked.expirationMinutes(), HoldOrder.DEFAULT_MINUTES), isTest);
        return keep(
                asking,
                new Named(uuid, orEmpty(Persons.reference(asked.resellerReference())), clock.instant()),
                order,
                sale);
    }

    /** Changes what is sent; nothing else. */
    @Transactional
    Octo.Booking update(Asking asking, UUID uuid, Asked.Booking asked) {
        Row row = locked(asking, uuid);
        Sale sale = sale(asking, row);
        if (sale.status() != BookingStatus.ON_HOLD && sale.status() != BookingStatus.CONFIRMED) {
            throw new Refusal(ChannelProblem.ENDED);
        }
        Persons before = seal.open(asking.reseller(), row);
        Persons persons = before.with(
                asked.contact(), asked.notes(), asked.unitItems() == null ? null : Persons.of(asked.unitItems()));
        String reference = orEmpty(
                asked.resellerReference() == null
                        ? row.resellerReference()
                        : Persons.reference(asked.resellerReference()));
        if (!isMoved(row, before, persons, asked) && !isForOthers(asking, row, before, persons)) {
            Sale same = renamed(asking, sale, before, persons);
            if (asked.expirationMinutes() != null && same.status() == BookingStatus.ON_HOLD) {
                same = sell.extend(same.id(), asking.reseller().person(), HoldOrder.time(asked.expirationMinutes(), 1));
            }
            Row changed = seal.row(asking.reseller(), row, persons, reference, clock.instant());
            rows.put(asking.reseller().code(), changed);
            return show.booking(asking, new Kept(changed, persons, same));
        }
        Order order = orders.order(
                asking,
                new Wanted(
                        Objects.requireNonNullElse(asked.productId(), row.product()),
                        Objects.requireNonNullElse(asked.optionId(), row.option()),
                        Objects.requireNonNullElse(asked.availabilityId(), row.availability()),
                        asked.currency()),
                persons);
        return keep(
                asking,
                new Named(uuid, reference, row.createdAt()),
                order,
                moved(asking, sale, order, asked.expirationMinutes()));
    }

    /** Holds it for so long from now. */
    @Transactional
    Octo.Booking extend(Asking asking, UUID uuid, @Nullable Integer minutes) {
        Row row = locked(asking, uuid);
        sell.extend(row.booking(), asking.reseller().person(), HoldOrder.time(minutes, HoldOrder.DEFAULT_MINUTES));
        return shown(asking, row);
    }

    /** For the persons known by then; what is confirmed stays so, and what waits for a supplier goes on waiting. */
    @Transactional
    Octo.Booking confirm(Asking asking, UUID uuid, Asked.Booking asked) {
        Row row = locked(asking, uuid);
        BookingStatus status = sale(asking, row).status();
        if (status == BookingStatus.CONFIRMED || status == BookingStatus.PENDING) {
            return shown(asking, row);
        }
        update(asking, uuid, asked);
        Row changed = locked(asking, uuid);
        Persons persons = seal.open(asking.reseller(), changed);
        NewBooking.Contact lead = persons.lead();
        Sale sale = sell.confirm(
                changed.booking(), asking.reseller().person(), lead, persons.participants(lead.fullName()));
        return show.booking(asking, new Kept(changed, persons, sale));
    }

    /**
     * Cancels it; what is cancelled stays so.
     *
     * @param isForced also after the last moment at which it gives anything back
     */
    @Transactional
    Octo.Booking cancel(Asking asking, UUID uuid, @Nullable String reason, boolean isForced) {
        Row row = locked(asking, uuid);
        Sale sale = sale(asking, row);
        if (sale.status() == BookingStatus.CONFIRMED && !isForced && !ShowChannelBooking.isCancellable(sale)) {
            throw new Refusal(ChannelProblem.TOO_LATE);
        }
        if (sale.status() == BookingStatus.CANCELLED) {
            return shown(asking, row);
        }
        Persons persons = seal.open(asking.reseller(), row).cancelledFor(reason);
        Row cancelled = seal.row(asking.reseller(), row, persons, orEmpty(row.resellerReference()), clock.instant());
        rows.put(asking.reseller().code(), cancelled);
        return show.booking(
                asking,
                new Kept(
                        cancelled,
                        persons,
                        sell.cancel(row.booking(), asking.reseller().person(), reason)));
    }

    @Transactional
    Octo.Booking find(Asking asking, UUID uuid) {
        return shown(asking, known(asking, uuid));
    }

    private Octo.Booking shown(Asking asking, Row row) {
        return show.booking(asking, new Kept(row, seal.open(asking.reseller(), row), sale(asking, row)));
    }

    /** Whoever changes it waits from here on; what is confirmed its operator may have moved just before. */
    private Row locked(Asking asking, UUID uuid) {
        rows.lock(asking.reseller().code(), uuid);
        Row row = known(asking, uuid);
        Sale sale = sell.take(row.booking(), asking.reseller().person());
        return sale.status() == BookingStatus.CONFIRMED ? known(asking, uuid) : row;
    }

    private Row known(Asking asking, UUID uuid) {
        return rows.find(asking.reseller().code(), uuid)
                .orElseThrow(() -> new Refusal(ChannelProblem.UNKNOWN_BOOKING, Map.of("uuid", uuid.toString())));
    }

    private Sale sale(Asking asking, Row row) {
        return sell.find(row.booking(), asking.reseller().person()).orElseThrow();
    }

    /**
     * The old one is given back first, so that it may be what the new one takes. But not if a supplier has to be asked for the
     * new one, for whom nobody is to wait meanwhile; and what has been confirmed is not given for what a supplier may yet refuse.
     */
    private Sale moved(Asking asking, Sale old, Order order, @Nullable Integer minutes) {
        String person = asking.reseller().person();
        boolean isConfirmed = old.status() == BookingStatus.CONFIRMED;
        Instant now = clock.instant();
        Instant expiresAt = old.expiresAt();
        Duration left = expiresAt == null ? Duration.ofMinutes(1) : Duration.between(now, expiresAt);
        if (!isConfirmed && (left.isZero() || left.isNegative())) {
            throw new Refusal(ChannelProblem.ENDED);
        }
        Duration time = minutes == null ? left : HoldOrder.time(minutes, 1);
        if (!orders.lock(asking, old, order)) {
            if (isConfirmed) {
                throw new Refusal(ChannelProblem.NOT_MOVABLE);
            }
            Sale sale = orders.hold(asking, order, time, old.isTest());
            sell.cancel(old.id(), person, null);
            return sale;
        }
        Sale given = sell.cancel(old.id(), person, null);
        if (isConfirmed && !(old.isRefundable() && given.refunded().equals(given.totals()))) {
            throw new Refusal(ChannelProblem.TOO_LATE);
        }
        Sale sale = orders.hold(asking, order, time, old.isTest());
        if (!isConfirmed) {
            return sale;
        }
        NewBooking.Contact lead = order.persons().lead();
        return sell.confirm(sale.id(), person, lead, order.persons().participants(lead.fullName()));
    }

    private Sale renamed(Asking asking, Sale sale, Persons before, Persons persons) {
        if (sale.status() != BookingStatus.CONFIRMED || before.equals(persons)) {
            return sale;
        }
        NewBooking.Contact lead = persons.lead();
        return sell.rename(sale.id(), asking.reseller().person(), lead, persons.participants(lead.fullName()));
    }

    /** Whoever crosses a border is checked anew, and is on the list of those who do. */
    private boolean isForOthers(Asking asking, Row row, Persons before, Persons after) {
        return !before.items().equals(after.items())
                && products.sold(row.product(), asking)
                        .filter(Sellable::needsDocuments)
                        .isPresent();
    }

    private static boolean isMoved(Row row, Persons before, Persons after, Asked.Booking asked) {
        return isOther(asked.productId(), row.product())
                || isOther(asked.optionId(), row.option())
                || isOther(asked.availabilityId(), row.availability())
                || !before.unitIds().stream()
                        .sorted()
                        .toList()
                        .equals(after.unitIds().stream().sorted().toList());
    }

    private static boolean isOther(@Nullable String asked, String known) {
        return asked != null && !asked.equals(known);
    }

    private Octo.Booking keep(Asking asking, Named named, Order order, Sale sale) {
        Instant now = clock.instant();
        Row row = seal.row(
                asking.reseller(),
                new Row(
                        named.uuid(),
                        sale.id(),
                        order.product().id().toString(),
                        order.option().id(),
                        order.slot().text(order.product().zone()),
                        null,
                        "",
                        "",
                        named.createdAt(),
                        now),
                order.persons(),
                named.reference(),
                now);
        rows.put(asking.reseller().code(), row);
        return show.booking(asking, new Kept(row, order.persons(), sale), order.product());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
