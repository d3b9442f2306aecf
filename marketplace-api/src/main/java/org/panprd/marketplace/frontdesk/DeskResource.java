package org.panprd.marketplace.frontdesk;

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
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;

/** What was booked of an operator. */
@ApplicationScoped
@Acting(Role.OPERATOR)
@Path("tenants/{" + ScopeFilter.TENANT + "}/operators/{" + ScopeFilter.OPERATOR + "}/bookings")
@Produces(MediaType.APPLICATION_JSON)
public class DeskResource {
    /** Nobody keeps a page open for longer. */
    private static final Duration LONGEST_AGO = Duration.ofDays(7);

    @Inject
    ListItems listItems;

    @Inject
    Regions regions;

    @Inject
    Clock clock;

    @Context
    HttpHeaders headers;

    /** By the day of service those of the next 30 days, unless something else is asked for; at most 100 at a time. */
    @GET
    public DeskView list(@BeanParam DeskQuery query) {
        ZoneId zone = ZoneId.of(regions.get(query.tenant).timeZone());
        return listItems.page(query.read(LocalDate.ofInstant(clock.instant(), zone)), Languages.of(headers));
    }

    /** How many were booked since a moment of the last seven days; 100 are as many as are counted. */
    @GET
    @Path("count")
    public DeskView.Count count(
            @PathParam(ScopeFilter.TENANT) String tenant,
            @PathParam(ScopeFilter.OPERATOR) String operator,
            @QueryParam("since") @Nullable String since) {
        return listItems.bookedSince(tenant, operator, moment(since));
    }

    private Instant moment(@Nullable String since) {
        Instant earliest = clock.instant().minus(LONGEST_AGO);
        try {
            Instant moment = Instant.parse(String.valueOf(since));
            return moment.isBefore(earliest) ? earliest : moment;
        } catch (DateTimeException e) {
            throw Refusal.invalid("since", "instant");
        }
    }
}
