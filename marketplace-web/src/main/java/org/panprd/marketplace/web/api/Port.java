package org.panprd.marketplace.web.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A border crossing; {@code counterpart} is the country or territory on its far side, and an airport has none. */
public record Port(
        String code,
        String tenant,
        String name,
        String kind,
        @Nullable String counterpart,
        @Nullable String counterpartName,
        double latitude,
        double longitude,
        boolean thirdCountryNationals,
        @Nullable Hours openingHours,
        List<Integer> closedWeekdays,
        @Nullable String note,
        String source,
        LocalDate asOf) {

    /** Of every day, in the local time of the port. */
    public record Hours(String from, String to) {}

    /** All ports. */
    public record All(List<Port> items) {}

    /** A port, the days on which it will be closed and the rules that hold there. */
    public record Ruled(Port port, List<Closure> closures, List<Rule> rules) {}

    /** Days on which a port is closed; nobody knows until when, if that is absent. */
    public record Closure(
            String id, LocalDate from, @Nullable LocalDate until, String reason) {}

    /** What is sent to close a port; a reason for each language by its tag. */
    public record NewClosure(
            @Nullable String from, @Nullable String until, Map<String, String> reason) {}

    /** How many bookings cross a port. */
    public record Count(int bookings, int items, int persons) {}

    /** By what people come into a country or territory, or are barred from it. */
    public record Rule(
            String rule,
            String direction,
            String entered,
            String title,
            String text,
            boolean admits,
            String source,
            LocalDate asOf) {}
}
