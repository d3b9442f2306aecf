package org.panprd.marketplace.traveller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.traveller.ConsentView.ConsentList;

/** What a traveller agrees to. Giving and withdrawing may be repeated. */
@ApplicationScoped
@Acting(Role.TRAVELLER)
@Path("me/consents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ConsentResource {
    @Inject
    ManageConsents consents;

    /** Which text the traveller has read. */
    public record NewConsent(@Nullable String textVersion) {}

    @GET
    public ConsentList consents(@Context SecurityContext security, @Context HttpHeaders headers) {
        return new ConsentList(consents.show(traveller(security), Languages.of(headers)));
    }

    @PUT
    @Path("{purpose}")
    public void give(
            @PathParam("purpose") String purpose,
            NewConsent request,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        consents.give(traveller(security), find(purpose), request.textVersion(), Languages.of(headers));
    }

    @DELETE
    @Path("{purpose}")
    public void withdraw(
            @PathParam("purpose") String purpose, @Context SecurityContext security, @Context HttpHeaders headers) {
        consents.withdraw(traveller(security), find(purpose), Languages.of(headers));
    }

    private static String traveller(SecurityContext security) {
        return security.getUserPrincipal().getName();
    }

    private static Purpose find(String slug) {
        return Purpose.find(slug).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }
}
