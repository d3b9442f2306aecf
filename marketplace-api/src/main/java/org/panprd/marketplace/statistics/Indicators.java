package org.panprd.marketplace.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.Money;

/**
 * The indicators of a cell. What may not be shown, because fewer than five persons could be told by it, is null, and so is
 * what there is none of: an average of nothing.
 *
 * @param visitors persons on items that stand, once for each trip
 * @param overnight those who spend a night in the tenant
 * @param sameDay those who do not
 * @param nights persons times nights
 * @param averageStay nights by overnight visitor, two decimals
 * @param revenue paid less refunded
 * @param averageSpending revenue by visitor
 * @param items that were confirmed
 * @param cancelledItems those of them that were cancelled
 * @param cancelledPercent cancelled by confirmed, one decimal
 * @param noShows persons who did not come
 * @param leadDays from payment to arrival, the mean over the items, one decimal
 */
public record Indicators(
        @Nullable Long visitors,
        @Nullable Long overnight,
        @Nullable Long sameDay,
        @Nullable Long nights,
        @Nullable BigDecimal averageStay,
        @Nullable Money revenue,
        @Nullable Money averageSpending,
        @Nullable Long items,
        @Nullable Long cancelledItems,
        @Nullable BigDecimal cancelledPercent,
        @Nullable Long noShows,
        @Nullable BigDecimal leadDays) {

    /** Those of figures of which these groups may be shown; money only where the dimension has it. */
    static Indicators of(Figures figures, Set<Group> shown, Dimension dimension, String currency) {
        boolean visits = shown.contains(Group.VISITS);
        boolean stays = shown.contains(Group.STAYS) && dimension.hasStays();
        boolean losses = shown.contains(Group.LOSSES);
        boolean money = shown.contains(Group.MONEY) && dimension.hasMoney();
        boolean lost = losses && dimension.hasMoney();
        return new Indicators(
                visits ? figures.visitors() : null,
                stays ? figures.overnight() : null,
                stays ? figures.visitors() - figures.overnight() : null,
                stays ? figures.nights() : null,
                stays ? ratio(figures.nights(), figures.overnight(), 2) : null,
                money ? new Money(currency, figures.revenueMinor()) : null,
                money && figures.visitors() > 0
                        ? new Money(currency, Math.round((double) figures.revenueMinor() / figures.visitors()))
                        : null,
                money ? figures.items() : null,
                lost ? figures.cancelledItems() : null,
                lost && money ? ratio(figures.cancelledItems() * 100, figures.items(), 1) : null,
                lost ? figures.noShows() : null,
                money ? ratio(figures.leadDays(), figures.items(), 1) : null);
    }

    /** The groups that the dimension has, and of which nothing may be shown here. */
    Set<Group> notShown(Dimension dimension) {
        Set<Group> groups = EnumSet.noneOf(Group.class);
        if (visitors == null) {
            groups.add(Group.VISITS);
        }
        if (overnight == null && dimension.hasStays()) {
            groups.add(Group.STAYS);
        }
        if (revenue == null && dimension.hasMoney()) {
            groups.add(Group.MONEY);
        }
        if (noShows == null && dimension.hasMoney()) {
            groups.add(Group.LOSSES);
        }
        return groups;
    }

    private static @Nullable BigDecimal ratio(long part, long whole, int decimals) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
    }
}
