package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.booking.ItemChange.Ask;
import org.panprd.marketplace.booking.ItemChange.State;
import org.panprd.marketplace.booking.PlanChange.Wanted;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.traveller.PersonalCipher;
import org.panprd.marketplace.traveller.PersonalCipher.Place;

/**
 * Takes down what the acting operator wants changed of an item of its own, and that it confirms what it comes to. It sees
 * nothing of the booking but that item, so that {@link ChangeForOperator} does the rest.
 */
@ApplicationScoped
class AskForChange {
    /** Of one item. */
    private static final int MOST = 50;

    private static final int MAX_NAME = 100;

    /** What becomes of what it costs more. */
    private static final List<String> PRICES = List.of("KEEP", "OFFER");

    @Inject
    OperatorBookings bookings;

    @Inject
    OperatorItems items;

    @Inject
    ItemChanges changes;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    @Transactional
    ItemChangeView ask(OperatorKey key, NewItemChange request, String by, Language language) {
        OperatorItem item = bookings.findForUpdate(key).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        if (item.status() != BookingStatus.CONFIRMED || item.cancelling()) {
            throw new Refusal(BookingProblem.NOT_CHANGEABLE);
        }
        if (!request.isOfName()) {
            items.find(key).orElseThrow().content().checkStandsAlone();
        }
        Faults faults = new Faults();
        Optional<ChangeReason> reason = Arrays.stream(ChangeReason.values())
                .filter(one -> one.name().equals(request.reason()))
                .findFirst();
        faults.require(reason.isPresent(), "reason", "one-of", Arrays.toString(ChangeReason.values()));
        UUID id = UUID.randomUUID();
        Ask ask = request.isOfName() ? name(key, request, faults) : new Ask(wanted(item, request, faults), null);
        faults.refuse();
        if (changes.of(key, MOST).size() == MOST) {
            throw new Refusal(BookingProblem.TOO_MANY_CHANGES);
        }
        ItemChange change = new ItemChange(
                id,
                key,
                reason.orElseThrow(),
                ask,
                request.isOfName() ? sealedName(key, id, request) : null,
                State.ASKED,
                null,
                false,
                clock.instant(),
                null,
                null);
        changes.add(change, by);
        trail.done("booking.change-asked", List.of(key.tenant()), "booking", key);
        return view(change, language);
    }

    private Ask name(OperatorKey key, NewItemChange request, Faults faults) {
        int guests = bookings.guests(key)
                .orElseThrow(() -> new Refusal(BookingProblem.NOT_CHANGEABLE))
                .guests()
                .size();
        Integer guest = request.guest();
        faults.require(guest != null && guest >= 0 && guest < guests, "guest", "between", 0, guests - 1);
        String name = request.fullName();
        faults.text(name == null ? null : name.strip(), "fullName", MAX_NAME);
        return new Ask(null, guest);
    }

    private String sealedName(OperatorKey key, UUID id, NewItemChange request) {
        return bookings.key(key)
                .orElseThrow(() -> new Refusal(BookingProblem.NOT_CHANGEABLE))
                .seal(Objects.requireNonNull(request.fullName()).strip(), placeOf(id));
    }

    static Place placeOf(UUID change) {
        return new Place("item_change.name", change);
    }

    private static Wanted wanted(OperatorItem item, NewItemChange request, Faults faults) {
        Integer nights = item.rooms() == null
                ? null
                : Objects.requireNonNullElse(
                        request.nights(), Math.toIntExact(ChronoUnit.DAYS.between(item.date(), item.endDate())));
        Wanted now = new Wanted(item.option(), item.date(), item.startTime(), nights);
        boolean isOther = request.optionId() != null && !request.optionId().equals(item.option());
        Wanted wanted = new Wanted(
                Objects.requireNonNullElse(request.optionId(), item.option()),
                Objects.requireNonNullElse(request.date(), item.date()),
                time(request.startTime(), faults).orElse(isOther ? null : item.startTime()),
                nights);
        boolean same = wanted.equals(now)
                && (request.nights() == null
                        || item.date().plusDays(request.nights()).equals(item.endDate()));
        faults.require(!same, "date", "unchanged");
        return wanted;
    }

    private static Optional<LocalTime> time(@Nullable String text, Faults faults) {
        try {
            return Optional.ofNullable(text).filter(typed -> !typed.isBlank()).map(LocalTime::parse);
        } catch (DateTimeParseException e) {
            faults.add("startTime", "time");
            return Optional.empty();
        }
    }

    /** @param price what becomes of what it costs more, if it does */
    @Transactional
    ItemChangeView confirm(OperatorKey key, UUID id, @Nullable String price, Language language) {
        ItemChange change = find(key, id);
        if (change.state() == State.QUOTED) {
            boolean isDearer = change.quoted().isDearer();
            if (isDearer && !PRICES.contains(String.valueOf(price))) {
                throw Refusal.invalid("price", "one-of", PRICES);
            }
            if (changes.confirm(id, isDearer && "KEEP".equals(price), clock.instant())) {
                trail.done("booking.change-confirmed", List.of(key.tenant()), "booking", key);
                return view(find(key, id), language);
            }
        }
        throw new Refusal(BookingProblem.CHANGE_OVERTAKEN);
    }

    @Transactional
    ItemChangeView show(OperatorKey key, UUID id, Language language) {
        return view(find(key, id), language);
    }

    @Transactional
    ItemChangeView.Page list(OperatorKey key, Language language) {
        OperatorItem item = bookings.find(key).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        return new ItemChangeView.Page(changes.of(item.key(), MOST).stream()
                .map(change -> view(change, language))
                .toList());
    }

    private ItemChange find(OperatorKey key, UUID id) {
        return changes.find(key, id).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** The name is shown for as long as it is to be confirmed. */
    private ItemChangeView view(ItemChange change, Language language) {
        String closed = change.state() == State.QUOTED ? change.name() : null;
        Optional<PersonalCipher> key = closed == null ? Optional.empty() : bookings.key(change.key());
        String name = key.flatMap(own -> own.openOwn(String.valueOf(closed), placeOf(change.id())))
                .orElse(null);
        return ItemChangeView.of(change, name, language);
    }
}
