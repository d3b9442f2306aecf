package org.panprd.marketplace.statistics;

/** How finely a key is shown in a month; from the coarsest on. */
enum Grain {
    NONE,
    /** The month as a whole. */
    MONTH,
    /** Each of its days, and so the month. */
    DAY
}
