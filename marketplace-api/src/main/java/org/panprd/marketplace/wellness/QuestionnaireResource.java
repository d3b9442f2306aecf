package org.panprd.marketplace.wellness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.platform.PublicAnswers;
import org.panprd.marketplace.tenants.Language;

/** What a wellness listing asks, for everybody. */
@ApplicationScoped
@Path("listings/{id}/questionnaire")
@Produces(MediaType.APPLICATION_JSON)
public class QuestionnaireResource {
    @Inject
    Programmes programmes;

    @Inject
    Views views;

    @GET
    @APIResponseSchema(QuestionnaireView.class)
    public Response questionnaire(@PathParam("id") String id, @Context HttpHeaders headers, @Context Request request) {
        Language language = Languages.of(headers);
        Programme programme =
                ListingId.parse(id).flatMap(programmes::find).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        return PublicAnswers.json(Json.write(views.questionnaire(programme, language)), language, request, 0);
    }
}
