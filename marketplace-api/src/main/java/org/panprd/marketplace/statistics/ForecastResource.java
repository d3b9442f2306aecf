package org.panprd.marketplace.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;

/** What a region may expect, for its bureau. */
@ApplicationScoped
@Acting(Role.BUREAU)
@Path("tenants/{" + ScopeFilter.TENANT + "}/bureau/statistics/forecast")
public class ForecastResource {
    @Inject
    ShowForecast showForecast;

    @Context
    HttpHeaders headers;

    /** Today and the 28 days after it. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public ForecastView forecast(@PathParam(ScopeFilter.TENANT) String tenant) {
        return showForecast.show(tenant, Languages.of(headers));
    }
}
