package org.panprd.marketplace.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.keycloak.Caller;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;

/** Tells callers who they are. */
@ApplicationScoped
@Acting(Role.PERSON)
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {
    /** A person as this server knows them. */
    public record MeView(
            String subject, String name, @Nullable String email, Set<String> roles, Map<String, Set<String>> tenants) {}

    @GET
    public MeView me(@Context SecurityContext security) {
        Caller caller = Callers.signedIn(security);
        return new MeView(caller.subject(), caller.displayName(), caller.email(), caller.roles(), caller.memberships());
    }
}
