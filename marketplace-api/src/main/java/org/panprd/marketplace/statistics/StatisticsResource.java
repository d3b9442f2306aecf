package org.panprd.marketplace.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;

/** A region's figures for its bureau. */
@ApplicationScoped
@Acting(Role.BUREAU)
@Path("tenants/{" + ScopeFilter.TENANT + "}/bureau/statistics")
public class StatisticsResource {
    @Inject
    ShowStatistics showStatistics;

    @Inject
    Today today;

    @Context
    HttpHeaders headers;

    /** By one dimension and by periods; the last 30 days of the whole region, day by day, unless something else is asked for. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public StatisticsView statistics(@BeanParam StatisticsQuery query) {
        return showStatistics.show(query.read(today.in(query.tenant)), Languages.of(headers));
    }
}
