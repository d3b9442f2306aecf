package org.panprd.marketplace.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.panprd.marketplace.figures.FiguresQuery.Asked;
import org.panprd.marketplace.figures.FiguresTables.Table;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;

/** An operator's figures, and the same as files. */
@ApplicationScoped
@Acting(Role.OPERATOR)
@Path("tenants/{" + ScopeFilter.TENANT + "}/operators/{" + ScopeFilter.OPERATOR + "}/figures")
public class FiguresResource {
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PROBLEM = "application/problem+json";

    @Inject
    ShowFigures showFigures;

    @Inject
    FiguresFile file;

    @Inject
    Regions regions;

    @Inject
    Clock clock;

    @Context
    HttpHeaders headers;

    /** Of the last 30 days and by listing, unless something else is asked for; of 366 days at the most. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public FiguresView figures(@BeanParam FiguresQuery query) {
        return showFigures.show(asked(query), Languages.of(headers));
    }

    /** One table of them: {@code ahead}, {@code sales} or {@code occupancy}. */
    @GET
    @Path("{table}.csv")
    @Produces({CSV, PROBLEM})
    public Response csv(@BeanParam FiguresQuery query, @PathParam("table") String name) {
        FiguresView figures = figures(query);
        Table table = FiguresTables.of(figures, Languages.of(headers)).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        return sent(figures, file.csv(table), CSV, name, ".csv");
    }

    /** All of their tables, a sheet each. */
    @GET
    @Path("figures.xlsx")
    @Produces({XLSX, PROBLEM})
    public Response xlsx(@BeanParam FiguresQuery query) {
        FiguresView figures = figures(query);
        byte[] content = file.xlsx(FiguresTables.of(figures, Languages.of(headers)));
        return sent(figures, content, XLSX, "figures", ".xlsx");
    }

    private Asked asked(FiguresQuery query) {
        ZoneId zone = ZoneId.of(regions.get(query.tenant).timeZone());
        return query.read(LocalDate.ofInstant(clock.instant(), zone), zone);
    }

    private static Response sent(FiguresView figures, byte[] content, String type, String name, String ending) {
        String file = name + "-" + figures.from() + "-" + figures.to() + ending;
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
