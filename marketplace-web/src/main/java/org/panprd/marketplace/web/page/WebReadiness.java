package org.panprd.marketplace.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says that the pages are deployed. Whether the API is well is the API's own check: the pages can tell people that. */
@Readiness
@ApplicationScoped
public class WebReadiness implements HealthCheck {
    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.up("marketplace-web");
    }
}
