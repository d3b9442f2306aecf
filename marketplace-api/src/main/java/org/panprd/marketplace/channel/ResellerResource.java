package org.panprd.marketplace.channel;

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
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.channel.NewContract.Proposal;
import org.panprd.marketplace.channel.NewReseller.NewNetworks;
import org.panprd.marketplace.channel.NewReseller.NewStatus;
import org.panprd.marketplace.channel.ResellerView.Issued;
import org.panprd.marketplace.channel.ResellerView.ResellerList;
import org.panprd.marketplace.identity.Callers;
import org.panprd.marketplace.platform.Answer;
import org.panprd.marketplace.platform.Idempotency;
import org.panprd.marketplace.platform.IfMatch;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.platform.PathId;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;

/** Who may sell for us: the platform looks after their accounts and keys, and proposes them to regions. */
@ApplicationScoped
@Acting(Role.PLATFORM)
@Path("platform/resellers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ResellerResource {
    private static final String CODE = "reseller";
    private static final int CREATED = 201;

    @Inject
    ManageResellers manageResellers;

    @Inject
    AgreeOnContracts agreeOnContracts;

    @Inject
    Idempotency idempotency;

    @Context
    HttpHeaders headers;

    @GET
    public ResellerList list() {
        return manageResellers.list();
    }

    /** It has applied then; to sell it has to be active. */
    @POST
    @APIResponseSchema(ResellerView.class)
    public Response add(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            NewReseller request,
            @Context SecurityContext security) {
        Answer answer = once(
                security,
                key,
                "POST platform/resellers " + Json.write(request),
                () -> Json.write(manageResellers.add(request)));
        return Response.status(answer.status()).entity(answer.body()).build();
    }

    @GET
    @Path("{reseller}")
    @APIResponseSchema(ResellerView.class)
    public Response show(@PathParam(CODE) String code) {
        return answer(manageResellers.show(code));
    }

    @PUT
    @Path("{reseller}/status")
    @APIResponseSchema(ResellerView.class)
    public Response decide(
            @PathParam(CODE) String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match,
            NewStatus request) {
        return answer(manageResellers.decide(code, IfMatch.version(match), request.read()));
    }

    @PUT
    @Path("{reseller}/networks")
    @APIResponseSchema(ResellerView.class)
    public Response setNetworks(
            @PathParam(CODE) String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match,
            NewNetworks request) {
        return answer(manageResellers.setNetworks(code, IfMatch.version(match), request.read()));
    }

    /**
     * The key is in the first answer alone, for it is kept nowhere: the same request again names it by its id and its last
     * characters. Whose first answer was lost revokes that key and issues another one.
     */
    @POST
    @Path("{reseller}/keys")
    @APIResponseSchema(ResellerView.Issued.class)
    public Response issue(
            @PathParam(CODE) String code,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Context SecurityContext security) {
        AtomicReference<@Nullable Issued> made = new AtomicReference<>();
        Answer answer = once(security, key, "POST platform/resellers/" + code + "/keys", () -> {
            Issued issued = manageResellers.issue(code);
            made.set(issued);
            return Json.write(new Issued(issued.id(), issued.hint(), null));
        });
        Issued issued = made.get();
        return Response.status(answer.status())
                .entity(issued == null ? answer.body() : issued)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    @DELETE
    @Path("{reseller}/keys/{id}")
    public void revoke(@PathParam(CODE) String code, @PathParam("id") String id) {
        manageResellers.revoke(code, PathId.read(id));
    }

    /** To a region's bureau, which decides; one that was refused or has ended may be proposed anew. */
    @PUT
    @Path("{reseller}/contracts/{region}")
    public ContractView propose(@PathParam(CODE) String code, @PathParam("region") String region, Proposal request) {
        return agreeOnContracts.propose(code, region, request);
    }

    private Answer once(SecurityContext security, @Nullable String key, String request, Supplier<String> work) {
        return idempotency.once(
                Callers.signedIn(security).subject(),
                key,
                request,
                () -> new Answer(CREATED, null, Languages.of(headers), work.get()));
    }

    private static Response answer(ResellerView view) {
        return IfMatch.answer(view, view.version());
    }
}
