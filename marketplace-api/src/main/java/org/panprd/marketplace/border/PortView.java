package org.panprd.marketplace.border;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.tenants.border.Direction;

/**
 * A port in one language.
 *
 * @param tenant the region in which it lies
 * @param counterpart the country or territory on its far side, ISO 3166-1; an airport has none
 * @param openingHours all day, if absent
 * @param closedWeekdays 1 being Monday
 * @param asOf the date of the source
 */
public record PortView(
        String code,
        String tenant,
        String name,
        String kind,
        @Nullable String counterpart,
        @Nullable String counterpartName,
        double latitude,
        double longitude,
        boolean thirdCountryNationals,
        @Nullable HoursView openingHours,
        List<Integer> closedWeekdays,
        @Nullable String note,
        String source,
        LocalDate asOf) {

    /** In the local time of the port. */
    public record HoursView(LocalTime from, LocalTime to) {}

    /** All ports. */
    public record PortList(List<PortView> items) {}

    /** A port with the days on which it will be closed, and the rules that hold there today, those of one direction after those of the other. */
    public record RuledPort(PortView port, List<ClosureView> closures, List<PortRule> rules) {}

    /**
     * A rule.
     *
     * @param entered the country or territory that one comes into, ISO 3166-1
     * @param title of its rule set
     * @param admits whether it is a way to cross; else it bars from it
     */
    public record PortRule(
            String rule,
            Direction direction,
            String entered,
            String title,
            String text,
            boolean admits,
            String source,
            LocalDate asOf) {}
}
