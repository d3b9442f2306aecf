package org.panprd.marketplace.frontdesk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.platform.QueryValues;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;

/** Who comes to an operator on a day, on paper. */
@ApplicationScoped
@Acting(Role.OPERATOR)
@Path("tenants/{" + ScopeFilter.TENANT + "}/operators/{" + ScopeFilter.OPERATOR + "}/manifests/{date}")
public class ManifestResource {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PROBLEM = "application/problem+json";

    @Inject
    PrintManifest printManifest;

    @Context
    HttpHeaders headers;

    @GET
    @Path("manifest.pdf")
    @Produces({"application/pdf", PROBLEM})
    public Response pdf(
            @PathParam(ScopeFilter.TENANT) String tenant,
            @PathParam(ScopeFilter.OPERATOR) String operator,
            @PathParam("date") String date) {
        PrintManifest.Day day = day(tenant, operator, date);
        return file(printManifest.pdf(day), "application/pdf", day.date() + ".pdf");
    }

    @GET
    @Path("manifest.xlsx")
    @Produces({XLSX, PROBLEM})
    public Response xlsx(
            @PathParam(ScopeFilter.TENANT) String tenant,
            @PathParam(ScopeFilter.OPERATOR) String operator,
            @PathParam("date") String date) {
        PrintManifest.Day day = day(tenant, operator, date);
        return file(printManifest.xlsx(day), XLSX, day.date() + ".xlsx");
    }

    /** What is no date has no manifest. */
    private PrintManifest.Day day(String tenant, String operator, String text) {
        QueryValues values = new QueryValues();
        LocalDate date = values.date(text, "date").orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        return new PrintManifest.Day(tenant, operator, date, Languages.of(headers));
    }

    private static Response file(byte[] content, String type, String name) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"manifest-" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
