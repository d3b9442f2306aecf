package org.panprd.marketplace.statistics.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.media.KeepFiles;
import org.panprd.marketplace.platform.PathId;
import org.panprd.marketplace.platform.QueryValues;
import org.panprd.marketplace.statistics.report.MadeReportView.ReportPage;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;

/** The reports that a bureau has ordered, and their files. What was made never changes. */
@ApplicationScoped
@Acting(Role.BUREAU)
@Path("tenants/{" + ScopeFilter.TENANT + "}/bureau/statistics/reports")
public class BureauReportResource {
    private static final String PDF = "application/pdf";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PROBLEM = "application/problem+json";
    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 100;

    @Inject
    KeepReportOrders keepOrders;

    @Inject
    KeepFiles files;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public ReportPage list(
            @PathParam(ScopeFilter.TENANT) String tenant,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        QueryValues values = new QueryValues();
        int size = values.number(limit, "limit", 1, MAX_LIMIT).orElse(DEFAULT_LIMIT);
        values.refuse();
        return keepOrders.list(tenant, cursor, size);
    }

    @GET
    @Path("{id}/pdf")
    @Produces({PDF, PROBLEM})
    public Response pdf(@PathParam(ScopeFilter.TENANT) String tenant, @PathParam("id") String id) {
        return file(keepOrders.made(tenant, PathId.read(id)), Report.Form.PDF);
    }

    @GET
    @Path("{id}/xlsx")
    @Produces({XLSX, PROBLEM})
    public Response xlsx(@PathParam(ScopeFilter.TENANT) String tenant, @PathParam("id") String id) {
        return file(keepOrders.made(tenant, PathId.read(id)), Report.Form.XLSX);
    }

    private Response file(Report report, Report.Form form) {
        byte[] content = files.find(form.key(Objects.requireNonNull(report.fileKey())))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        String name = "report-" + report.tenant() + "-" + report.period().id() + "." + form.ending();
        return Response.ok(content, form.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
