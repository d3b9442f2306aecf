package org.panprd.marketplace.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.channel.OpeningView.OpeningList;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;

/** What an operator lets resellers sell. */
@ApplicationScoped
@Acting(Role.OPERATOR)
@Path("tenants/{" + ScopeFilter.TENANT + "}/operators/{" + ScopeFilter.OPERATOR + "}/channel-listings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OpeningResource {
    @Inject
    OpenListings openListings;

    @Context
    HttpHeaders headers;

    /** Whether it is to be open. */
    public record NewOpening(@Nullable Boolean open) {
        boolean read() {
            if (open == null) {
                throw Refusal.invalid("open", "required");
            }
            return open;
        }
    }

    /** All that it has published, open or not. */
    @GET
    public OpeningList list(
            @PathParam(ScopeFilter.TENANT) String tenant, @PathParam(ScopeFilter.OPERATOR) String operator) {
        return openListings.list(tenant, operator, Languages.of(headers));
    }

    /** All at once; what cannot be opened is left out. */
    @PUT
    public OpeningList setAll(
            @PathParam(ScopeFilter.TENANT) String tenant,
            @PathParam(ScopeFilter.OPERATOR) String operator,
            NewOpening request) {
        if (request.read()) {
            openListings.openAll(tenant, operator);
        } else {
            openListings.closeAll(tenant, operator);
        }
        return list(tenant, operator);
    }

    @PUT
    @Path("{listing}")
    public OpeningList set(
            @PathParam(ScopeFilter.TENANT) String tenant,
            @PathParam(ScopeFilter.OPERATOR) String operator,
            @PathParam("listing") String listing,
            NewOpening request) {
        if (request.read()) {
            openListings.open(tenant, operator, listing);
        } else {
            openListings.close(tenant, operator, listing);
        }
        return list(tenant, operator);
    }
}
