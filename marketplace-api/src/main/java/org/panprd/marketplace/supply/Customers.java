package org.panprd.marketplace.supply;

import java.util.Optional;
import java.util.UUID;
import org.panprd.marketplace.octo.Octo;

/** Who has booked; asked when a supplier has to be told. */
public interface Customers {
    /** Of a booking; nobody, once the traveller has been erased. */
    Optional<Customer> of(UUID booking);

    /**
     * Whom a supplier may ask.
     *
     * @param reference by which we know the booking
     */
    record Customer(Octo.Contact contact, String reference) {
        /** Without the person: it ends up in messages. */
        @Override
        public String toString() {
            return "Customer of " + reference;
        }
    }
}
