package org.panprd.marketplace.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.catalog.Discount;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.supply.Ticket;
import org.panprd.marketplace.tenants.Changes;
import org.panprd.marketplace.tenants.Share;
import org.panprd.marketplace.tenants.Text;
import org.panprd.marketplace.tenants.Unit;

/**
 * What an item said when it was booked; later changes of the listing do not reach it.
 *
 * @param rules the rule sets, in their versions, by which its participants were let cross a border, or
 *     the questionnaire by which they were screened; none for all else
 * @param changes what may be changed of it; nothing, if absent
 * @param sessions when its treatments are; none for all else
 * @param discounts what was taken off its price, and why
 * @param share by which partnership it is part of another operator's route, if it is
 * @param facets by what it is told apart in statistics
 * @param moved why its operator has changed it, and from when, if that is the last that became of it
 * @param ticket of the supplier elsewhere whose it is, once it is confirmed there
 */
public record ItemContent(
        Text title,
        Text optionTitle,
        Text operatorName,
        String operatorTelephone,
        Text place,
        Text city,
        double latitude,
        double longitude,
        Map<Unit, Integer> units,
        int nights,
        @Nullable Integer durationMinutes,
        @Nullable Text routeTitle,
        int routeDay,
        List<Deadline> cancellation,
        @Nullable List<RuleVersion> rules,
        @Nullable Changes changes,
        @Nullable BookedSessions sessions,
        @Nullable List<Discount> discounts,
        @Nullable Share share,
        @Nullable Facets facets,
        @Nullable Moved moved,
        @Nullable Ticket ticket) {

    /** What its operator has changed it for, and when it was to start. */
    public record Moved(
            ChangeReason reason, LocalDate from, @Nullable LocalTime at) {}

    /** The moment from which the dates of what starts then stay; empty if they cannot be changed at all. */
    Optional<Instant> datesUntil(Instant startsAt) {
        return Optional.ofNullable(ticket == null ? changes : null)
                .map(may -> startsAt.minusSeconds(may.datesUntilHours() * 3600L));
    }

    /** Whether somebody else may come instead of a guest. */
    boolean canBeSwapped() {
        return changes != null && changes.swaps();
    }

    /** Refuses what is not changed alone: legs fit each other, sessions their guest, and a supplier one day. */
    void checkStandsAlone() {
        if (routeTitle != null) {
            throw new Refusal(BookingProblem.LEG_OF_ROUTE);
        }
        if (sessions != null || ticket != null) {
            throw new Refusal(BookingProblem.NOT_CHANGEABLE);
        }
    }

    /** The same on other dates, or as another option. */
    ItemContent on(OtherDates dates, @Nullable Moved byOperator) {
        OtherDates.Chosen chosen = dates.chosen();
        return new ItemContent(
                title,
                chosen == null ? optionTitle : chosen.title(),
                operatorName,
                operatorTelephone,
                place,
                city,
                latitude,
                longitude,
                units,
                dates.nights(),
                chosen == null ? durationMinutes : chosen.durationMinutes(),
                routeTitle,
                routeDay,
                dates.cancellation(),
                rules,
                chosen == null ? changes : chosen.changes(),
                sessions,
                dates.discounts(),
                share,
                facets,
                byOperator,
                ticket);
    }

    /** The same with sessions at other times. */
    ItemContent with(BookedSessions others) {
        return new ItemContent(
                title,
                optionTitle,
                operatorName,
                operatorTelephone,
                place,
                city,
                latitude,
                longitude,
                units,
                nights,
                durationMinutes,
                routeTitle,
                routeDay,
                cancellation,
                rules,
                changes,
                others,
                discounts,
                share,
                facets,
                moved,
                ticket);
    }

    /** The same with what opens the door. */
    ItemContent with(Ticket issued) {
        return new ItemContent(
                title,
                optionTitle,
                operatorName,
                operatorTelephone,
                place,
                city,
                latitude,
                longitude,
                units,
                nights,
                durationMinutes,
                routeTitle,
                routeDay,
                cancellation,
                rules,
                changes,
                sessions,
                discounts,
                share,
                facets,
                moved,
                issued);
    }

    /** The same for a start so many days later: its deadlines count from the new one. */
    ItemContent movedBy(int days) {
        Duration later = Duration.ofDays(days);
        return new ItemContent(
                title,
                optionTitle,
                operatorName,
                operatorTelephone,
                place,
                city,
                latitude,
                longitude,
                units,
                nights,
                durationMinutes,
                routeTitle,
                routeDay,
                cancellation.stream()
                        .map(tier -> new Deadline(tier.until().plus(later), tier.refundPercent()))
                        .toList(),
                rules,
                changes,
                sessions,
                discounts,
                share,
                facets,
                null,
                ticket);
    }

    /** A version of a rule set. */
    public record RuleVersion(String code, int version) {}
}
