package org.panprd.marketplace.platform;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.security.Principal;
import java.util.Set;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Logs who tries what the edge refuses (ASVS V16.3.3): unreadable and invalid input, and too much of it. A line holds
 * identifiers only, none of which a sender can choose: what was sent is never written. Who is refused for want of rights
 * stands in the audit trail.
 */
@Provider
public class RefusalLog implements ContainerResponseFilter {
    private static final Logger LOG = Logger.getLogger(RefusalLog.class.getName());
    private static final Set<Integer> REFUSED = Set.of(400, 413, 415, 422, 429);

    @Inject
    Origin origin;

    @Context
    HttpServletRequest servletRequest;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (REFUSED.contains(response.getStatus())) {
            LOG.info(() -> "Refused with %d: %s to %s from %s"
                    .formatted(
                            response.getStatus(),
                            operation(resource.getResourceMethod()),
                            subject(request.getSecurityContext().getUserPrincipal()),
                            from(origin.networkOf(servletRequest))));
        }
    }

    private static String operation(@Nullable Method method) {
        return method == null
                ? "what is not found yet"
                : method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    private static String from(String network) {
        return network.isEmpty() ? "our own servers" : network;
    }

    private static String subject(@Nullable Principal caller) {
        return caller == null ? "a stranger" : caller.getName();
    }
}
