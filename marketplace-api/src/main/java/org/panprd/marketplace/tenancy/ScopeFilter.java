package org.panprd.marketplace.tenancy;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/**
 * Gives every request its scope. Travellers and strangers act in the market; nothing in a request's path, header or
 * body can choose another.
 */
@Provider
@PreMatching
public class ScopeFilter implements ContainerRequestFilter, ContainerResponseFilter {
    @Inject
    Scopes scopes;

    @Override
    public void filter(ContainerRequestContext request) {
        scopes.enter(Scope.MARKET);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        scopes.leave();
    }
}
