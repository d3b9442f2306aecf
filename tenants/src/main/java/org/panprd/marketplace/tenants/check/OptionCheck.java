package org.panprd.marketplace.tenants.check;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.tenants.Changes;
import org.panprd.marketplace.tenants.Family;
import org.panprd.marketplace.tenants.GroupFile;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.LongStayRates;
import org.panprd.marketplace.tenants.OpeningHours;
import org.panprd.marketplace.tenants.OptionFile;
import org.panprd.marketplace.tenants.Sessions;
import org.panprd.marketplace.tenants.Unit;
import org.panprd.marketplace.tenants.UnitFile;

/**
 * An option in its listing: rooms are sold by ROOM alone, everything else to guests with an ADULT among them; what has
 * start times has them within the opening hours.
 */
final class OptionCheck {
    private static final int MONTHS = 12;
    private static final int MINUTES_AN_HOUR = 60;

    private final Source source;
    private final Field field;
    private final OptionFile option;

    OptionCheck(Source source, Field field, OptionFile option) {
        this.source = source;
        this.field = field;
        this.option = option;
    }

    void check(ListingFile listing) {
        if (listing.family() == Family.STAY && !option.isByRoom()) {
            source.report(field.and("sleeps"), FaultText.of("room-needed"));
        }
        checkOrder("maxUnits", option.minUnits(), option.maxUnits());
        checkOrder("maxNights", option.minNights(), option.maxNights());
        Codes.reportRepeated(
                source,
                field.and("units"),
                option.units().stream().map(unit -> unit.unit().name()).toList(),
                "unit");
        checkUnits();
        checkChanges(listing);
        if (option.group() != null) {
            checkGroup(option.group(), listing);
        }
        for (int i = 0; i < option.startTimes().size(); i++) {
            checkStartTime(field.and("startTimes", i), option.startTimes().get(i), listing);
        }
        Sessions sessions = option.sessions();
        if (sessions != null) {
            new SessionsCheck(source, field.and("sessions"), option, sessions).check(listing);
            sessions.times()
                    .forEach(time -> checkOpen(field.and("sessions", "times"), time, sessions.minutes(), listing));
        }
    }

    /** What starts is over before it closes, in every month. A ticket's guests only have to come while it is open. */
    private void checkStartTime(Field at, LocalTime time, ListingFile listing) {
        int minutes = Optional.ofNullable(option.durationMinutes())
                .or(() ->
                        Optional.ofNullable(listing.durationMinutes()).filter(any -> listing.family() != Family.TICKET))
                .orElse(0);
        checkOpen(at, time, minutes, listing);
    }

    private void checkOpen(Field at, LocalTime time, int minutes, ListingFile listing) {
        for (int month = 1; month <= MONTHS; month++) {
            int number = month;
            List<OpeningHours> hours = listing.openingHours().stream()
                    .filter(open -> open.isIn(number) && open.from().isBefore(open.to()))
                    .toList();
            Optional<OpeningHours> around =
                    hours.stream().filter(open -> open.contain(time)).findFirst();
            if (!hours.isEmpty() && around.isEmpty()) {
                source.report(at, FaultText.of("outside-hours", time, month));
                return;
            }
            if (around.filter(open -> open.minutesLeft(time) < minutes).isPresent()) {
                source.report(at, FaultText.of("after-closing", time, minutes, month));
                return;
            }
        }
    }

    /** Moving away from a date must not give back more than cancelling does. */
    private void checkChanges(ListingFile listing) {
        Changes changes = option.changes();
        int whole = listing.cancellation().get(0).hoursBefore();
        if (changes != null && !option.isByRoom()) {
            source.report(field.and("changes"), FaultText.of("with-sleeps"));
        } else if (changes != null && changes.datesUntilHours() < whole) {
            source.report(field.and("changes", "datesUntilHours"), FaultText.of("changes-late", whole));
        }
    }

    /** Nobody can join once it is decided that there are too few. */
    private void checkGroup(GroupFile group, ListingFile listing) {
        Field at = field.and("group");
        if (listing.family() != Family.BORDER_TOUR) {
            source.report(at, FaultText.of("group-tour"));
        }
        List<OptionFile> members = members(at, group, listing);
        int stock = members.stream().mapToInt(OptionFile::stock).sum();
        if (group.least() > stock) {
            source.report(at.and("least"), FaultText.of("group-large", group.least(), stock));
        }
        for (OptionFile member : members) {
            int cutoff = Objects.requireNonNullElse(member.cutoffMinutes(), 0);
            if (group.decideHours() * MINUTES_AN_HOUR < cutoff) {
                source.report(at.and("decideHours"), FaultText.of("group-late", cutoff));
            }
        }
    }

    private List<OptionFile> members(Field at, GroupFile group, ListingFile listing) {
        List<OptionFile> members = new ArrayList<>(List.of(option));
        for (int i = 0; i < group.with().size(); i++) {
            String code = group.with().get(i);
            Optional<OptionFile> other = listing.options().stream()
                    .filter(candidate -> candidate.code().equals(code) && !code.equals(option.code()))
                    .findFirst();
            if (other.isEmpty()) {
                source.report(at.and("with", i), FaultText.of("group-unknown", code));
            } else if (other.get().group() != null) {
                source.report(at.and("with", i), FaultText.of("group-own", code));
            } else if (!other.get().startTimes().equals(option.startTimes())) {
                source.report(at.and("with", i), FaultText.of("group-times", code));
            }
            other.ifPresent(members::add);
        }
        return members;
    }

    private void checkUnits() {
        for (int i = 0; i < option.units().size(); i++) {
            UnitFile unit = option.units().get(i);
            if (option.isByRoom() != (unit.unit() == Unit.ROOM)) {
                source.report(
                        field.and("units", i, "unit"), FaultText.of(option.isByRoom() ? "unit-room" : "room-sleeps"));
            }
            checkRates(field.and("units", i, "rates"), unit);
            if (unit.minAge() != null && unit.maxAge() != null && unit.minAge() > unit.maxAge()) {
                source.report(field.and("units", i, "maxAge"), FaultText.of("less-than-min-age"));
            }
        }
        if (!option.isByRoom() && option.findUnit(Unit.ADULT).isEmpty()) {
            source.report(field.and("units"), FaultText.of("no-adult"));
        }
    }

    /** A month is sold by the room, can be stayed, and never costs more than its nights one by one. */
    private void checkRates(Field at, UnitFile unit) {
        LongStayRates rates = unit.rates();
        if (rates == null) {
            return;
        }
        LongStayRates.Monthly monthly = rates.monthly();
        int most = Objects.requireNonNullElse(option.maxNights(), LongStayRates.NIGHTS);
        if (unit.unit() != Unit.ROOM) {
            source.report(at, FaultText.of("rates-room"));
        } else if (most < LongStayRates.NIGHTS) {
            source.report(at.and("monthly"), FaultText.of("month-short", most));
        }
        checkMonth(at.and("monthly", "base"), monthly.base(), unit.price().base());
        Long peak = unit.price().peak();
        if (monthly.peak() != null) {
            checkMonth(
                    at.and("monthly", "peak"),
                    monthly.peak(),
                    peak == null ? unit.price().base() : peak);
        } else if (peak != null) {
            source.report(at.and("monthly", "peak"), FaultText.of("month-peak"));
        }
    }

    private void checkMonth(Field at, long month, long night) {
        if (month > night * LongStayRates.NIGHTS) {
            source.report(at, FaultText.of("month-dear"));
        }
    }

    private void checkOrder(String name, @Nullable Integer least, @Nullable Integer most) {
        if (least != null && most != null && least > most) {
            source.report(field.and(name), FaultText.of("order", most, least));
        }
    }
}
