package org.panprd.marketplace.departure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.departure.DepartureView.NumberView;
import org.panprd.marketplace.departure.DepartureView.Submitted;
import org.panprd.marketplace.departure.PrintNameList.Printed;
import org.panprd.marketplace.identity.Callers;
import org.panprd.marketplace.platform.Answer;
import org.panprd.marketplace.platform.Idempotency;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.platform.QueryValues;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;

/** One departure, who travels on it, and its name list: submitted once, amended, and printed as it was submitted. */
@ApplicationScoped
@Acting(Role.OPERATOR)
@Path("tenants/{" + ScopeFilter.TENANT + "}/operators/{" + ScopeFilter.OPERATOR
        + "}/departures/{listing}/{option}/{date}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DepartureResource {
    private static final String KEY = "Idempotency-Key";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PROBLEM = "application/problem+json";
    private static final int MOST_VERSIONS = 999;

    @Inject
    ShowDeparture showDeparture;

    @Inject
    SubmitNameList submitNameList;

    @Inject
    PrintNameList printNameList;

    @Inject
    Idempotency idempotency;

    @Context
    HttpHeaders headers;

    /** Which of those who travel leads the group; nobody, if left out. */
    public record NewNameList(@Nullable String leader) {}

    /** Why the list is amended, by its code, and who leads the group; the same as before, if left out. */
    public record NewAmendment(
            @Nullable String reason, @Nullable String leader) {}

    @GET
    public DepartureView departure(@BeanParam DeparturePath path) {
        return showDeparture.show(path.address(), Languages.of(headers));
    }

    @GET
    @Path("participants/{participant}/number")
    public NumberView number(@BeanParam DeparturePath path, @PathParam("participant") String participant) {
        return new NumberView(showDeparture.number(path.address(), participant));
    }

    @POST
    @Path("name-list")
    @APIResponseSchema(DepartureView.Submitted.class)
    public Response submit(
            @BeanParam DeparturePath path,
            @HeaderParam(KEY) @Nullable String key,
            NewNameList request,
            @Context SecurityContext security) {
        return once(
                path.address(),
                key,
                "name-list " + Json.write(request),
                security,
                by -> submitNameList.submit(path.address(), by, request.leader()));
    }

    @POST
    @Path("name-list/amendments")
    @APIResponseSchema(DepartureView.Submitted.class)
    public Response amend(
            @BeanParam DeparturePath path,
            @HeaderParam(KEY) @Nullable String key,
            NewAmendment request,
            @Context SecurityContext security) {
        return once(
                path.address(),
                key,
                "amendment " + Json.write(request),
                security,
                by -> submitNameList.amend(path.address(), by, request.reason(), request.leader()));
    }

    @GET
    @Path("name-list.pdf")
    @Produces({"application/pdf", PROBLEM})
    public Response pdf(@BeanParam DeparturePath path, @QueryParam("version") @Nullable String version) {
        return file(printNameList.pdf(path.address(), number(version)), "application/pdf", ".pdf");
    }

    @GET
    @Path("name-list.xlsx")
    @Produces({XLSX, PROBLEM})
    public Response xlsx(@BeanParam DeparturePath path, @QueryParam("version") @Nullable String version) {
        return file(printNameList.xlsx(path.address(), number(version)), XLSX, ".xlsx");
    }

    private Response once(
            DepartureAddress address,
            @Nullable String key,
            String request,
            SecurityContext security,
            Function<String, Submitted> work) {
        String subject = Callers.signedIn(security).subject();
        Answer answer = idempotency.once(
                address.tenant() + "/" + address.operator() + "/" + subject,
                key,
                "POST " + address + " " + request,
                () -> new Answer(201, null, Languages.of(headers), Json.write(work.apply(subject))));
        return Response.status(answer.status())
                .header(HttpHeaders.CONTENT_LANGUAGE, answer.language().tag())
                .entity(answer.body())
                .build();
    }

    private static @Nullable Integer number(@Nullable String version) {
        QueryValues values = new QueryValues();
        Integer number = values.number(version, "version", 1, MOST_VERSIONS).orElse(null);
        values.refuse();
        return number;
    }

    private static Response file(Printed printed, String type, String ending) {
        return Response.ok(printed.content(), type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + printed.name() + ending + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
