package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.NewBooking.Contact;
import org.panprd.marketplace.octo.Octo;
import org.panprd.marketplace.supply.Customers;

/** Tells suppliers who comes: whoever has booked, and nothing else of anybody. */
@ApplicationScoped
class CustomersOfBookings implements Customers {
    @Inject
    Bookings bookings;

    @Inject
    BookingParties parties;

    @Override
    @Transactional
    public Optional<Customer> of(UUID booking) {
        return bookings.find(booking).flatMap(found -> parties.find(found)
                .map(party ->
                        new Customer(contact(party.travellers().contact(), found.language()), found.reference())));
    }

    private static Octo.Contact contact(Contact contact, String language) {
        return new Octo.Contact(
                contact.fullName(),
                null,
                null,
                contact.email(),
                contact.phone(),
                List.of(language),
                null,
                country(contact.origin()),
                null);
    }

    /** Suppliers know countries; a province is China's. */
    private static @Nullable String country(@Nullable String origin) {
        return origin == null ? null : origin.substring(0, 2);
    }
}
