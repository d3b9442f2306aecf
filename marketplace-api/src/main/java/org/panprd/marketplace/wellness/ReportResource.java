package org.panprd.marketplace.wellness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.Answer;
import org.panprd.marketplace.platform.Idempotency;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.platform.LargestBody;
import org.panprd.marketplace.platform.PathId;
import org.panprd.marketplace.platform.QueryValues;
import org.panprd.marketplace.platform.SentFile;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.wellness.KeepReports.Asked;
import org.panprd.marketplace.wellness.ReportView.Created;
import org.panprd.marketplace.wellness.ReportView.ReportList;

/** A traveller's reports of medical examinations: first what it is, then its file (PDF or JPEG, up to 5 MB). */
@ApplicationScoped
@Acting(Role.TRAVELLER)
@Path("me/examination-reports")
@Produces(MediaType.APPLICATION_JSON)
public class ReportResource {
    static final String ROOT = "me/examination-reports/";

    private static final String PDF = "application/pdf";
    private static final String JPEG = "image/jpeg";
    private static final String PROBLEM = "application/problem+json";

    @Inject
    KeepReports reports;

    @Inject
    Idempotency idempotency;

    @Inject
    Regions regions;

    /** With {@code tenant} and {@code on}, each says whether it counts in that region on that day. */
    @GET
    public ReportList list(
            @QueryParam("tenant") @Nullable String tenant,
            @QueryParam("on") @Nullable String on,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        QueryValues values = new QueryValues();
        Optional<LocalDate> day = values.date(on, "on");
        values.require(tenant == null || regions.find(tenant).isPresent(), "tenant", "unknown-value");
        values.require(tenant == null || day.isPresent(), "on", "required");
        values.refuse();
        Asked asked = tenant == null ? null : new Asked(tenant, day.orElseThrow());
        return new ReportList(reports.list(traveller(security), asked, Languages.of(headers)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(ReportView.Created.class)
    public Response add(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            NewReport request,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        String traveller = traveller(security);
        Language language = Languages.of(headers);
        Answer answer = idempotency.once(
                traveller,
                key,
                "POST " + ROOT + Json.write(request),
                () -> new Answer(201, null, language, Json.write(new Created(reports.add(traveller, request)))));
        Created created = Json.read(answer.body(), Created.class);
        return Response.created(URI.create(ROOT + created.id()))
                .header(HttpHeaders.CONTENT_LANGUAGE, answer.language().tag())
                .entity(created)
                .build();
    }

    /** May be repeated; the file that was there before is lost. */
    @PUT
    @Path("{id}/file")
    @Consumes({PDF, JPEG})
    @LargestBody(SentFile.MAX_BYTES)
    public void attach(
            @PathParam("id") String id,
            byte[] content,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        UUID report = PathId.read(id);
        MediaType sent = headers.getMediaType();
        SentFile.Type type =
                SentFile.Type.find(sent.getType() + "/" + sent.getSubtype()).orElseThrow();
        reports.attach(traveller(security), report, SentFile.read(type, content));
    }

    @GET
    @Path("{id}/file")
    @Produces({PDF, JPEG, PROBLEM})
    public Response file(@PathParam("id") String id, @Context SecurityContext security) {
        return download(reports.file(traveller(security), PathId.read(id)));
    }

    static Response download(SentFile file) {
        String name = "report." + file.type().name().toLowerCase(java.util.Locale.ROOT);
        return Response.ok(file.content(), file.type().mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    @DELETE
    @Path("{id}")
    public void remove(@PathParam("id") String id, @Context SecurityContext security) {
        reports.remove(traveller(security), PathId.read(id));
    }

    private static String traveller(SecurityContext security) {
        return security.getUserPrincipal().getName();
    }
}
