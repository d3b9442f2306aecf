package org.panprd.marketplace.border;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.tenants.Language;

/** Tells everybody who may cross where. What is sent is about persons: it is in no address, and nothing is kept. */
@ApplicationScoped
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EligibilityResource {
    @Inject
    CheckEligibility checkEligibility;

    @Inject
    FindCrossings findCrossings;

    @POST
    @Path("eligibility")
    @APIResponseSchema(EligibilityView.class)
    public Response check(NewEligibility request, @Context HttpHeaders headers) {
        Language language = Languages.of(headers);
        return answer(checkEligibility.check(request, language), language);
    }

    @POST
    @Path("crossings")
    @APIResponseSchema(CrossingsView.class)
    public Response crossings(NewCrossings request, @Context HttpHeaders headers) {
        Language language = Languages.of(headers);
        return answer(findCrossings.find(request, language), language);
    }

    private static Response answer(Record view, Language language) {
        return Response.ok(view)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
