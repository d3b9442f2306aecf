package org.panprd.marketplace.tenancy;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.keycloak.Caller;
import org.panprd.marketplace.platform.Origin;
import org.panprd.marketplace.tenants.TenantFile;
import org.panprd.marketplace.tenants.border.Port;

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

    public static final String PORT = "code";

    @Inject
    Scopes scopes;

    @Inject
    Regions regions;

    @Inject
    Origin origin;

    @Inject
    Event<AdmissionRefused> refused;

    @Context
    HttpServletRequest servletRequest;

    @Context
    ResourceInfo operation;

    @Override
    public void filter(ContainerRequestContext request) {
        Acting acting = acting(operation.getResourceMethod());
        Optional<Caller> caller = request.getSecurityContext().getUserPrincipal() instanceof Caller person
                ? Optional.of(person)
                : Optional.empty();
        String network = origin.networkOf(servletRequest);
        if (acting == null) {
            scopes.enter(Scope.MARKET, Actor.stranger(network));
            return;
        }
        var path = request.getUriInfo().getPathParameters();
        String tenant = acting.value() == Role.PORT
                ? regions.shared()
                        .findPort(String.valueOf(path.getFirst(PORT)))
                        .map(Port::tenant)
                        .orElse(null)
                : path.getFirst(TENANT);
        String operator = path.getFirst(OPERATOR);
        Actor actor = Actor.of(
                caller.map(Caller::subject).orElse(Actor.NOBODY),
                acting.value(),
                operator == null ? "" : operator,
                network);
        scopes.enter(Scope.MARKET, actor);
        try {
            scopes.enter(new Admission(caller).admit(acting.value(), tenant, operator), actor);
        } catch (Refusal refusal) {
            if (caller.isPresent()) {
                refused.fire(new AdmissionRefused(
                        regions.find(String.valueOf(tenant)).map(TenantFile::code),
                        request.getMethod() + " "
                                + operation.getResourceMethod().getName(),
                        refusal.type()));
            }
            throw refusal;
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        scopes.leave();
    }

    /** As what callers act in an operation; null, if it is everybody's. */
    public static @Nullable Acting acting(Method operation) {
        Acting own = operation.getAnnotation(Acting.class);
        return own != null ? own : operation.getDeclaringClass().getAnnotation(Acting.class);
    }
}
