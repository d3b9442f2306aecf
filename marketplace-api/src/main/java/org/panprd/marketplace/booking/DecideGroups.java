package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.panprd.marketplace.availability.Bought;
import org.panprd.marketplace.availability.Departures;
import org.panprd.marketplace.availability.SalesStops;
import org.panprd.marketplace.booking.DepartureRecords.Decision;
import org.panprd.marketplace.booking.DepartureRecords.Outcome;
import org.panprd.marketplace.booking.DepartureRecords.Settled;
import org.panprd.marketplace.catalog.Catalog;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.OptionFile;

/**
 * Decides whether groups have enough travellers, when their time has come; any number of nodes may do so at once. It
 * waits for holds that would make a group: they end within minutes, and selling ends.
 */
@ApplicationScoped
public class DecideGroups {
    private static final Logger LOG = Logger.getLogger(DecideGroups.class.getName());
    private static final int HOURS_A_DAY = 24;

    @Inject
    OneGroup oneGroup;

    @Inject
    ExpireHolds.OneHold oneHold;

    @Inject
    CallOffDeparture callOffDeparture;

    /** To be called in the platform's scope. A departure that cannot be decided is left for the next run. */
    public void run() {
        for (Departure departure : oneGroup.due()) {
            try {
                if (oneGroup.stopIfTooFew(departure)) {
                    oneGroup.bookingsOn(departure).forEach(oneHold::giveUp);
                    callOffDeparture.callOff(departure);
                }
            } catch (RuntimeException e) {
                LOG.log(Level.SEVERE, "The departure " + departure + " could not be decided", e);
            }
        }
    }

    /** Selling stops in a transaction of its own: whoever holds waits for no booking, and then none is added. */
    @ApplicationScoped
    static class OneGroup {
        @Inject
        Catalog catalog;

        @Inject
        Regions regions;

        @Inject
        Departures departures;

        @Inject
        DepartureRecords records;

        @Inject
        SalesStops stops;

        @Inject
        Clock clock;

        @Transactional
        List<Departure> due() {
            Instant now = clock.instant();
            // The day before, by any zone: what has begun is left out below.
            LocalDate first = LocalDate.ofInstant(now, ZoneId.of("Asia/Shanghai"));
            Set<Settled> settled = records.settledFrom(first);
            List<Departure> due = new ArrayList<>();
            for (Map.Entry<ListingId, ListingFile> tour : catalog.tours().entrySet()) {
                for (OptionFile option : Departure.groupsOf(tour.getValue())) {
                    departures(tour.getKey(), option, first).stream()
                            .filter(departure -> departure.isDue(now) && !settled.contains(Settled.of(departure)))
                            .forEach(due::add);
                }
            }
            return due;
        }

        private List<Departure> departures(ListingId listing, OptionFile option, LocalDate first) {
            ZoneId zone = ZoneId.of(regions.get(listing.tenant()).timeZone());
            Departure any = new Departure(listing, option, first, java.time.LocalTime.MIDNIGHT, zone);
            LocalDate last = first.plusDays(any.group().decideHours() / HOURS_A_DAY + 1L);
            return departures.taken(listing, any.options(), first, last).stream()
                    .map(taken -> new Departure(listing, option, taken.day(), taken.at(), zone))
                    .toList();
        }

        /** Tells whether it is to be called off now. */
        @Transactional
        boolean stopIfTooFew(Departure departure) {
            Instant now = clock.instant();
            Decision decision = records.take(departure, now).orElse(null);
            if (decision == null || decision.outcome() != Outcome.OPEN) {
                return decision != null && decision.outcome() == Outcome.STOPPED;
            }
            int least = departure.group().least();
            int sold = 0;
            int held = 0;
            for (Departures.Taken taken :
                    departures.taken(departure.listing(), departure.options(), departure.day(), departure.day())) {
                if (taken.at().equals(departure.at())) {
                    sold = taken.sold();
                    held = taken.held();
                }
            }
            if (sold >= least) {
                records.become(departure, Outcome.RUNS, now);
            }
            if (sold + held >= least) {
                return false;
            }
            departure
                    .options()
                    .forEach(option -> stops.stopStart(
                            decision.stopId(), departure.listing(), option, departure.day(), departure.at()));
            records.become(departure, Outcome.STOPPED, now);
            return true;
        }

        @Transactional
        List<UUID> bookingsOn(Departure departure) {
            return records.itemsOn(departure).stream()
                    .map(Bought::booking)
                    .distinct()
                    .toList();
        }
    }
}
