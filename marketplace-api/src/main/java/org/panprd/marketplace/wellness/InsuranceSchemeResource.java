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
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.panprd.marketplace.catalog.Named;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.platform.PublicAnswers;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.Scheme;

/** Schemes of health insurance by which a quote can be estimated, for everybody. */
@ApplicationScoped
@Path("insurance-schemes")
@Produces(MediaType.APPLICATION_JSON)
public class InsuranceSchemeResource {
    private static final int MAX_AGE_SECONDS = 60;

    @Inject
    Regions regions;

    /** All of them. */
    public record SchemesView(List<SchemeView> items) {}

    /** A scheme, and where somebody can belong to it. */
    public record SchemeView(String code, String name, List<Named> homes) {}

    @GET
    @APIResponseSchema(SchemesView.class)
    public Response schemes(@Context HttpHeaders headers, @Context Request request) {
        Language language = Languages.of(headers);
        List<SchemeView> schemes = regions.shared().wellness().insurance().schemes().stream()
                .map(scheme -> view(scheme, language))
                .toList();
        return PublicAnswers.json(Json.write(new SchemesView(schemes)), language, request, MAX_AGE_SECONDS);
    }

    private SchemeView view(Scheme scheme, Language language) {
        List<Named> homes = new ArrayList<>();
        scheme.homes()
                .forEach(home ->
                        homes.add(new Named(home, regions.get(home).name().in(language))));
        if (scheme.isAtHomeIn(Scheme.ELSEWHERE)) {
            homes.add(new Named(Scheme.ELSEWHERE, Texts.text(language, "settlement.elsewhere")));
        }
        return new SchemeView(scheme.code(), scheme.name().in(language), List.copyOf(homes));
    }
}
