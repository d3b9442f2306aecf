package org.panprd.marketplace.departure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.departure.DepartureView.Page;
import org.panprd.marketplace.departure.ListDepartures.Days;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.platform.QueryValues;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;

/** The departures of an operator's border tours. */
@ApplicationScoped
@Acting(Role.OPERATOR)
@Path("tenants/{" + ScopeFilter.TENANT + "}/operators/{" + ScopeFilter.OPERATOR + "}/departures")
@Produces(MediaType.APPLICATION_JSON)
public class DeparturesResource {
    private static final int DEFAULT_DAYS = 30;
    private static final int MAX_DAYS = 92;

    @Inject
    ListDepartures listDepartures;

    @Inject
    Clock clock;

    @Context
    HttpHeaders headers;

    /** By default those of the next 30 days that somebody travels on; 92 days at the most. */
    @GET
    public Page list(
            @PathParam(ScopeFilter.TENANT) String tenant,
            @PathParam(ScopeFilter.OPERATOR) String operator,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("all") @Nullable String all) {
        QueryValues values = new QueryValues();
        // All regions are eight hours ahead of UTC.
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(8));
        LocalDate first = values.date(from, "from").orElse(today);
        LocalDate last = values.date(to, "to").orElse(first.plusDays(DEFAULT_DAYS));
        values.require(!last.isBefore(first), "to", "return-date", first);
        values.require(!last.isAfter(first.plusDays(MAX_DAYS)), "to", "too-far-from", MAX_DAYS, first);
        values.refuse();
        return listDepartures.list(tenant, operator, new Days(first, last, "true".equals(all)), Languages.of(headers));
    }
}
