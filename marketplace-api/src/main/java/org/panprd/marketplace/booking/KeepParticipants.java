package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.panprd.marketplace.booking.CheckCrossings.Passage;
import org.panprd.marketplace.booking.CheckCrossings.Tour;
import org.panprd.marketplace.booking.NewBooking.Participant;
import org.panprd.marketplace.booking.TourRecords.SealedParticipant;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.tenants.Unit;
import org.panprd.marketplace.traveller.CompanionChanged;
import org.panprd.marketplace.traveller.Identity;
import org.panprd.marketplace.traveller.PersonalCipher;
import org.panprd.marketplace.traveller.PersonalCipher.Place;
import org.panprd.marketplace.traveller.PersonalKeys;
import org.panprd.marketplace.traveller.TravelPapers;

/**
 * Keeps, with each border tour that is booked, what its name list needs of those who travel; what a traveller corrects
 * before the tour begins is corrected there as well. Taking a document from one's list takes nothing from a tour that is
 * booked with it.
 */
@ApplicationScoped
class KeepParticipants {
    @Inject
    TourRecords tours;

    @Inject
    Bookings bookings;

    @Inject
    BookingParties parties;

    @Inject
    TravelPapers papers;

    @Inject
    PersonalKeys keys;

    @Inject
    Clock clock;

    /** Who travels on a tour, and with which document; {@code participant} counts from 0. */
    record OnTour(int participant, UUID companion, Identity identity) {}

    /** Everybody with the document on which the rules let them cross. */
    @Transactional(TxType.MANDATORY)
    void keep(Booking booking, List<Participant> participants, Map<Tour, Passage> passages) {
        if (passages.isEmpty()) {
            return;
        }
        Map<UUID, List<Identity>> known = papers.identities(booking.traveller());
        for (BookingItem item : booking.items()) {
            Passage passage = passages.get(new Tour(item.listing(), item.startDate()));
            if (passage != null) {
                Map<Integer, Identity> party = new LinkedHashMap<>();
                for (int i : travelling(participants, item.content().units())) {
                    List<Identity> documents =
                            known.getOrDefault(participants.get(i).companionId(), List.of());
                    party.put(i + 1, documents.get(passage.papers().get(i)));
                }
                write(booking, item, party);
            }
        }
    }

    /** Who travels on an item, with the document that they are booked with; nobody who was erased. */
    @Transactional(TxType.MANDATORY)
    List<OnTour> on(Booking booking, BookingItem item) {
        List<Participant> participants = parties.find(booking)
                .map(party -> party.travellers().participants())
                .orElse(List.of());
        List<OnTour> known = new ArrayList<>();
        if (!participants.isEmpty()) {
            PersonalCipher key = keys.of(booking.traveller());
            for (SealedParticipant one : tours.ofItem(item.tenant(), booking.id(), item.item())) {
                int participant = one.key().number() - 1;
                UUID companion = participants.get(participant).companionId();
                String sealed = one.person();
                if (companion != null && sealed != null) {
                    Identity identity = Json.read(key.open(sealed, placeOf(one.key())), Identity.class);
                    known.add(new OnTour(participant, companion, identity));
                }
            }
        }
        return known;
    }

    @Transactional(TxType.MANDATORY)
    void onChange(@Observes CompanionChanged changed) {
        Instant now = clock.instant();
        List<Identity> documents = papers.identities(changed.traveller()).getOrDefault(changed.companion(), List.of());
        bookings.ahead(changed.traveller(), LocalDate.ofInstant(now, ZoneOffset.UTC)).stream()
                .filter(booking -> booking.items().stream().anyMatch(item -> isTour(item, now)))
                .forEach(booking -> correct(booking, changed.companion(), documents, now));
    }

    private void correct(Booking booking, UUID companion, List<Identity> documents, Instant now) {
        List<Participant> participants =
                parties.find(booking).orElseThrow().travellers().participants();
        PersonalCipher key = keys.of(booking.traveller());
        for (BookingItem item : booking.items()) {
            Map<Integer, Identity> corrected = new LinkedHashMap<>();
            for (SealedParticipant one : tours.ofItem(item.tenant(), booking.id(), item.item())) {
                String sealed = one.person();
                if (isTour(item, now)
                        && sealed != null
                        && companion.equals(
                                participants.get(one.key().number() - 1).companionId())) {
                    Identity before = Json.read(key.open(sealed, placeOf(one.key())), Identity.class);
                    corrected.put(one.key().number(), before.corrected(documents));
                }
            }
            write(booking, item, corrected);
        }
    }

    private void write(Booking booking, BookingItem item, Map<Integer, Identity> party) {
        PersonalCipher key = keys.of(booking.traveller());
        List<SealedParticipant> sealed = new ArrayList<>();
        List<ParticipantKey> complete = new ArrayList<>();
        party.forEach((number, identity) -> {
            var place = new ParticipantKey(booking.id(), item.item(), number);
            sealed.add(new SealedParticipant(
                    place,
                    booking.traveller(),
                    booking.createdAt(),
                    item.endDate(),
                    key.seal(Json.write(identity), placeOf(place))));
            if (identity.missing(item.endDate()).isEmpty()) {
                complete.add(place);
            }
        });
        tours.keep(item.tenant(), sealed, complete);
    }

    private static boolean isTour(BookingItem item, Instant now) {
        return item.content().rules() != null && now.isBefore(item.startsAt());
    }

    static Place placeOf(ParticipantKey key) {
        return new Place("booking_participant.person", key);
    }

    /**
     * Which of a booking's participants go on an item: as many of each kind as it has, in the order in which they were
     * entered; where kinds differ from item to item, whoever comes next.
     */
    static List<Integer> travelling(List<Participant> participants, Map<Unit, Integer> units) {
        List<Integer> chosen = new ArrayList<>();
        units.forEach((unit, count) -> IntStream.range(0, participants.size())
                .filter(i -> unit.name().equals(participants.get(i).unit()))
                .limit(count)
                .forEach(chosen::add));
        int persons = units.values().stream().mapToInt(Integer::intValue).sum();
        IntStream.range(0, participants.size())
                .filter(i -> !chosen.contains(i))
                .limit(Math.max(0, persons - chosen.size()))
                .boxed()
                .toList()
                .forEach(chosen::add);
        return chosen.stream().sorted().toList();
    }
}
