package org.panprd.marketplace.licensing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.keycloak.Caller;
import org.panprd.marketplace.licensing.LicenceView.LicenceList;
import org.panprd.marketplace.licensing.NewApplication.NewLicence;
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

/** An operator's licences: all of its staff looks, its owners show new ones. */
@ApplicationScoped
@Acting(Role.OPERATOR)
@Path("tenants/{" + ScopeFilter.TENANT + "}/operators/{" + ScopeFilter.OPERATOR + "}/licences")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OperatorLicenceResource {
    @Inject
    ShowLicences showLicences;

    @Inject
    Idempotency idempotency;

    @Context
    HttpHeaders headers;

    /** All that it has and had, the latest first. */
    @GET
    public LicenceList list(
            @PathParam(ScopeFilter.TENANT) String tenant, @PathParam(ScopeFilter.OPERATOR) String operator) {
        return showLicences.list(tenant, operator, Languages.of(headers));
    }

    /** Once its file is there, it goes to the bureau. */
    @POST
    @APIResponseSchema(LicenceView.class)
    public Response add(
            @PathParam(ScopeFilter.TENANT) String tenant,
            @PathParam(ScopeFilter.OPERATOR) String operator,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            NewLicence licence,
            @Context SecurityContext security) {
        Caller owner = owner(security, tenant, operator);
        Language language = Languages.of(headers);
        return ApplicationResource.answered(idempotency.once(
                tenant + "/" + operator + "/" + owner.subject(),
                key,
                "POST licences " + Json.write(licence),
                () -> new Answer(
                        201, null, language, Json.write(showLicences.add(tenant, operator, licence, language)))));
    }

    @PUT
    @Path("{id}/file")
    @Consumes({LicenceFiles.PDF, LicenceFiles.JPEG})
    @LargestBody(SentFile.MAX_BYTES)
    public void attach(
            @PathParam(ScopeFilter.TENANT) String tenant,
            @PathParam(ScopeFilter.OPERATOR) String operator,
            @PathParam("id") String id,
            byte[] content,
            @Context SecurityContext security) {
        owner(security, tenant, operator);
        showLicences.attach(tenant, PathId.read(id), LicenceFiles.read(content, headers));
    }

    @GET
    @Path("{id}/file")
    @Produces({LicenceFiles.PDF, LicenceFiles.JPEG, LicenceFiles.PROBLEM})
    public Response file(@PathParam(ScopeFilter.TENANT) String tenant, @PathParam("id") String id) {
        return LicenceFiles.download(showLicences.file(tenant, PathId.read(id)));
    }

    private static Caller owner(SecurityContext security, String tenant, String operator) {
        Caller caller = Callers.signedIn(security);
        if (!caller.owns(tenant, operator)) {
            throw new Refusal(CommonProblem.NOT_ALLOWED);
        }
        return caller;
    }
}
