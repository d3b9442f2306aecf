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
    private final int lastDay;

    RouteCheck(Map<String, TenantSources> tenants, Sourced<ListingFile> route) {
        this.tenants = tenants;
        this.source = route.source();
        this.route = route.value();
        this.lastDay = Optional.ofNullable(this.route.durationDays()).orElse(1);
    }

    void check(Codes corridors) {
        if (route.corridor() != null && corridors.lack(route.corridor())) {
            source.report(Field.of("corridor"), "no corridor " + route.corridor());
        }
        Set<String> crossed = route.legs().stream().map(Leg::tenant).collect(Collectors.toSet());
        if (crossed.size() < LEAST_TENANTS || crossed.size() > MOST_TENANTS) {
            source.report(
                    Field.of("legs"),
                    "over %d tenants; a route crosses %d to %d".formatted(crossed.size(), LEAST_TENANTS, MOST_TENANTS));
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
                source.report(Field.of("days", i, "day"), "day %d of %d".formatted(day.day(), lastDay));
            }
            if (!seen.add(day.day())) {
                source.report(Field.of("days", i, "day"), "day " + day.day() + " is given twice");
            }
            if (!tenants.containsKey(day.tenant())) {
                source.report(Field.of("days", i, "tenant"), "no tenant " + day.tenant());
            }
        }
        for (int day = 1; day <= lastDay; day++) {
            if (!seen.contains(day)) {
                source.report(Field.of("days"), "nothing about day " + day);
            }
        }
    }

    private void checkLeg(Field field, Leg leg) {
        TenantSources tenant = tenants.get(leg.tenant());
        if (tenant == null) {
            source.report(field.and("listing"), "no tenant " + leg.tenant());
        } else if (tenant.listingNames().lack(leg.listingCode())) {
            source.report(field.and("listing"), "no listing " + leg.listing());
        } else {
            tenant.findListing(leg.listingCode()).ifPresent(listing -> checkLeg(field, leg, listing));
        }
    }

    private void checkLeg(Field field, Leg leg, ListingFile listing) {
        if (listing.isRoute()) {
            source.report(field.and("listing"), leg.listing() + " is a route itself");
            return;
        }
        Optional<OptionFile> option = listing.options().stream()
                .filter(candidate -> candidate.code().equals(leg.option()))
                .findFirst();
        if (option.isEmpty()) {
            source.report(field.and("option"), leg.listing() + " has no option " + leg.option());
            return;
        }
        checkStartTime(field, leg.startTime(), option.get());
        checkNights(field, leg.nights(), option.get());
        if (option.get().sessions() != null) {
            source.report(field.and("option"), "has sessions, which nobody lays out on a route");
        }
        checkEnd(field, leg, Optional.ofNullable(listing.durationDays()).orElse(1));
    }

    private void checkStartTime(Field field, @Nullable LocalTime startTime, OptionFile option) {
        if (startTime == null && !option.startTimes().isEmpty()) {
            source.report(field.and("startTime"), "is missing: the option has " + option.startTimes());
        } else if (startTime != null && !option.startTimes().contains(startTime)) {
            source.report(field.and("startTime"), "%s is none of %s".formatted(startTime, option.startTimes()));
        }
    }

    private void checkNights(Field field, @Nullable Integer nights, OptionFile option) {
        if (nights == null) {
            if (option.isByRoom()) {
                source.report(field.and("nights"), "is missing: the option is sold by the night");
            }
            return;
        }
        if (!option.isByRoom()) {
            source.report(field.and("nights"), "the option is not sold by the night");
        } else if (nights < Optional.ofNullable(option.minNights()).orElse(1)
                || nights > Optional.ofNullable(option.maxNights()).orElse(nights)) {
            source.report(field.and("nights"), nights + " nights are not sold");
        }
    }

    /** A night ends on the next day, which is a day of the route as well. */
    private void checkEnd(Field field, Leg leg, int days) {
        int end = leg.nights() == null ? leg.day() + days - 1 : leg.day() + leg.nights();
        if (end > lastDay) {
            source.report(field.and("day"), "ends on day %d of %d".formatted(end, lastDay));
        }
    }
}
