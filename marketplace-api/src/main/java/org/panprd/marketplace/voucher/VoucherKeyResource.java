package org.panprd.marketplace.voucher;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The keys with which anybody can check a voucher. */
@ApplicationScoped
@Path("voucher-keys")
public class VoucherKeyResource {
    private static final int KEY_MAX_AGE_SECONDS = 3600;

    @Inject
    VoucherKey key;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response keys() {
        return Response.ok(key.published())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + KEY_MAX_AGE_SECONDS)
                .build();
    }
}
