package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.panprd.marketplace.booking.NewBooking.Participant;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.traveller.PersonalCipher;

/**
 * Corrects the name of one guest of an item for its operator, where its traveller could let somebody else come: by the same
 * use case. Who that is of the traveller's companions stays, for an operator knows none of them.
 */
@ApplicationScoped
class CorrectName {
    @Inject
    BookingParties parties;

    @Inject
    KeepGuests guests;

    @Inject
    SwapOccupant swapOccupant;

    @Inject
    Clock clock;

    /** Refuses unless all of the booking lets its guests be swapped, now. */
    void check(Booking booking, BookingItem item) {
        booking.together().checkSwap(item.item(), clock.instant());
    }

    @Transactional(TxType.MANDATORY)
    void correct(Booking booking, BookingItem item, ItemChange change) {
        check(booking, item);
        List<Participant> participants = parties.find(booking)
                .orElseThrow(() -> new Refusal(BookingProblem.NOT_CHANGEABLE))
                .travellers()
                .participants();
        int guest = Objects.requireNonNull(change.ask().guest());
        int index = KeepParticipants.travelling(participants, item.content().units())
                .get(guest);
        Optional<PersonalCipher> key = guests.key(change.key());
        String name = key.flatMap(own -> own.openOwn(String.valueOf(change.name()), AskForChange.placeOf(change.id())))
                .orElseThrow(() -> new Refusal(BookingProblem.NOT_CHANGEABLE));
        Participant before = participants.get(index);
        Participant after = new Participant(before.unit(), name, before.companionId());
        swapOccupant.swap(booking, index, after, List.of(), Language.SIMPLIFIED_CHINESE);
    }
}
