package org.panprd.marketplace.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.traveller.Identity;

/**
 * Who travels on a border tour, as known when it was booked or corrected since.
 *
 * @param traveller who booked, and by whose key all this is sealed
 * @param lastDay of the tour
 * @param identity none, once the traveller has been erased
 */
public record TourParticipant(
        ParticipantKey key,
        String traveller,
        Instant bookedAt,
        LocalDate lastDay,
        @Nullable Identity identity) {

    /** Who it is, unless that was erased. */
    public Optional<Identity> known() {
        return Optional.ofNullable(identity);
    }

    /** What the name list lacks of them; {@code erased} if that is everything. */
    public List<String> missing() {
        return known().map(who -> who.missing(lastDay)).orElse(List.of("erased"));
    }
}
