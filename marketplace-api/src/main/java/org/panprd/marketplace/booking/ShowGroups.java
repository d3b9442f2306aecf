package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.panprd.marketplace.availability.Departures;
import org.panprd.marketplace.booking.DepartureRecords.Outcome;
import org.panprd.marketplace.booking.DepartureRecords.Settled;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.OptionFile;

/** Tells whoever runs a border tour whether its groups have enough travellers, and until when they can have. */
@ApplicationScoped
public class ShowGroups {
    @Inject
    Departures departures;

    @Inject
    DepartureRecords records;

    @Inject
    Regions regions;

    /** One start of an option; {@code at} is 00:00 for what takes all day. */
    public record Start(String option, LocalDate day, LocalTime at) {}

    /** What is to become of a group. */
    public enum State {
        /** Not decided: too few have booked yet, or enough as it stands. */
        OPEN,
        RUNS,
        CALLED_OFF
    }

    /**
     * A group with a minimum.
     *
     * @param booked who has paid, for any of the options that travel together
     * @param decidedAt when it is decided whether it runs
     */
    public record Group(int least, int booked, Instant decidedAt, State state) {}

    /** Of all starts from one day to another that are open and need so many. */
    @Transactional(TxType.MANDATORY)
    public Map<Start, Group> of(ListingId id, ListingFile tour, LocalDate from, LocalDate to) {
        Map<Start, Group> groups = new HashMap<>();
        ZoneId zone = ZoneId.of(regions.get(id.tenant()).timeZone());
        Map<Settled, Outcome> outcomes = records.outcomes(id, from, to);
        for (OptionFile option : Departure.groupsOf(tour)) {
            for (Departures.Taken taken : departures.taken(id, option.travelTogether(), from, to)) {
                Departure departure = new Departure(id, option, taken.day(), taken.at(), zone);
                Group group = new Group(
                        departure.group().least(),
                        taken.sold(),
                        departure.decidedAt(),
                        state(outcomes.getOrDefault(Settled.of(departure), Outcome.OPEN)));
                departure.options().forEach(one -> groups.put(new Start(one, taken.day(), taken.at()), group));
            }
        }
        return groups;
    }

    private static State state(Outcome outcome) {
        return switch (outcome) {
            case OPEN -> State.OPEN;
            case RUNS -> State.RUNS;
            case STOPPED, CALLED_OFF -> State.CALLED_OFF;
        };
    }
}
