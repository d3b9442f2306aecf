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
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;

/** A region's figures as files: what {@link StatisticsResource} answers to the same question. */
@ApplicationScoped
@Acting(Role.BUREAU)
@Path("tenants/{" + ScopeFilter.TENANT + "}/bureau")
public class StatisticsFileResource {
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PROBLEM = "application/problem+json";

    @Inject
    ShowStatistics showStatistics;

    @Inject
    Regions regions;

    @Inject
    Clock clock;

    @Context
    HttpHeaders headers;

    @GET
    @Path("statistics.csv")
    @Produces({CSV, PROBLEM})
    public Response csv(@BeanParam StatisticsQuery query) {
        StatisticsView view = view(query);
        return sent(view, StatisticsTable.of(view, Languages.of(headers)).csv(), CSV, "csv");
    }

    @GET
    @Path("statistics.xlsx")
    @Produces({XLSX, PROBLEM})
    public Response xlsx(@BeanParam StatisticsQuery query) {
        StatisticsView view = view(query);
        byte[] content = StatisticsTable.of(view, Languages.of(headers)).xlsx(view.by());
        return sent(view, content, XLSX, "xlsx");
    }

    private StatisticsView view(StatisticsQuery query) {
        ZoneId zone = ZoneId.of(regions.get(query.tenant).timeZone());
        return showStatistics.show(query.read(LocalDate.ofInstant(clock.instant(), zone)), Languages.of(headers));
    }

    private static Response sent(StatisticsView view, byte[] content, String type, String ending) {
        String file = "statistics-" + view.tenant() + "-" + view.by() + "-" + view.from() + "-" + view.to();
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "." + ending + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
