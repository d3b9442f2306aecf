package org.panprd.marketplace.jobs;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;

/** Answers nobody before the walls of the database were found to stand and the catalogue is loaded. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION - 1)
public class ReadyFilter implements ContainerRequestFilter {
    @Inject
    Jobs jobs;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!jobs.isReady()) {
            throw new Refusal(CommonProblem.UNAVAILABLE);
        }
    }
}
