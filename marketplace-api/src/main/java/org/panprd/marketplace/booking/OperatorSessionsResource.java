package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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
import org.panprd.marketplace.booking.ListSessions.Asked;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.platform.QueryValues;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;

/** The sessions of an operator's programmes. */
@ApplicationScoped
@Acting(Role.OPERATOR)
@Path("tenants/{" + ScopeFilter.TENANT + "}/operators/{" + ScopeFilter.OPERATOR + "}/sessions")
@Produces(MediaType.APPLICATION_JSON)
public class OperatorSessionsResource {
    private static final int DEFAULT_LATER = 6;
    private static final int MOST_LATER = 30;
    private static final int LIMIT = 100;

    @Inject
    ListSessions listSessions;

    @Inject
    Clock clock;

    @Context
    HttpHeaders headers;

    /** What is asked for. */
    public static class SessionsQuery {
        @QueryParam("from")
        @Nullable
        String from;

        @QueryParam("to")
        @Nullable
        String to;

        @QueryParam("cursor")
        @Nullable
        String cursor;

        @QueryParam("limit")
        @Nullable
        String limit;
    }

    /** By default those of a week from today; 31 days at the most. */
    @GET
    public OperatorSessionsView list(
            @PathParam(ScopeFilter.TENANT) String tenant,
            @PathParam(ScopeFilter.OPERATOR) String operator,
            @BeanParam SessionsQuery query) {
        QueryValues values = new QueryValues();
        // All regions are eight hours ahead of UTC.
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(8));
        LocalDate first = values.date(query.from, "from").orElse(today);
        LocalDate last = values.date(query.to, "to").orElse(first.plusDays(DEFAULT_LATER));
        values.require(!last.isBefore(first), "to", "return-date", first);
        values.require(!last.isAfter(first.plusDays(MOST_LATER)), "to", "too-far-from", MOST_LATER, first);
        int size = values.number(query.limit, "limit", 1, LIMIT).orElse(LIMIT);
        values.refuse();
        return listSessions.list(tenant, operator, new Asked(first, last, query.cursor, size), Languages.of(headers));
    }
}
