package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.QueryValues;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;

/** How many bookings cross a port, for who answers for it. */
@ApplicationScoped
@Acting(Role.PORT)
@Path("ports/{" + ScopeFilter.PORT + "}/bookings")
@Produces(MediaType.APPLICATION_JSON)
public class CrossedPortResource {
    @Inject
    CountCrossings countCrossings;

    @GET
    public AffectedItems.Count between(
            @PathParam(ScopeFilter.PORT) String code,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until) {
        QueryValues values = new QueryValues();
        LocalDate first = values.date(from, "from").orElse(null);
        LocalDate last = values.date(until, "until").orElse(null);
        values.require(first != null, "from", "required");
        values.require(
                first == null || last == null || !last.isBefore(first), "until", "return-date", String.valueOf(first));
        values.refuse();
        return countCrossings.between(code, Objects.requireNonNull(first), last);
    }
}
