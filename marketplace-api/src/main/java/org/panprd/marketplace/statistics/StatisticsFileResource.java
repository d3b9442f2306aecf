package org.panprd.marketplace.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;

/** A region's figures as files: what {@link StatisticsResource} answers to the same question. */
@ApplicationScoped
@Acting(Role.BUREAU)
@Path("tenants/{" + ScopeFilter.TENANT + "}/bureau")
public class StatisticsFileResource {
    @Inject
    ShowStatistics showStatistics;

    @Inject
    Today today;

    @Context
    HttpHeaders headers;

    @GET
    @Path("statistics.csv")
    @Produces({StatisticsFile.CSV, StatisticsFile.PROBLEM})
    public Response csv(@BeanParam StatisticsQuery query) {
        StatisticsView view = view(query);
        return file(view).csv(StatisticsTable.of(view, Languages.of(headers)));
    }

    @GET
    @Path("statistics.xlsx")
    @Produces({StatisticsFile.XLSX, StatisticsFile.PROBLEM})
    public Response xlsx(@BeanParam StatisticsQuery query) {
        StatisticsView view = view(query);
        return file(view).xlsx(StatisticsTable.of(view, Languages.of(headers)), view.by());
    }

    private StatisticsView view(StatisticsQuery query) {
        return showStatistics.show(query.read(today.in(query.tenant)), Languages.of(headers));
    }

    private static StatisticsFile file(StatisticsView view) {
        return new StatisticsFile(
                "statistics-" + view.tenant() + "-" + view.by() + "-" + view.from() + "-" + view.to());
    }
}
