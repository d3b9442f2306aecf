package org.panprd.marketplace.booking;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.catalog.Discount;
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
        @Nullable Share share) {

    /** Whether somebody else may come instead of a guest. */
    boolean canBeSwapped() {
        return changes != null && changes.swaps();
    }

    /** The same on other dates. */
    ItemContent on(int otherNights, List<Deadline> otherCancellation, @Nullable List<Discount> otherDiscounts) {
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
                otherNights,
                durationMinutes,
                routeTitle,
                routeDay,
                otherCancellation,
                rules,
                changes,
                sessions,
                otherDiscounts,
                share);
    }

    /** The same with sessions at other times. */
    ItemContent with(BookedSessions moved) {
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
                moved,
                discounts,
                share);
    }

    /** The same for a start so many days later: its deadlines count from the new one. */
    ItemContent movedBy(int days) {
        Duration later = Duration.ofDays(days);
        return on(
                nights,
                cancellation.stream()
                        .map(tier -> new Deadline(tier.until().plus(later), tier.refundPercent()))
                        .toList(),
                discounts);
    }

    /** A version of a rule set. */
    public record RuleVersion(String code, int version) {}
}
