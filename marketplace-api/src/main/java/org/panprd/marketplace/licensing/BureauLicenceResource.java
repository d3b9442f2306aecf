package org.panprd.marketplace.licensing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.licensing.Licence.Status;
import org.panprd.marketplace.licensing.LicenceView.LicenceList;
import org.panprd.marketplace.platform.Answer;
import org.panprd.marketplace.platform.Idempotency;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.platform.PathId;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;
import org.panprd.marketplace.tenants.Language;

/** The licences of a tenant's operators: all of its bureau reads them, its directors decide about new ones. */
@ApplicationScoped
@Acting(Role.BUREAU)
@Path("tenants/{" + ScopeFilter.TENANT + "}/licences")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BureauLicenceResource {
    private static final List<String> STATUSES = Stream.of(Status.values())
            .filter(status -> status != Status.DRAFT)
            .map(Status::name)
            .toList();

    @Inject
    DecideLicences decideLicences;

    @Inject
    Idempotency idempotency;

    @Context
    HttpHeaders headers;

    /** Up to 500, those that end first. */
    @GET
    public LicenceList list(
            @PathParam(ScopeFilter.TENANT) String tenant,
            @QueryParam("status") @DefaultValue("SUBMITTED") String status) {
        if (!STATUSES.contains(status)) {
            throw Refusal.invalid("status", "one-of", String.join(", ", STATUSES));
        }
        return decideLicences.list(tenant, Status.valueOf(status), Languages.of(headers));
    }

    @GET
    @Path("{id}/file")
    @Produces({LicenceFiles.PDF, LicenceFiles.JPEG, LicenceFiles.PROBLEM})
    public Response file(@PathParam(ScopeFilter.TENANT) String tenant, @PathParam("id") String id) {
        return LicenceFiles.download(decideLicences.file(tenant, PathId.read(id)));
    }

    @POST
    @Path("{id}/decision")
    @APIResponseSchema(LicenceView.class)
    public Response decide(
            @PathParam(ScopeFilter.TENANT) String tenant,
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            Decision decision,
            @Context SecurityContext security) {
        Language language = Languages.of(headers);
        return ApplicationResource.answered(idempotency.once(
                BureauApplicationResource.director(security, tenant),
                key,
                "POST licences/" + id + "/decision " + Json.write(decision),
                () -> new Answer(
                        200,
                        null,
                        language,
                        Json.write(decideLicences.decide(tenant, PathId.read(id), decision, language)))));
    }
}
