package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.booking.NewBooking.Participant;
import org.panprd.marketplace.booking.ReadParty.Travellers;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.traveller.TravelPapers;
import org.panprd.marketplace.wellness.NewBookedScreening;

/**
 * Lets somebody else come instead of a guest of a paid booking; stock and price stay. Who has to be screened is screened as
 * when it was booked, but not if a doctor would have to be asked: what is confirmed does not become uncertain again.
 */
@ApplicationScoped
class SwapOccupant {
    private static final int MAX_NAME = 100;

    @Inject
    Bookings bookings;

    @Inject
    BookingParties parties;

    @Inject
    CheckScreenings checkScreenings;

    @Inject
    TravelPapers papers;

    @Inject
    Event<BookingChanged> changed;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * Who comes instead of whom.
     *
     * @param participant number of the participant, from 0
     * @param companionId who that is of the traveller's companions, if they are one
     * @param screenings what they answer to the items that ask it, as with a booking
     */
    record NewOccupant(
            @Nullable Integer participant,
            @Nullable String fullName,
            @Nullable UUID companionId,
            @Nullable List<@Nullable NewBookedScreening> screenings) {}

    @Transactional
    Booking swap(UUID id, int number, NewOccupant wanted, String traveller, Language language) {
        Booking booking = bookings.findForUpdate(id)
                .filter(found -> found.traveller().equals(traveller))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        booking.together().checkSwap(number, clock.instant());
        List<Participant> participants = travellers(booking).participants();
        int index = check(wanted, participants, traveller);
        Participant after = new Participant(
                participants.get(index).unit(),
                Objects.requireNonNull(wanted.fullName()).strip(),
                wanted.companionId());
        swap(booking, index, after, wanted.screenings(), language);
        return booking;
    }

    /** The same for who has checked that it may be done, and has locked the booking. Does nothing if they are the same. */
    @Transactional(TxType.MANDATORY)
    void swap(
            Booking booking,
            int index,
            Participant after,
            @Nullable List<@Nullable NewBookedScreening> screenings,
            Language language) {
        Travellers travellers = travellers(booking);
        List<Participant> participants = new ArrayList<>(travellers.participants());
        if (!after.equals(participants.get(index))) {
            participants.set(index, after);
            checkScreenings.swap(booking, index, participants, screenings, language);
            parties.replace(booking, travellers.with(participants));
            trail.done("booking.occupant-changed", booking.tenants(), "booking", booking.id());
            changed.fire(new BookingChanged(booking.id()));
        }
    }

    private Travellers travellers(Booking booking) {
        return parties.find(booking)
                .map(BookingParties.Party::travellers)
                .orElseThrow(() -> new Refusal(BookingProblem.NOT_CHANGEABLE));
    }

    /** The number of the participant who is swapped. */
    private int check(NewOccupant wanted, List<Participant> participants, String traveller) {
        Faults faults = new Faults();
        int index = Objects.requireNonNullElse(wanted.participant(), -1);
        faults.require(index >= 0 && index < participants.size(), "participant", "between", 0, participants.size() - 1);
        String name = wanted.fullName();
        faults.text(name == null ? null : name.strip(), "fullName", MAX_NAME);
        UUID companion = wanted.companionId();
        if (companion != null) {
            faults.require(papers.of(traveller).containsKey(companion), "companionId", "companion-needed");
            boolean twice = IntStream.range(0, participants.size())
                    .anyMatch(i ->
                            i != index && companion.equals(participants.get(i).companionId()));
            faults.require(!twice, "companionId", "companion-twice");
        }
        faults.refuse();
        return index;
    }
}
