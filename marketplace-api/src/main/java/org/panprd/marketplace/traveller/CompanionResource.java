package org.panprd.marketplace.traveller;

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
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.Answer;
import org.panprd.marketplace.platform.Idempotency;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.platform.PathId;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.traveller.CompanionView.CompanionList;
import org.panprd.marketplace.traveller.CompanionView.Created;
import org.panprd.marketplace.traveller.CompanionView.DocumentNumber;

/** A traveller's companions and their documents. What is made is answered with its id alone: answers are kept. */
@ApplicationScoped
@Acting(Role.TRAVELLER)
@Path("me/companions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CompanionResource {
    private static final String KEY = "Idempotency-Key";
    private static final String ROOT = "me/companions/";

    @Inject
    KeepCompanions companions;

    @Inject
    KeepDocuments documents;

    @Inject
    Idempotency idempotency;

    @GET
    public CompanionList list(@Context SecurityContext security) {
        return new CompanionList(companions.list(traveller(security)));
    }

    @POST
    @APIResponseSchema(CompanionView.Created.class)
    public Response add(
            @HeaderParam(KEY) @Nullable String key,
            NewCompanion request,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        String traveller = traveller(security);
        return created(
                ROOT,
                idempotency.once(
                        traveller,
                        key,
                        "POST me/companions " + Json.write(request),
                        answer(headers, () -> companions.add(traveller, request))));
    }

    @GET
    @Path("{id}")
    public CompanionView companion(@PathParam("id") String id, @Context SecurityContext security) {
        return companions.show(traveller(security), PathId.read(id));
    }

    @PUT
    @Path("{id}")
    public void correct(@PathParam("id") String id, NewCompanion request, @Context SecurityContext security) {
        companions.correct(traveller(security), PathId.read(id), request);
    }

    @DELETE
    @Path("{id}")
    public void remove(@PathParam("id") String id, @Context SecurityContext security) {
        companions.remove(traveller(security), PathId.read(id));
    }

    @POST
    @Path("{id}/documents")
    @APIResponseSchema(CompanionView.Created.class)
    public Response addDocument(
            @PathParam("id") String id,
            @HeaderParam(KEY) @Nullable String key,
            NewDocument request,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        String traveller = traveller(security);
        UUID companion = PathId.read(id);
        String path = ROOT + companion + "/documents/";
        return created(
                path,
                idempotency.once(
                        traveller,
                        key,
                        "POST " + path + " " + Json.write(request),
                        answer(headers, () -> documents.add(traveller, companion, request))));
    }

    @GET
    @Path("{id}/documents/{document}/number")
    public DocumentNumber number(
            @PathParam("id") String id, @PathParam("document") String document, @Context SecurityContext security) {
        return new DocumentNumber(documents.number(traveller(security), PathId.read(id), PathId.read(document)));
    }

    @DELETE
    @Path("{id}/documents/{document}")
    public void removeDocument(
            @PathParam("id") String id, @PathParam("document") String document, @Context SecurityContext security) {
        documents.remove(traveller(security), PathId.read(id), PathId.read(document));
    }

    private static String traveller(SecurityContext security) {
        return security.getUserPrincipal().getName();
    }

    private static Supplier<Answer> answer(HttpHeaders headers, Supplier<UUID> work) {
        Language language = Languages.of(headers);
        return () -> new Answer(201, null, language, Json.write(new Created(work.get())));
    }

    private static Response created(String path, Answer answer) {
        Created created = Json.read(answer.body(), Created.class);
        return Response.created(URI.create(path + created.id()))
                .header(HttpHeaders.CONTENT_LANGUAGE, answer.language().tag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(created)
                .build();
    }
}
