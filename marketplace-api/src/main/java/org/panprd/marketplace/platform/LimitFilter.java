package org.panprd.marketplace.platform;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.keycloak.Caller;

/**
 * Refuses who asks too often, before anything else is done for them; the answer says when to come back. A reseller's
 * machines ask for many travellers from few addresses: its own limit stands in the place of the others.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class LimitFilter implements ContainerRequestFilter {
    @Inject
    RateLimits limits;

    @Inject
    Origin origin;

    @Context
    HttpServletRequest servletRequest;

    @Override
    public void filter(ContainerRequestContext request) {
        wait(request.getSecurityContext().getUserPrincipal()).ifPresent(pause -> {
            throw new Refusal(CommonProblem.TOO_MANY_REQUESTS).retryAfter(pause);
        });
    }

    private Optional<Duration> wait(@Nullable Principal principal) {
        if (principal instanceof Caller caller && caller.roles().contains("reseller")) {
            return limits.ofReseller(caller.subject());
        }
        return origin.of(servletRequest).flatMap(limits::ofAddress).or(() -> Optional.ofNullable(principal)
                .flatMap(person -> limits.ofAccount(person.getName())));
    }
}
