package org.panprd.marketplace.wellness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.panprd.marketplace.catalog.Named;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.platform.PublicAnswers;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.ExaminationKind;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.RecognitionAgreement;

/** Kinds of examinations whose results regions take from each other, for everybody. */
@ApplicationScoped
@Path("examination-kinds")
@Produces(MediaType.APPLICATION_JSON)
public class ExaminationKindResource {
    private static final int MAX_AGE_SECONDS = 60;

    @Inject
    Regions regions;

    /** All of them. */
    public record KindsView(List<KindView> items) {}

    /**
     * A kind, for how many days a result counts, and in which regions, wherever of them it was made.
     *
     * @param source of the rule, in the caller's language
     * @param sourceAsOf the date of the source
     */
    public record KindView(
            String code, String name, int validDays, List<Named> regions, String source, LocalDate sourceAsOf) {}

    @GET
    @APIResponseSchema(KindsView.class)
    public Response kinds(@Context HttpHeaders headers, @Context Request request) {
        Language language = Languages.of(headers);
        List<KindView> kinds = regions.shared().wellness().recognition().stream()
                .flatMap(agreement -> agreement.examinations().stream().map(kind -> view(kind, agreement, language)))
                .toList();
        return PublicAnswers.json(Json.write(new KindsView(kinds)), language, request, MAX_AGE_SECONDS);
    }

    private KindView view(ExaminationKind kind, RecognitionAgreement agreement, Language language) {
        return new KindView(
                kind.code(),
                kind.name().in(language),
                kind.validDays(),
                agreement.among().stream()
                        .map(code -> new Named(code, regions.get(code).name().in(language)))
                        .toList(),
                agreement.source().text().in(language),
                agreement.source().asOf());
    }
}
