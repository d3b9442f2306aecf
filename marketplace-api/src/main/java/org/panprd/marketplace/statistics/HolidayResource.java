package org.panprd.marketplace.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;

/** What a region has on hand for the coming holiday, for its bureau. */
@ApplicationScoped
@Acting(Role.BUREAU)
@Path("tenants/{" + ScopeFilter.TENANT + "}/bureau/holidays")
public class HolidayResource {
    @Inject
    ShowHoliday showHoliday;

    @Context
    HttpHeaders headers;

    /** The next one, or the one that is named by its id. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public HolidayView holidays(
            @PathParam(ScopeFilter.TENANT) String tenant, @QueryParam("holiday") @Nullable String holiday) {
        return showHoliday.show(tenant, holiday, Languages.of(headers));
    }
}
