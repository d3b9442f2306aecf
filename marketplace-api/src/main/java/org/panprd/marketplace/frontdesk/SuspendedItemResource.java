package org.panprd.marketplace.frontdesk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;

/** What stands booked in a tenant of listings that are off the market, for its bureau: numbers and references, and nobody. */
@ApplicationScoped
@Acting(Role.BUREAU)
@Path("tenants/{" + ScopeFilter.TENANT + "}/suspended-bookings")
@Produces(MediaType.APPLICATION_JSON)
public class SuspendedItemResource {
    @Inject
    ListSuspended listSuspended;

    @Context
    HttpHeaders headers;

    /** The items of a listing that are paid for and have not ended. */
    public record Suspended(
            String operator,
            String listingId,
            String title,
            int items,
            int guests,
            LocalDate first,
            LocalDate last,
            List<String> references) {}

    /** By operator and listing. */
    public record SuspendedList(List<Suspended> items) {}

    /** Of 200 listings at the most, with 20 references each. */
    @GET
    public SuspendedList list(@PathParam(ScopeFilter.TENANT) String tenant) {
        return listSuspended.list(tenant, Languages.of(headers));
    }
}
