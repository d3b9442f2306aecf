package org.panprd.marketplace.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;
import org.panprd.marketplace.tenants.Language;

/** What lies ahead of a region as files, for its bureau: what is answered to the same questions without an ending. */
@ApplicationScoped
@Acting(Role.BUREAU)
@Path("tenants/{" + ScopeFilter.TENANT + "}/bureau/outlook")
public class OutlookFileResource {
    @Inject
    ShowForecast showForecast;

    @Inject
    ShowLoad showLoad;

    @Inject
    ShowHoliday showHoliday;

    @Inject
    Today today;

    @Context
    HttpHeaders headers;

    @GET
    @Path("forecast.csv")
    @Produces({StatisticsFile.CSV, StatisticsFile.PROBLEM})
    public Response forecastCsv(@PathParam(ScopeFilter.TENANT) String tenant) {
        return named("forecast", tenant).csv(forecast(tenant));
    }

    @GET
    @Path("forecast.xlsx")
    @Produces({StatisticsFile.XLSX, StatisticsFile.PROBLEM})
    public Response forecastXlsx(@PathParam(ScopeFilter.TENANT) String tenant) {
        return named("forecast", tenant).xlsx(forecast(tenant), "forecast");
    }

    @GET
    @Path("load.csv")
    @Produces({StatisticsFile.CSV, StatisticsFile.PROBLEM})
    public Response loadCsv(@BeanParam LoadQuery query) {
        return named("load", query.tenant).csv(load(query));
    }

    @GET
    @Path("load.xlsx")
    @Produces({StatisticsFile.XLSX, StatisticsFile.PROBLEM})
    public Response loadXlsx(@BeanParam LoadQuery query) {
        return named("load", query.tenant).xlsx(load(query), "load");
    }

    @GET
    @Path("holiday.csv")
    @Produces({StatisticsFile.CSV, StatisticsFile.PROBLEM})
    public Response holidayCsv(
            @PathParam(ScopeFilter.TENANT) String tenant, @QueryParam("holiday") @Nullable String holiday) {
        return named("holiday", tenant).csv(holiday(tenant, holiday));
    }

    @GET
    @Path("holiday.xlsx")
    @Produces({StatisticsFile.XLSX, StatisticsFile.PROBLEM})
    public Response holidayXlsx(
            @PathParam(ScopeFilter.TENANT) String tenant, @QueryParam("holiday") @Nullable String holiday) {
        return named("holiday", tenant).xlsx(holiday(tenant, holiday), "holiday");
    }

    private StatisticsTable forecast(String tenant) {
        return OutlookTables.of(showForecast.show(tenant, language()), language());
    }

    private StatisticsTable load(LoadQuery query) {
        LoadQuery.Read read = query.read(today);
        return OutlookTables.of(showLoad.show(query.tenant, read.first(), read.last(), language()), language());
    }

    private StatisticsTable holiday(String tenant, @Nullable String holiday) {
        return OutlookTables.of(showHoliday.show(tenant, holiday, language()), language());
    }

    private Language language() {
        return Languages.of(headers);
    }

    private StatisticsFile named(String what, String tenant) {
        return new StatisticsFile(what + "-" + tenant + "-" + today.in(tenant));
    }
}
