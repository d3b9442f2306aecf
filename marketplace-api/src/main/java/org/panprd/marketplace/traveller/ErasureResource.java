package org.panprd.marketplace.traveller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;

/** Erases whatever tells who a traveller is. It may be repeated. The account itself is Keycloak's, and ended there. */
@ApplicationScoped
@Acting(Role.TRAVELLER)
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
public class ErasureResource {
    @Inject
    PersonalData data;

    @DELETE
    public void erase(@Context SecurityContext security) {
        data.erase(security.getUserPrincipal().getName());
    }
}
