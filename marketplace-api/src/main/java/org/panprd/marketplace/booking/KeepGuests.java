package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.panprd.marketplace.booking.GuestRecords.SealedGuests;
import org.panprd.marketplace.booking.Guests.Guest;
import org.panprd.marketplace.booking.NewBooking.Contact;
import org.panprd.marketplace.booking.ReadParty.Travellers;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.traveller.PersonalCipher;
import org.panprd.marketplace.traveller.PersonalCipher.Place;
import org.panprd.marketplace.traveller.PersonalKeys;

/** Keeps with each item who comes on it, for its operator, who sees nobody else of the booking. */
@ApplicationScoped
class KeepGuests {
    @Inject
    GuestRecords records;

    @Inject
    PersonalKeys keys;

    void keep(Booking booking, Travellers travellers, PersonalCipher key) {
        records.keep(booking.items().stream()
                .map(item -> {
                    var place = new OperatorKey(item.tenant(), booking.id(), item.item());
                    String text = key.seal(Json.write(guests(item, travellers)), placeOf(place));
                    return new SealedGuests(place, booking.traveller(), text);
                })
                .toList());
    }

    /** Nobody, once the traveller has been erased, or some time after the item. */
    Optional<Guests> find(OperatorKey item) {
        return records.find(item)
                .flatMap(row -> keys.find(row.traveller())
                        .flatMap(key -> key.openOwn(String.valueOf(row.guests()), placeOf(item))))
                .map(text -> Json.read(text, Guests.class));
    }

    /** The same of many items of a tenant, with the keys under which all that is known of them is sealed: two statements. */
    Map<OperatorKey, KnownGuests> find(String tenant, Collection<OperatorKey> items) {
        List<SealedGuests> rows = records.find(tenant, items);
        Map<String, PersonalCipher> ciphers =
                keys.find(rows.stream().map(SealedGuests::traveller).collect(Collectors.toSet()));
        Map<OperatorKey, KnownGuests> known = new HashMap<>();
        for (SealedGuests row : rows) {
            Optional.ofNullable(ciphers.get(row.traveller()))
                    .flatMap(key -> key.openOwn(String.valueOf(row.guests()), placeOf(row.key()))
                            .map(text -> new KnownGuests(Json.read(text, Guests.class), key)))
                    .ifPresent(one -> known.put(row.key(), one));
        }
        return known;
    }

    /** The key under which all that is known of them is sealed, for as long as it is known. */
    Optional<PersonalCipher> key(OperatorKey item) {
        return records.find(item).flatMap(row -> keys.find(row.traveller()));
    }

    private static Guests guests(BookingItem item, Travellers travellers) {
        Contact contact = travellers.contact();
        List<Guest> guests = KeepParticipants.travelling(
                        travellers.participants(), item.content().units())
                .stream()
                .map(travellers.participants()::get)
                .map(one -> new Guest(String.valueOf(one.unit()), String.valueOf(one.fullName())))
                .toList();
        return new Guests(contact.fullName(), contact.email(), contact.phone(), guests);
    }

    private static Place placeOf(OperatorKey item) {
        return new Place("booking_guest.guests", item.tenant() + "/" + item);
    }
}
