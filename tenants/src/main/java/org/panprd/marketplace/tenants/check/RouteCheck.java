package org.panprd.marketplace.tenants.check;

import java.time.LocalTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.tenants.Day;
import org.panprd.marketplace.tenants.Leg;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.OptionFile;

/** A route against the listings of all tenants that it is made of. */
final class RouteCheck {
    private static final int LEAST_TENANTS = 2;
    private static final int MOST_TENANTS = 5;

    private final Map<String, TenantSources> tenants;
    private final Source source;
    private final ListingFile route;
    private final String own;
    private final int lastDay;

    /** The tenant is the one that sells it. */
    RouteCheck(Map<String, TenantSources> tenants, String tenant, Sourced<ListingFile> route) {
        this.tenants = tenants;
        this.source = route.source();
        this.route = route.value();
        this.own = tenant + "." + this.route.code();
        this.lastDay = Optional.ofNullable(this.route.durationDays()).orElse(1);
    }

    void check(Codes corridors) {
        if (route.corridor() != null && corridors.lack(route.corridor())) {
            source.report(Field.of("corridor"), FaultText.of("unknown-corridor", route.corridor()));
        }
        Set<String> crossed = route.legs().stream().map(Leg::tenant).collect(Collectors.toSet());
        if (crossed.size() < LEAST_TENANTS || crossed.size() > MOST_TENANTS) {
            source.report(Field.of("legs"), FaultText.of("route-tenants", crossed.size(), LEAST_TENANTS, MOST_TENANTS));
        }
        checkDays();
        for (int i = 0; i < route.legs().size(); i++) {
            checkLeg(Field.of("legs", i), route.legs().get(i));
        }
    }

    private void checkDays() {
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < route.days().size(); i++) {
            Day day = route.days().get(i);
            if (day.day() > lastDay) {
                source.report(Field.of("days", i, "day"), FaultText.of("day-beyond", day.day(), lastDay));
            }
            if (!seen.add(day.day())) {
                source.report(Field.of("days", i, "day"), FaultText.of("day-twice", day.day()));
            }
            if (!tenants.containsKey(day.tenant())) {
                source.report(Field.of("days", i, "tenant"), FaultText.of("unknown-tenant", day.tenant()));
            }
        }
        for (int day = 1; day <= lastDay; day++) {
            if (!seen.contains(day)) {
                source.report(Field.of("days"), FaultText.of("day-missing", day));
            }
        }
    }

    private void checkLeg(Field field, Leg leg) {
        TenantSources tenant = tenants.get(leg.tenant());
        if (leg.listing().equals(own)) {
            source.report(field.and("listing"), FaultText.of("route-itself"));
        } else if (tenant == null) {
            source.report(field.and("listing"), FaultText.of("unknown-tenant", leg.tenant()));
        } else if (tenant.listingNames().lack(leg.listingCode())) {
            source.report(field.and("listing"), FaultText.of("unknown-listing", leg.listing()));
        } else {
            tenant.findListing(leg.listingCode()).ifPresent(listing -> checkLeg(field, leg, listing));
        }
    }

    private void checkLeg(Field field, Leg leg, ListingFile listing) {
        if (listing.isRoute()) {
            source.report(field.and("listing"), FaultText.of("route-of-route", leg.listing()));
            return;
        }
        Optional<OptionFile> option = listing.options().stream()
                .filter(candidate -> candidate.code().equals(leg.option()))
                .findFirst();
        if (option.isEmpty()) {
            source.report(field.and("option"), FaultText.of("unknown-option", leg.listing(), leg.option()));
            return;
        }
        checkStartTime(field, leg.startTime(), option.get());
        checkNights(field, leg.nights(), option.get());
        if (option.get().sessions() != null) {
            source.report(field.and("option"), FaultText.of("route-sessions"));
        }
        checkEnd(field, leg, Optional.ofNullable(listing.durationDays()).orElse(1));
    }

    private void checkStartTime(Field field, @Nullable LocalTime startTime, OptionFile option) {
        if (startTime == null && !option.startTimes().isEmpty()) {
            source.report(field.and("startTime"), FaultText.of("start-needed", option.startTimes()));
        } else if (startTime != null && !option.startTimes().contains(startTime)) {
            source.report(field.and("startTime"), FaultText.of("start-unknown", startTime, option.startTimes()));
        }
    }

    private void checkNights(Field field, @Nullable Integer nights, OptionFile option) {
        if (nights == null) {
            if (option.isByRoom()) {
                source.report(field.and("nights"), FaultText.of("nights-needed"));
            }
            return;
        }
        if (!option.isByRoom()) {
            source.report(field.and("nights"), FaultText.of("nights-not"));
        } else if (nights < Optional.ofNullable(option.minNights()).orElse(1)
                || nights > Optional.ofNullable(option.maxNights()).orElse(nights)) {
            source.report(field.and("nights"), FaultText.of("nights-sold", nights));
        }
    }

    /** A night ends on the next day, which is a day of the route as well. */
    private void checkEnd(Field field, Leg leg, int days) {
        int end = leg.nights() == null ? leg.day() + days - 1 : leg.day() + leg.nights();
        if (end > lastDay) {
            source.report(field.and("day"), FaultText.of("leg-end", end, lastDay));
        }
    }
}
