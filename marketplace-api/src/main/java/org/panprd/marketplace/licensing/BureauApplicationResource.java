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
import org.panprd.marketplace.identity.Callers;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.keycloak.Caller;
import org.panprd.marketplace.licensing.Application.Status;
import org.panprd.marketplace.licensing.ApplicationView.ApplicationList;
import org.panprd.marketplace.platform.Answer;
import org.panprd.marketplace.platform.Idempotency;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.platform.PathId;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;
import org.panprd.marketplace.tenants.Language;

/** Applications to sell in a tenant: all of its bureau reads them, its directors decide. */
@ApplicationScoped
@Acting(Role.BUREAU)
@Path("tenants/{" + ScopeFilter.TENANT + "}/operator-applications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BureauApplicationResource {
    private static final List<String> STATUSES = Stream.of(Status.values())
            .filter(status -> status != Status.DRAFT)
            .map(Status::name)
            .toList();

    @Inject
    DecideApplications decideApplications;

    @Inject
    Idempotency idempotency;

    @Context
    HttpHeaders headers;

    /** Up to 200, those that wait longest first. */
    @GET
    public ApplicationList list(
            @PathParam(ScopeFilter.TENANT) String tenant,
            @QueryParam("status") @DefaultValue("SUBMITTED") String status) {
        if (!STATUSES.contains(status)) {
            throw Refusal.invalid("status", "one-of", String.join(", ", STATUSES));
        }
        return decideApplications.list(tenant, Status.valueOf(status));
    }

    @GET
    @Path("{id}")
    public ApplicationView show(@PathParam("id") String id) {
        return decideApplications.show(PathId.read(id), Languages.of(headers));
    }

    @GET
    @Path("{id}/licences/{kind}/file")
    @Produces({LicenceFiles.PDF, LicenceFiles.JPEG, LicenceFiles.PROBLEM})
    public Response file(@PathParam("id") String id, @PathParam("kind") String kind) {
        return LicenceFiles.download(decideApplications.file(PathId.read(id), kind));
    }

    @POST
    @Path("{id}/decision")
    @APIResponseSchema(ApplicationView.class)
    public Response decide(
            @PathParam(ScopeFilter.TENANT) String tenant,
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            Decision decision,
            @Context SecurityContext security) {
        Language language = Languages.of(headers);
        return ApplicationResource.answered(idempotency.once(
                director(security, tenant),
                key,
                "POST operator-applications/" + id + "/decision " + Json.write(decision),
                () -> new Answer(
                        200,
                        null,
                        language,
                        Json.write(decideApplications.decide(PathId.read(id), decision, language)))));
    }

    /** Whose the idempotency keys of a director are, in the words of the table's policy; refuses everybody else. */
    static String director(SecurityContext security, String tenant) {
        Caller caller = Callers.signedIn(security);
        if (!caller.directs(tenant)) {
            throw new Refusal(CommonProblem.NOT_ALLOWED);
        }
        return tenant + "/*/" + caller.subject();
    }
}
