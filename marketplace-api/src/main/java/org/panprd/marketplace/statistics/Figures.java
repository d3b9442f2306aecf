package org.panprd.marketplace.statistics;

/**
 * What was counted. All of it lies on the day on which a trip arrives in the tenant.
 *
 * @param visitors persons on items that stand; a person once for each trip and key
 * @param overnight those of them who spend a night in the tenant on that trip
 * @param nights persons times nights
 * @param revenueMinor paid less refunded, in the tenant's currency
 * @param items that were confirmed, whatever became of them
 * @param cancelledItems those of them that were cancelled
 * @param cancelled persons on these, once for each trip and key
 * @param noShows persons who did not come
 * @param leadDays from payment to arrival, summed over the items
 */
record Figures(
        long visitors,
        long overnight,
        long nights,
        long revenueMinor,
        long items,
        long cancelledItems,
        long cancelled,
        long noShows,
        long leadDays) {
    static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0);

    Figures plus(Figures other) {
        return new Figures(
                visitors + other.visitors,
                overnight + other.overnight,
                nights + other.nights,
                revenueMinor + other.revenueMinor,
                items + other.items,
                cancelledItems + other.cancelledItems,
                cancelled + other.cancelled,
                noShows + other.noShows,
                leadDays + other.leadDays);
    }
}
