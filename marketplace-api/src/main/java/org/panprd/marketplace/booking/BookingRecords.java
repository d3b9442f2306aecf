package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.BookingParties.Party;
import org.panprd.marketplace.booking.NewBooking.Contact;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.TimeCursor;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.traveller.PersonalRecords;

/** A traveller's bookings, of which only numbers stay once their persons are erased. */
@ApplicationScoped
class BookingRecords implements PersonalRecords {
    private static final int MINOR_DIGITS = 2;
    private static final int PAGE = 100;

    @Inject
    Bookings bookings;

    @Inject
    GuestRecords guests;

    @Inject
    BookingParties parties;

    @Inject
    Clock clock;

    /** Why persons are still needed. */
    private record Ahead(UUID id, String reference, BookingStatus status) {}

    @Override
    public String name() {
        return "bookings";
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<Map<String, Object>> held(String traveller, Language language) {
        List<Map<String, Object>> held = new java.util.ArrayList<>();
        TimeCursor start = TimeCursor.parse(null);
        List<Booking> page;
        do {
            page = bookings.findPage(traveller, start.at(), start.id(), PAGE);
            page.forEach(booking -> held.add(fields(booking, language)));
            Booking last = page.isEmpty() ? null : page.get(page.size() - 1);
            start = last == null ? start : new TimeCursor(last.createdAt(), last.id());
        } while (page.size() == PAGE);
        return held;
    }

    /** Refused while something is on hold or a trip lies ahead, by the calendar of UTC, which is behind all regions. */
    @Override
    @Transactional(TxType.MANDATORY)
    public void erase(String traveller) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<Ahead> ahead = bookings.ahead(traveller, today).stream()
                .map(booking -> new Ahead(booking.id(), booking.reference(), booking.status()))
                .toList();
        if (!ahead.isEmpty()) {
            throw new Refusal(BookingProblem.TRIP_AHEAD, Map.of("bookings", ahead));
        }
        bookings.forgetParties(traveller);
        guests.forget(traveller);
    }

    private Map<String, Object> fields(Booking booking, Language language) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("reference", booking.reference());
        fields.put("status", booking.status().name());
        fields.put("createdAt", booking.createdAt().toString());
        fields.put("startDate", booking.startDate().toString());
        fields.put("endDate", booking.endDate().toString());
        fields.put(
                "items",
                booking.items().stream()
                        .map(item -> Map.of("title", (Object)
                                (item.startDate() + " " + item.content().title().in(language))))
                        .toList());
        fields.put(
                "total", booking.totals().stream().map(BookingRecords::amount).collect(Collectors.joining(" + ")));
        parties.find(booking).ifPresent(party -> persons(party, fields));
        return fields;
    }

    private static void persons(Party party, Map<String, Object> fields) {
        Contact contact = party.travellers().contact();
        put(fields, "contactName", contact.fullName());
        put(fields, "email", contact.email());
        put(fields, "phone", contact.phone());
        put(fields, "language", contact.language());
        fields.put(
                "participants",
                party.travellers().participants().stream()
                        .map(participant -> Map.of("fullName", (Object) String.valueOf(participant.fullName())))
                        .toList());
        put(fields, "cancellationReason", party.cancellationReason());
    }

    private static void put(Map<String, Object> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    private static String amount(Money amount) {
        return amount.currency() + " "
                + BigDecimal.valueOf(amount.amountMinor(), MINOR_DIGITS).toPlainString();
    }
}
