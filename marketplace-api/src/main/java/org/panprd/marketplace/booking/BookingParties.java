package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.Bookings.PlainParty;
import org.panprd.marketplace.booking.Bookings.SealedParty;
import org.panprd.marketplace.booking.NewBooking.Contact;
import org.panprd.marketplace.booking.NewBooking.Participant;
import org.panprd.marketplace.booking.ReadParty.Travellers;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.traveller.PersonalCipher;
import org.panprd.marketplace.traveller.PersonalCipher.Place;
import org.panprd.marketplace.traveller.PersonalKeys;

/** Keeps who books, who travels and why it was cancelled, sealed by the key of the booking's traveller. */
@ApplicationScoped
public class BookingParties {
    private static final int BATCH = 100;

    @Inject
    Bookings bookings;

    @Inject
    KeepGuests guests;

    @Inject
    PersonalKeys keys;

    /** The persons of a booking, and the traveller's own words. */
    record Party(Travellers travellers, @Nullable String cancellationReason) {}

    void add(Booking booking, Travellers travellers) {
        PersonalCipher key = keys.of(booking.traveller());
        bookings.addParty(booking.id(), key.seal(Json.write(travellers), travellersOf(booking.id())));
        guests.keep(booking, travellers, key);
    }

    /** Others travel from now on. */
    void replace(Booking booking, Travellers travellers) {
        PersonalCipher key = keys.of(booking.traveller());
        bookings.sealParty(booking.id(), key.seal(Json.write(travellers), travellersOf(booking.id())));
        guests.keep(booking, travellers, key);
    }

    void keepReason(Booking booking, String reason) {
        String sealed = keys.of(booking.traveller()).seal(reason, reasonOf(booking.id()));
        bookings.keepReason(booking.id(), sealed);
    }

    /** Nobody, once the traveller has been erased. */
    Optional<Party> find(Booking booking) {
        return bookings.findParty(booking.id())
                .flatMap(row -> keys.find(booking.traveller()).map(key -> open(key, booking.id(), row)));
    }

    /**
     * Seals some of what an earlier version has written in plain text; tells how much. To be called in the platform's
     * scope, until there is none.
     */
    @Transactional
    public int sealPlain() {
        List<PlainParty> plain = bookings.plainParties(BATCH);
        plain.forEach(party -> {
            PersonalCipher key = keys.of(party.traveller());
            if (party.contact() != null && party.participants() != null) {
                Travellers travellers = new Travellers(
                        Json.read(party.contact(), Contact.class),
                        List.of(Json.read(party.participants(), Participant[].class)),
                        List.of());
                bookings.sealParty(party.booking(), key.seal(Json.write(travellers), travellersOf(party.booking())));
            }
            if (party.reason() != null) {
                bookings.keepReason(party.booking(), key.seal(party.reason(), reasonOf(party.booking())));
            }
        });
        return plain.size();
    }

    private static Party open(PersonalCipher key, UUID booking, SealedParty sealed) {
        String reason = sealed.reason();
        return new Party(
                Json.read(key.open(sealed.travellers(), travellersOf(booking)), Travellers.class),
                reason == null ? null : key.open(reason, reasonOf(booking)));
    }

    private static Place travellersOf(UUID booking) {
        return new Place("booking_party.travellers", booking);
    }

    private static Place reasonOf(UUID booking) {
        return new Place("booking_party.cancellation_reason", booking);
    }
}
