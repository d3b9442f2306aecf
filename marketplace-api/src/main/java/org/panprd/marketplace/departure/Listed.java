package org.panprd.marketplace.departure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.ParticipantKey;
import org.panprd.marketplace.booking.TourParticipant;
import org.panprd.marketplace.traveller.Identity;

/**
 * Somebody on a list.
 *
 * @param traveller who booked for them
 * @param identity none, once that traveller has been erased
 */
record Listed(
        ParticipantKey key,
        String traveller,
        LocalDate lastDay,
        @Nullable Identity identity) {

    static Listed of(TourParticipant participant) {
        return new Listed(participant.key(), participant.traveller(), participant.lastDay(), participant.identity());
    }

    Optional<Identity> known() {
        return Optional.ofNullable(identity);
    }

    /** What the list lacks of them; {@code erased} if that is everything. */
    List<String> missing() {
        return known().map(who -> who.missing(lastDay)).orElse(List.of("erased"));
    }
}
