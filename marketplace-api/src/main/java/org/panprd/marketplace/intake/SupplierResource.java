package org.panprd.marketplace.intake;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.intake.ProductView.ProductList;
import org.panprd.marketplace.intake.TakeOver.Wanted;
import org.panprd.marketplace.platform.Answer;
import org.panprd.marketplace.platform.Idempotency;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.platform.PathId;
import org.panprd.marketplace.supply.ConnectionView;
import org.panprd.marketplace.supply.ConnectionView.ConnectionList;
import org.panprd.marketplace.supply.KeptView.KeptList;
import org.panprd.marketplace.supply.ManageConnections;
import org.panprd.marketplace.supply.ManageConnections.Checked;
import org.panprd.marketplace.supply.NewConnection;
import org.panprd.marketplace.supply.ShowKept;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;

/** Of whom an operator resells: all of its staff looks, its owners decide. */
@ApplicationScoped
@Acting(Role.OPERATOR)
@Path("tenants/{" + ScopeFilter.TENANT + "}/operators/{" + ScopeFilter.OPERATOR + "}/suppliers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SupplierResource {
    @Inject
    ManageConnections connections;

    @Inject
    TakeOver takeOver;

    @Inject
    ShowKept kept;

    @Inject
    Idempotency idempotency;

    @Context
    HttpHeaders headers;

    /** {@code ACTIVE} or {@code CLOSED}. */
    public record Status(@Nullable String status) {}

    /** Which listing has come of a product. */
    public record Taken(String listing) {}

    @GET
    public ConnectionList list(@BeanParam SupplierPath path) {
        return connections.list(path.tenant, path.operator);
    }

    /** Connects with a supplier that answers; its key is kept sealed and never shown. */
    @POST
    @APIResponseSchema(ConnectionView.class)
    public Response add(
            @BeanParam SupplierPath path,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            NewConnection request,
            @Context SecurityContext security) {
        String owner = path.owner(security);
        Checked checked = connections.check(request);
        Answer answer = idempotency.once(
                path.tenant + "/" + path.operator + "/" + owner,
                key,
                "POST suppliers " + Json.write(request),
                () -> new Answer(
                        201,
                        null,
                        Languages.of(headers),
                        Json.write(connections.add(path.tenant, path.operator, checked))));
        return Response.status(answer.status()).entity(answer.body()).build();
    }

    /** Whether anything new is asked there. */
    @POST
    @Path("{id}/status")
    public ConnectionView status(
            @BeanParam SupplierPath path,
            @PathParam("id") String id,
            Status request,
            @Context SecurityContext security) {
        path.owner(security);
        return connections.setStatus(path.tenant, PathId.read(id), request.status());
    }

    /** What they do not take back of what was cancelled. */
    @GET
    @Path("kept")
    public KeptList kept(@BeanParam SupplierPath path) {
        return kept.latest(path.tenant, path.operator, Languages.of(headers));
    }

    /** What it sells, asked now. */
    @GET
    @Path("{id}/products")
    public ProductList products(@BeanParam SupplierPath path, @PathParam("id") String id) {
        return takeOver.products(path.tenant, PathId.read(id), Languages.of(headers));
    }

    /** Takes a product over as the draft of a listing. */
    @POST
    @Path("{id}/listings")
    @APIResponseSchema(Taken.class)
    public Response take(
            @BeanParam SupplierPath path,
            @PathParam("id") String id,
            NewListing request,
            @Context SecurityContext security) {
        path.owner(security);
        UUID connection = PathId.read(id);
        NewListing.Read listing = request.read();
        takeOver.take(new Wanted(path.tenant, path.operator, connection, listing), Languages.of(headers));
        return Response.status(201).entity(new Taken(listing.code())).build();
    }
}
