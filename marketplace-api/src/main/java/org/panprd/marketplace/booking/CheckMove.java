package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.panprd.marketplace.booking.KeepParticipants.OnTour;
import org.panprd.marketplace.traveller.Identity;
import org.panprd.marketplace.traveller.TravelPapers;
import org.panprd.marketplace.traveller.TravelPapers.Holder;
import org.panprd.marketplace.traveller.TravelPapers.Paper;
import org.panprd.marketplace.traveller.TravelPapers.Trips;

/**
 * Asks again whether a party may cross, when its tour is to start on another day: each on the document with which they are
 * booked, as their list says it now. Only what is new on that day counts: what was lacking before was told, and may have
 * been got since. Of whoever is no longer on the list, nothing is known.
 */
@ApplicationScoped
class CheckMove {
    @Inject
    KeepParticipants participants;

    @Inject
    BookingParties parties;

    @Inject
    TravelPapers papers;

    @Inject
    BookedEntries bookedEntries;

    @Inject
    WriteConditions conditions;

    /** What is lacking on a day so much later, and was not on the old one. */
    @Transactional(TxType.MANDATORY)
    List<Condition> check(Booking booking, BookingItem item, int daysLater) {
        List<OnTour> travelling = participants.on(booking, item);
        Map<UUID, Holder> known = papers.of(booking.traveller());
        Map<UUID, List<Identity>> documents = papers.identities(booking.traveller());
        Entries entries = bookedEntries.of(booking.traveller(), item);
        List<OnTour> judged = new ArrayList<>();
        List<Holder> party = new ArrayList<>();
        for (OnTour one : travelling) {
            Holder holder = known.get(one.companion());
            if (holder != null) {
                judged.add(one);
                party.add(booked(
                        one.identity(),
                        entries.left(one.companion(), holder),
                        documents.getOrDefault(one.companion(), List.of())));
            }
        }
        if (party.isEmpty()) {
            return List.of();
        }
        List<Condition> before = conditions.of(item.listing(), item.startDate(), party);
        return conditions.of(item.listing(), item.startDate().plusDays(daysLater), party).stream()
                .filter(one -> before.stream().noneMatch(one::isLike))
                .map(one -> one.of(judged.get(one.participant()).participant()))
                .toList();
    }

    /** With no other document; a document that is not on the list any more has no endorsements that are known. */
    private static Holder booked(Identity on, Holder holder, List<Identity> documents) {
        Paper paper = IntStream.range(0, documents.size())
                .filter(i -> documents.get(i).isSameDocument(on))
                .mapToObj(i -> holder.papers().get(i))
                .findFirst()
                .orElse(new Paper(on.documentKind(), on.expiresOn(), List.of(), List.of(), Trips.MANY));
        return new Holder(holder.birthDate(), holder.nationality(), holder.residence(), List.of(paper));
    }

    /** Keeps what is new with the booking: what bars somebody from going on that day, or else what is needed for it. */
    @Transactional(TxType.MANDATORY)
    void keep(Booking booking, BookingItem item, LocalDate day, List<Condition> found) {
        boolean barred = found.stream().anyMatch(Condition::isBar);
        parties.find(booking).map(BookingParties.Party::travellers).ifPresent(travellers -> {
            Stream<Condition> kept = travellers.conditions().stream()
                    .filter(one -> !barred || !one.isOf(item))
                    .map(one -> one.isOf(item) ? one.on(day) : one);
            Stream<Condition> added = found.stream().filter(one -> !barred || one.isBar());
            parties.replace(booking, travellers.on(Stream.concat(kept, added).toList()));
        });
    }
}
