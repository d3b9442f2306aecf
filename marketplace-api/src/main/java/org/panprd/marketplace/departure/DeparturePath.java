package org.panprd.marketplace.departure;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.tenancy.ScopeFilter;

/** The parameters of an address that is about a departure. */
public class DeparturePath {
    @PathParam(ScopeFilter.TENANT)
    @Nullable
    String tenant;

    @PathParam(ScopeFilter.OPERATOR)
    @Nullable
    String operator;

    @PathParam("listing")
    @Nullable
    String listing;

    @PathParam("option")
    @Nullable
    String option;

    @PathParam("date")
    @Nullable
    String date;

    @QueryParam("startTime")
    @Nullable
    String startTime;

    DepartureAddress address() {
        return new DepartureAddress(
                String.valueOf(tenant),
                String.valueOf(operator),
                String.valueOf(listing),
                String.valueOf(option),
                String.valueOf(date),
                startTime == null || startTime.isBlank() ? null : startTime);
    }
}
