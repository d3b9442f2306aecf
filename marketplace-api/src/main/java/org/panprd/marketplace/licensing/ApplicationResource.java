package org.panprd.marketplace.licensing;

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
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.identity.Callers;
import org.panprd.marketplace.keycloak.Caller;
import org.panprd.marketplace.licensing.ApplicationView.ApplicationList;
import org.panprd.marketplace.platform.Answer;
import org.panprd.marketplace.platform.Idempotency;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.platform.LargestBody;
import org.panprd.marketplace.platform.PathId;
import org.panprd.marketplace.platform.SentFile;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenants.Language;

/** Somebody's applications to sell: first what the business is, then the files of its licences, then it is submitted. */
@ApplicationScoped
@Acting(Role.PERSON)
@Path("me/operator-applications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ApplicationResource {
    private static final String ROOT = "me/operator-applications/";

    @Inject
    ApplyToSell applyToSell;

    @Inject
    Idempotency idempotency;

    /** The latest first. */
    @GET
    public ApplicationList list(@Context SecurityContext security) {
        return applyToSell.list(Callers.signedIn(security));
    }

    @POST
    @APIResponseSchema(ApplicationView.class)
    public Response begin(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            NewApplication request,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        Caller caller = Callers.signedIn(security);
        Language language = Languages.of(headers);
        Answer answer = idempotency.once(caller.subject(), key, "POST " + ROOT + Json.write(request), () -> {
            ApplicationView view = applyToSell.begin(caller, request, language);
            return new Answer(201, ROOT + view.id(), language, Json.write(view));
        });
        return answered(answer);
    }

    @GET
    @Path("{id}")
    public ApplicationView show(
            @PathParam("id") String id, @Context SecurityContext security, @Context HttpHeaders headers) {
        return applyToSell.show(Callers.signedIn(security), PathId.read(id), Languages.of(headers));
    }

    /** What was there before is lost but for the files of licences that it names again. */
    @PUT
    @Path("{id}")
    public ApplicationView change(
            @PathParam("id") String id,
            NewApplication request,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        return applyToSell.change(Callers.signedIn(security), PathId.read(id), request, Languages.of(headers));
    }

    @DELETE
    @Path("{id}")
    public void withdraw(@PathParam("id") String id) {
        applyToSell.withdraw(PathId.read(id));
    }

    @PUT
    @Path("{id}/licences/{kind}/file")
    @Consumes({LicenceFiles.PDF, LicenceFiles.JPEG})
    @LargestBody(SentFile.MAX_BYTES)
    public void attach(
            @PathParam("id") String id, @PathParam("kind") String kind, byte[] content, @Context HttpHeaders headers) {
        applyToSell.attach(PathId.read(id), kind, LicenceFiles.read(content, headers));
    }

    @GET
    @Path("{id}/licences/{kind}/file")
    @Produces({LicenceFiles.PDF, LicenceFiles.JPEG, LicenceFiles.PROBLEM})
    public Response file(@PathParam("id") String id, @PathParam("kind") String kind) {
        return LicenceFiles.download(applyToSell.file(PathId.read(id), kind));
    }

    @POST
    @Path("{id}/submit")
    @APIResponseSchema(ApplicationView.class)
    public Response submit(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        Caller caller = Callers.signedIn(security);
        Language language = Languages.of(headers);
        return answered(idempotency.once(
                caller.subject(),
                key,
                "POST " + ROOT + id + "/submit",
                () -> new Answer(
                        200, null, language, Json.write(applyToSell.submit(caller, PathId.read(id), language)))));
    }

    static Response answered(Answer answer) {
        Response.ResponseBuilder response = Response.status(answer.status())
                .header(HttpHeaders.CONTENT_LANGUAGE, answer.language().tag())
                .entity(answer.body());
        if (answer.location() != null) {
            response.location(URI.create(answer.location()));
        }
        return response.build();
    }
}
