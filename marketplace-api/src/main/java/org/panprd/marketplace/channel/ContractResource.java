package org.panprd.marketplace.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.channel.ContractView.ContractList;
import org.panprd.marketplace.channel.NewContract.Decision;
import org.panprd.marketplace.platform.IfMatch;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;

/** Which resellers sell a region, and on which terms: its bureau decides. */
@ApplicationScoped
@Acting(Role.BUREAU)
@Path("tenants/{" + ScopeFilter.TENANT + "}/bureau/resellers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ContractResource {
    @Inject
    AgreeOnContracts agreeOnContracts;

    @Context
    HttpHeaders headers;

    @GET
    public ContractList list(@PathParam(ScopeFilter.TENANT) String tenant) {
        return agreeOnContracts.list(tenant, Languages.of(headers));
    }

    @PUT
    @Path("{reseller}/decision")
    @APIResponseSchema(ContractView.class)
    public Response decide(
            @PathParam(ScopeFilter.TENANT) String tenant,
            @PathParam("reseller") String reseller,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match,
            Decision request) {
        ContractView view = agreeOnContracts.decide(tenant, reseller, IfMatch.version(match), request);
        return IfMatch.answer(view, view.version());
    }
}
