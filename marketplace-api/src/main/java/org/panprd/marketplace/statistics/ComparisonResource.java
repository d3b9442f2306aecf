package org.panprd.marketplace.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;
import org.panprd.marketplace.tenants.Language;

/** One indicator of the regions that share it with bureaus, beside one's own; and the same as files. */
@ApplicationScoped
@Acting(Role.BUREAU)
@Path("tenants/{" + ScopeFilter.TENANT + "}/bureau/statistics")
public class ComparisonResource {
    private static final String INDICATOR = "indicator";

    @Inject
    CompareRegions compareRegions;

    @Inject
    Today today;

    @Context
    HttpHeaders headers;

    @GET
    @Path("comparison")
    @Produces(MediaType.APPLICATION_JSON)
    public ComparisonView comparison(
            @BeanParam StatisticsQuery query, @QueryParam(INDICATOR) @Nullable String indicator) {
        return view(query, indicator);
    }

    @GET
    @Path("comparison.csv")
    @Produces({StatisticsFile.CSV, StatisticsFile.PROBLEM})
    public Response csv(@BeanParam StatisticsQuery query, @QueryParam(INDICATOR) @Nullable String indicator) {
        ComparisonView view = view(query, indicator);
        return file(view).csv(StatisticsTable.of(view, language()));
    }

    @GET
    @Path("comparison.xlsx")
    @Produces({StatisticsFile.XLSX, StatisticsFile.PROBLEM})
    public Response xlsx(@BeanParam StatisticsQuery query, @QueryParam(INDICATOR) @Nullable String indicator) {
        ComparisonView view = view(query, indicator);
        return file(view).xlsx(StatisticsTable.of(view, language()), view.indicator());
    }

    private ComparisonView view(StatisticsQuery query, @Nullable String indicator) {
        Indicator wanted = Indicator.find(
                        indicator == null || indicator.isBlank() ? Indicator.VISITORS.name() : indicator.strip())
                .orElseThrow(() -> Refusal.invalid(INDICATOR, "unknown-value"));
        return compareRegions.compare(query.read(today.in(query.tenant)), wanted, language());
    }

    private static StatisticsFile file(ComparisonView view) {
        return new StatisticsFile("comparison-" + view.indicator() + "-" + view.from() + "-" + view.to());
    }

    private Language language() {
        return Languages.of(headers);
    }
}
