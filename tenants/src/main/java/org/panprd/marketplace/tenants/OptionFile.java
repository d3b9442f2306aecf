package org.panprd.marketplace.tenants;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A variant of a listing. {@code stock} is counted for each day, or for each of {@code startTimes} if there are any;
 * with {@code sleeps} it counts rooms a night. {@code durationMinutes} is given where what starts then takes longer or
 * shorter than the listing says.
 */
public record OptionFile(
        String code,
        Text title,
        List<LocalTime> startTimes,
        @Nullable Integer durationMinutes,
        int stock,
        @Nullable Integer sleeps,
        @Nullable Integer minNights,
        @Nullable Integer maxNights,
        @Nullable Integer minUnits,
        @Nullable Integer maxUnits,
        @Nullable Integer cutoffMinutes,
        @Nullable Changes changes,
        @Nullable GroupFile group,
        @Nullable Sessions sessions,
        List<UnitFile> units) {

    public OptionFile {
        startTimes = Lists.copy(startTimes);
        units = Lists.copy(units);
    }

    /** Whether it is sold by the room and the night. */
    public boolean isByRoom() {
        return sleeps != null;
    }

    /** The codes of all options that travel in its group: itself, and those that come along. */
    public List<String> travelTogether() {
        List<String> others = group == null ? List.of() : group.with();
        return Stream.concat(Stream.of(code), others.stream()).toList();
    }

    public Optional<UnitFile> findUnit(Unit unit) {
        return units.stream().filter(candidate -> candidate.unit() == unit).findFirst();
    }
}
