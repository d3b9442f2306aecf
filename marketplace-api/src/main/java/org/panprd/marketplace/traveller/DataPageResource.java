package org.panprd.marketplace.traveller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.nio.charset.StandardCharsets;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenants.Language;

/** All that is held about a traveller, for people. */
@ApplicationScoped
@Acting(Role.TRAVELLER)
@Path("me/data.html")
@Produces("text/html;charset=UTF-8")
public class DataPageResource {
    @Inject
    PersonalData data;

    /** Nothing in it may run or load. */
    @GET
    public Response page(@Context SecurityContext security, @Context HttpHeaders headers) {
        String traveller = security.getUserPrincipal().getName();
        Language language = Languages.of(headers);
        byte[] page = DataPage.write(data.held(traveller, language), language).getBytes(StandardCharsets.UTF_8);
        return Response.ok(page)
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; base-uri 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"data.html\"")
                .build();
    }
}
