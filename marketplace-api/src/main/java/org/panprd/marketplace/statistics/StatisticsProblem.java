package org.panprd.marketplace.statistics;

import org.panprd.marketplace.kernel.ProblemType;

/** Refusals of this room. */
public enum StatisticsProblem implements ProblemType {
    TOO_MANY_SHARED_VIEWS("too-many-shared-views", 409),
    /** Somebody else has set it meanwhile. */
    SHARING_CHANGED("sharing-changed", 412),
    /** The same, of the order of a report. */
    REPORT_ORDER_CHANGED("report-order-changed", 412);

    private final String slug;
    private final int status;

    StatisticsProblem(String slug, int status) {
        this.slug = slug;
        this.status = status;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }
}
