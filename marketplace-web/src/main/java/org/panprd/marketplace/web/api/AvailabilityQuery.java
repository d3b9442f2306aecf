package org.panprd.marketplace.web.api;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which option, dates and party an availability is asked for. */
public final class AvailabilityQuery {
    @QueryParam("option")
    final String option;

    @QueryParam("from")
    final String from;

    @QueryParam("to")
    final String to;

    @QueryParam("units")
    final String units;

    @QueryParam("nights")
    final @Nullable Integer nights;

    public AvailabilityQuery(String option, LocalDate from, LocalDate to, String units, @Nullable Integer nights) {
        this.option = option;
        this.from = from.toString();
        this.to = to.toString();
        this.units = units;
        this.nights = nights;
    }
}
