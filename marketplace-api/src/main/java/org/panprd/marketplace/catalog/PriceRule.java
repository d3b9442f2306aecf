package org.panprd.marketplace.catalog;

/** Why something costs what it costs, in the order in which a price comes about. */
public enum PriceRule {
    /** Of a day: what was set for that very day; no rule of holidays or weekdays is applied to it. */
    DAY,
    /** Of a day: the season of the plan in which it lies. */
    SEASON,
    /** Of a day: what the listing says of holidays. */
    HOLIDAY,
    /** Of a day: what the listing says of its peak. */
    PEAK,
    /** Of a day: what the listing says of weekends. */
    WEEKEND,
    /** Of a day: what the listing says of all other days. */
    BASE,
    /** The plan's rule of public holidays, instead of that of the weekday. */
    ON_HOLIDAYS,
    /** The plan's rule of the weekday. */
    ON_WEEKDAYS,
    /** A month together, where that costs less than its nights. */
    MONTH,
    /** All guests, or all nights and rooms. */
    SUM,
    /** Booked early; this or {@link #LAST_MINUTE}, whichever takes more off. */
    EARLY_BIRD,
    /** Booked late. */
    LAST_MINUTE,
    /** For a party so large. */
    GROUP,
    /** As a leg of a route. */
    ROUTE,
    /** By a code. */
    PROMOTION
}
