package org.panprd.marketplace.tenancy;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.keycloak.Caller;

/**
 * Gives every request its scope: that of the role in which its operation is {@linkplain Acting acted}, if the verified
 * token admits to it; the market for what is everybody's. It comes before the body is read, and nothing in a header,
 * parameter or body can choose a scope.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class ScopeFilter implements ContainerRequestFilter, ContainerResponseFilter {
    /** Names of path parameters. */
    public static final String TENANT = "tenant";

    public static final String OPERATOR = "operator";

    @Inject
    Scopes scopes;

    @Context
    ResourceInfo operation;

    @Override
    public void filter(ContainerRequestContext request) {
        Acting acting = acting();
        if (acting == null) {
            scopes.enter(Scope.MARKET);
            return;
        }
        Optional<Caller> caller = request.getSecurityContext().getUserPrincipal() instanceof Caller person
                ? Optional.of(person)
                : Optional.empty();
        var path = request.getUriInfo().getPathParameters();
        scopes.enter(new Admission(caller).admit(acting.value(), path.getFirst(TENANT), path.getFirst(OPERATOR)));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        scopes.leave();
    }

    private @Nullable Acting acting() {
        Acting own = operation.getResourceMethod().getAnnotation(Acting.class);
        return own != null ? own : operation.getResourceClass().getAnnotation(Acting.class);
    }
}
