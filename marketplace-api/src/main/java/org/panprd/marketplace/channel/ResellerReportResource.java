package org.panprd.marketplace.channel;

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
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.channel.RequestView.RequestList;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.platform.QueryValues;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;

/** What a reseller has done, for the platform: its last requests, and what it owes for a month. */
@ApplicationScoped
@Acting(Role.PLATFORM)
@Path("platform/resellers")
public class ResellerReportResource {
    private static final String CODE = "reseller";
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String PROBLEM = "application/problem+json";
    private static final int DEFAULT_LIMIT = 100;

    @Inject
    KeepRequests keepRequests;

    @Inject
    MakeStatement makeStatement;

    @Context
    HttpHeaders headers;

    /** Of the last seven days, at the most the last 1,000. */
    @GET
    @Path("{reseller}/requests")
    @Produces(MediaType.APPLICATION_JSON)
    public RequestList requests(@PathParam(CODE) String code, @QueryParam("limit") @Nullable String limit) {
        QueryValues values = new QueryValues();
        int most = values.number(limit, "limit", 1, ChannelRequests.MOST).orElse(DEFAULT_LIMIT);
        values.refuse();
        return keepRequests.latest(code, most);
    }

    /** So far, if the month is not over. */
    @GET
    @Path("{reseller}/statements/{month}")
    @Produces(MediaType.APPLICATION_JSON)
    public StatementView statement(@PathParam(CODE) String code, @PathParam("month") String month) {
        return makeStatement.make(code, month(month));
    }

    @GET
    @Path("{reseller}/statements/{month}.csv")
    @Produces({CSV, PROBLEM})
    public Response csv(@PathParam(CODE) String code, @PathParam("month") String month) {
        StatementView statement = makeStatement.make(code, month(month));
        return Response.ok(MakeStatement.csv(statement, Languages.of(headers)), CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + statement.reseller() + "-" + statement.month() + ".csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private static YearMonth month(String text) {
        try {
            if (text.matches("[0-9]{4}-[0-9]{2}")) {
                return YearMonth.parse(text);
            }
        } catch (DateTimeException e) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        throw new Refusal(CommonProblem.NOT_FOUND);
    }
}
