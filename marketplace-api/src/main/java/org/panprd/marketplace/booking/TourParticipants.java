package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.TourRecords.SealedParticipant;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.traveller.Identity;
import org.panprd.marketplace.traveller.PersonalCipher;
import org.panprd.marketplace.traveller.PersonalKeys;

/**
 * Who travels on border tours, as far as the transaction's scope lets see: an operator's sees those on its own items, once
 * they are paid for and for as long as they stand.
 */
@ApplicationScoped
public class TourParticipants {
    private static final Duration UNPAID = Duration.ofDays(7);

    @Inject
    TourRecords tours;

    @Inject
    GuestRecords guests;

    @Inject
    PersonalKeys keys;

    @Inject
    Clock clock;

    /**
     * How many travel on a departure.
     *
     * @param complete of how many of them nothing is missing
     */
    public record Travelling(
            String listing,
            String option,
            LocalDate date,
            @Nullable LocalTime startTime,
            int persons,
            int complete,
            LocalDate lastDay) {}

    /** On each departure of these listings that somebody travels on. */
    @Transactional(TxType.MANDATORY)
    public List<Travelling> travelling(String tenant, List<String> listings, LocalDate from, LocalDate to) {
        return tours.travelling(tenant, listings, from, to);
    }

    /** On one departure, in no order. */
    @Transactional(TxType.MANDATORY)
    public List<TourParticipant> on(ListingId listing, String option, LocalDate date, @Nullable LocalTime time) {
        Map<String, Optional<PersonalCipher>> known = new HashMap<>();
        return tours.on(listing, option, date, time).stream()
                .map(one -> open(one, known.computeIfAbsent(one.traveller(), keys::find)))
                .toList();
    }

    /**
     * Of what ended before that day, and of what does not take place; of what was never paid a week later, until which a
     * payment may still come. With them go the guests of all other items. In the platform's scope; how many of tours.
     */
    @Transactional(TxType.MANDATORY)
    public int removeEndedBefore(LocalDate day) {
        Instant unpaidSince = clock.instant().minus(UNPAID);
        guests.removeEndedBefore(day, unpaidSince);
        return tours.removeEndedBefore(day, unpaidSince);
    }

    static TourParticipant open(SealedParticipant one, Optional<PersonalCipher> key) {
        Identity identity = key.filter(any -> one.person() != null)
                .flatMap(opener -> opener.openOwn(String.valueOf(one.person()), KeepParticipants.placeOf(one.key())))
                .map(text -> Json.read(text, Identity.class))
                .orElse(null);
        return new TourParticipant(one.key(), one.traveller(), one.bookedAt(), one.lastDay(), identity);
    }
}
