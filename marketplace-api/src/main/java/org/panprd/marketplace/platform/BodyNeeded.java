package org.panprd.marketplace.platform;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;

/** Refuses a request without the body that its operation reads; it would be handed nothing. */
@Provider
@Priority(Priorities.ENTITY_CODER)
public class BodyNeeded implements ContainerRequestFilter {
    @Context
    ResourceInfo operation;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!request.hasEntity() && readsBody()) {
            throw new Refusal(CommonProblem.MALFORMED_BODY);
        }
    }

    /** The body's parameter is the one without an annotation. */
    private boolean readsBody() {
        return Arrays.stream(operation.getResourceMethod().getParameters())
                .anyMatch(parameter -> parameter.getAnnotations().length == 0);
    }
}
