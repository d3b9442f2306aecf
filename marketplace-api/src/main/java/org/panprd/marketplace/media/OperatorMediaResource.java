package org.panprd.marketplace.media;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.identity.Callers;
import org.panprd.marketplace.media.MediumView.MediumList;
import org.panprd.marketplace.platform.Answer;
import org.panprd.marketplace.platform.Idempotency;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.platform.LargestBody;
import org.panprd.marketplace.platform.PathId;
import org.panprd.marketplace.platform.SentFile;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;
import org.panprd.marketplace.tenants.Language;

/** An operator's photographs: first what one shows, then its file, then the part of it that is shown. */
@ApplicationScoped
@Acting(Role.OPERATOR)
@Path("tenants/{" + ScopeFilter.TENANT + "}/operators/{" + ScopeFilter.OPERATOR + "}/media")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OperatorMediaResource {
    static final String JPEG = "image/jpeg";
    private static final int MAX_BYTES = 10 * 1024 * 1024;

    @Inject
    KeepMedia keepMedia;

    @Inject
    Idempotency idempotency;

    @Context
    HttpHeaders headers;

    /** The latest first; 500 at the most. */
    @GET
    public MediumList list(
            @PathParam(ScopeFilter.TENANT) String tenant, @PathParam(ScopeFilter.OPERATOR) String operator) {
        return keepMedia.list(tenant, operator);
    }

    @POST
    @APIResponseSchema(MediumView.class)
    public Response add(
            @PathParam(ScopeFilter.TENANT) String tenant,
            @PathParam(ScopeFilter.OPERATOR) String operator,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            NewMedium.Alt request,
            @Context SecurityContext security) {
        Language language = Languages.of(headers);
        String subject = Callers.signedIn(security).subject();
        Answer answer = idempotency.once(
                tenant + "/" + operator + "/" + subject,
                key,
                "POST media " + Json.write(request),
                () -> new Answer(201, null, language, Json.write(keepMedia.add(tenant, operator, request))));
        return Response.status(answer.status()).entity(answer.body()).build();
    }

    @GET
    @Path("{id}")
    public MediumView show(
            @PathParam(ScopeFilter.TENANT) String tenant,
            @PathParam(ScopeFilter.OPERATOR) String operator,
            @PathParam("id") String id) {
        return keepMedia.show(tenant, operator, PathId.read(id));
    }

    /** New words, and if one is named a new crop. */
    @PUT
    @Path("{id}")
    public MediumView change(
            @PathParam(ScopeFilter.TENANT) String tenant,
            @PathParam(ScopeFilter.OPERATOR) String operator,
            @PathParam("id") String id,
            NewMedium.Change request) {
        return keepMedia.change(tenant, operator, PathId.read(id), request);
    }

    @DELETE
    @Path("{id}")
    public void remove(
            @PathParam(ScopeFilter.TENANT) String tenant,
            @PathParam(ScopeFilter.OPERATOR) String operator,
            @PathParam("id") String id) {
        keepMedia.remove(tenant, operator, PathId.read(id));
    }

    /** JPEG or PNG of at most 10 MB, 10,000 pixels on a side and 25 million in all; at least 800 by 450. */
    @PUT
    @Path("{id}/file")
    @Consumes({JPEG, "image/png"})
    @LargestBody(MAX_BYTES)
    public void attach(
            @PathParam(ScopeFilter.TENANT) String tenant,
            @PathParam(ScopeFilter.OPERATOR) String operator,
            @PathParam("id") String id,
            byte[] content) {
        MediaType sent = headers.getMediaType();
        SentFile.Type type =
                SentFile.Type.find(sent.getType() + "/" + sent.getSubtype()).orElseThrow();
        keepMedia.attach(tenant, operator, PathId.read(id), SentFile.read(type, content));
    }

    /** The whole as it was drawn anew, to choose a part of it. */
    @GET
    @Path("{id}/file")
    @Produces({JPEG, "application/problem+json"})
    public Response whole(
            @PathParam(ScopeFilter.TENANT) String tenant,
            @PathParam(ScopeFilter.OPERATOR) String operator,
            @PathParam("id") String id) {
        return Response.ok(keepMedia.whole(tenant, operator, PathId.read(id)), JPEG)
                .build();
    }
}
