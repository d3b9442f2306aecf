package org.panprd.marketplace.channel;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.panprd.marketplace.kernel.Refusal;

/** Refuses whoever {@link ResellerFilter} knows no key of, once it is counted how often they ask. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION + 10)
public class KeyNeeded implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getProperty(ResellerFilter.REFUSAL) instanceof Refusal refusal) {
            throw refusal;
        }
    }
}
