package org.panprd.marketplace.pricing;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** A wish whose price is to be explained; {@code booked} is today, if left out, and the rest as in a calendar. */
public class PriceTestQuery {
    @QueryParam("option")
    @Nullable
    String option;

    @QueryParam("date")
    @Nullable
    String date;

    @QueryParam("nights")
    @Nullable
    String nights;

    @QueryParam("units")
    @Nullable
    String units;

    @QueryParam("booked")
    @Nullable
    String booked;

    @QueryParam("code")
    @Nullable
    String code;
}
