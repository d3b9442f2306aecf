package org.panprd.marketplace.supply;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.tenants.Unit;

/**
 * A reservation that is wanted.
 *
 * @param uuid ours; whoever asks with it again gets the same booking
 * @param startTime of an option that has some
 * @param reference how we call it
 */
public record Asked(
        UUID uuid,
        ConnectedOption option,
        LocalDate date,
        @Nullable LocalTime startTime,
        Map<Unit, Integer> guests,
        int minutes,
        @Nullable String reference) {
    public Asked {
        guests = Map.copyOf(new EnumMap<>(guests));
    }
}
