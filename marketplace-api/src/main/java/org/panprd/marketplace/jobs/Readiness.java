package org.panprd.marketplace.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Ready as soon as the catalogue is loaded and as long as the database answers. A node that refuses to run for want of
 * {@link Walls} says which kinds of gaps there are, and nothing of where.
 */
@ApplicationScoped
@org.eclipse.microprofile.health.Readiness
class Readiness implements HealthCheck {
    @Inject
    Jobs jobs;

    @Inject
    Database database;

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("marketplace-api").status(jobs.isReady() && database.answers());
        if (!jobs.gaps().isEmpty()) {
            answer.withData(
                    "reason",
                    jobs.gaps().stream().map(Walls.Gap::kind).distinct().collect(Collectors.joining(",")));
        }
        return answer.build();
    }
}
