package org.panprd.marketplace.tenants.border;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.tenants.Lists;
import org.panprd.marketplace.tenants.Text;

/**
 * A port: an entry of {@code region/border/ports.yaml}.
 *
 * @param nearSide the country or territory on its near side, if that is not the mainland
 * @param counterpart the country or territory on its far side, by ISO 3166-1; an airport has none
 * @param thirdCountryNationals whether nationals of neither side may pass
 * @param openingHours when travellers are let through, in the local time of its region; all day, if absent
 * @param closedWeekdays on which they are not, 1 being Monday
 * @param dailyQuota how many travellers of tours it lets through in a day, there and back together; any number, if absent
 */
public record Port(
        String code,
        String tenant,
        Text name,
        String kind,
        @Nullable String nearSide,
        @Nullable String counterpart,
        @Nullable Text counterpartName,
        double latitude,
        double longitude,
        boolean thirdCountryNationals,
        @Nullable Hours openingHours,
        List<Integer> closedWeekdays,
        @Nullable Integer dailyQuota,
        @Nullable Text note,
        Source source) {

    public Port {
        closedWeekdays = Lists.copy(closedWeekdays);
    }

    /** Hours of a day; those that end before they begin run over midnight. */
    public record Hours(LocalTime from, LocalTime to) {
        public boolean contain(LocalTime time) {
            boolean begun = !time.isBefore(from);
            boolean ended = !time.isBefore(to);
            return from.isBefore(to) ? begun && !ended : begun || !ended;
        }
    }

    public boolean isOpenOn(LocalDate date) {
        return !closedWeekdays.contains(date.getDayOfWeek().getValue());
    }

    public boolean isOpenAt(LocalTime time) {
        return openingHours == null || openingHours.contain(time);
    }

    /** The country or territory that one enters; nothing on the way out of an airport, which may lead anywhere. */
    public Optional<String> entered(Direction direction) {
        return direction == Direction.OUT
                ? Optional.ofNullable(counterpart)
                : Optional.of(Objects.requireNonNullElse(nearSide, Countries.MAINLAND));
    }

    /** Whether it is open to nationals of that country: of both sides, or of all. */
    public boolean admits(String nationality) {
        return thirdCountryNationals || Countries.CHINESE.contains(nationality) || nationality.equals(counterpart);
    }
}
