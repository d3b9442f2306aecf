package org.panprd.marketplace.wellness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.identity.Callers;
import org.panprd.marketplace.platform.Answer;
import org.panprd.marketplace.platform.Idempotency;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.platform.PathId;
import org.panprd.marketplace.platform.QueryValues;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.wellness.TreatCases.NewAnswer;

/** Guests about whom the doctors of an operator are asked. */
@ApplicationScoped
@Acting(Role.DOCTOR)
@Path("tenants/{" + ScopeFilter.TENANT + "}/operators/{" + ScopeFilter.OPERATOR + "}/screenings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CaseResource {
    private static final String PDF = "application/pdf";
    private static final String JPEG = "image/jpeg";
    private static final String PROBLEM = "application/problem+json";

    @Inject
    TreatCases cases;

    @Inject
    Idempotency idempotency;

    @Context
    HttpHeaders headers;

    @Context
    SecurityContext security;

    private record Answered(UUID id, String state) {}

    /** {@code state=open}, which is meant if none is given, or {@code state=answered}. */
    @GET
    public CaseView.Cases cases(@QueryParam("state") @Nullable String state) {
        QueryValues values = new QueryValues();
        boolean answered = "answered".equals(state);
        values.require(answered || state == null || state.equals("open"), "state", "unknown-value");
        values.refuse();
        return cases.list(answered, Languages.of(headers));
    }

    @GET
    @Path("{id}")
    public CaseView one(@PathParam("id") String id) {
        return cases.show(PathId.read(id), Languages.of(headers));
    }

    @GET
    @Path("{id}/reports/{report}")
    @Produces({PDF, JPEG, PROBLEM})
    public Response report(@PathParam("id") String id, @PathParam("report") String report) {
        return ReportResource.download(cases.report(PathId.read(id), PathId.read(report)));
    }

    @POST
    @Path("{id}/answer")
    @APIResponseSchema(Answered.class)
    public Response answer(
            @PathParam(ScopeFilter.TENANT) String tenant,
            @PathParam(ScopeFilter.OPERATOR) String operator,
            @PathParam("id") String text,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            NewAnswer request) {
        UUID id = PathId.read(text);
        Language language = Languages.of(headers);
        String doctor = tenant + "/" + operator + "/doctors/"
                + Callers.signedIn(security).subject();
        Answer answer = idempotency.once(
                doctor,
                key,
                "POST screenings/" + id + "/answer " + Json.write(request),
                () -> new Answer(
                        200,
                        null,
                        language,
                        Json.write(new Answered(id, cases.answer(id, request).name()))));
        return Response.status(answer.status())
                .header(HttpHeaders.CONTENT_LANGUAGE, answer.language().tag())
                .entity(answer.body())
                .build();
    }
}
