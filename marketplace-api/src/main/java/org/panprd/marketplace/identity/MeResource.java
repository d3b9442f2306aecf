package org.panprd.marketplace.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    /**
     * A person as this server knows them.
     *
     * @param acting for whom they may act
     */
    public record MeView(
            String subject,
            String name,
            @Nullable String email,
            Set<String> roles,
            Map<String, Set<String>> tenants,
            List<ActingView> acting) {}

    /**
     * A tenant in which somebody may act, and as what.
     *
     * @param role operator or bureau
     * @param operator for which of them
     * @param leads whether they say who else may
     * @param treats whether they answer as a doctor
     */
    public record ActingView(
            String tenant, String role, @Nullable String operator, boolean leads, boolean treats) {}

    @GET
    public MeView me(@Context SecurityContext security) {
        Caller caller = Callers.signedIn(security);
        return new MeView(
                caller.subject(),
                caller.displayName(),
                caller.email(),
                caller.roles(),
                caller.memberships(),
                acting(caller));
    }

    private static List<ActingView> acting(Caller caller) {
        List<ActingView> acting = new ArrayList<>();
        new TreeMap<>(caller.memberships()).forEach((tenant, roles) -> {
            if (roles.contains("bureau")) {
                acting.add(new ActingView(tenant, "bureau", null, caller.directs(tenant), false));
            }
            if (roles.contains("operator")) {
                caller.operators(tenant)
                        .forEach(code -> acting.add(new ActingView(
                                tenant, "operator", code, caller.owns(tenant, code), caller.treats(tenant, code))));
            }
        });
        return acting;
    }
}
