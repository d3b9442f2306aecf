package org.panprd.marketplace.licensing;

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
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.platform.PublicAnswers;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.LicenceFile;
import org.panprd.marketplace.tenants.border.Source;

/** Which licences there are, who needs them, and which of them the regions recognise of each other. */
@ApplicationScoped
@Path("licence-kinds")
@Produces(MediaType.APPLICATION_JSON)
public class LicenceKindResource {
    private static final int MAX_AGE_SECONDS = 60;

    @Inject
    Regions regions;

    /** Both lists. */
    public record LicenceKindList(List<KindView> items, List<AgreementView> recognition) {}

    /**
     * A kind of licence.
     *
     * @param holders kinds of operators that need it for all that they sell
     * @param tours whether whatever crosses a port needs it
     */
    public record KindView(
            String code,
            String name,
            String issuer,
            List<String> holders,
            boolean tours,
            boolean expires,
            String source,
            LocalDate sourceAsOf) {}

    /** Regions that recognise licences of some kinds of each other. */
    public record AgreementView(
            String code,
            List<String> kinds,
            List<String> among,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveUntil,
            String source,
            LocalDate sourceAsOf) {}

    @GET
    @APIResponseSchema(LicenceKindList.class)
    public Response list(@Context HttpHeaders headers, @Context Request request) {
        Language language = Languages.of(headers);
        LicenceFile file = regions.shared().licences();
        return PublicAnswers.json(
                Json.write(new LicenceKindList(kinds(file, language), agreements(file, language))),
                language,
                request,
                MAX_AGE_SECONDS);
    }

    private static List<KindView> kinds(LicenceFile file, Language language) {
        return file.kinds().stream()
                .map(kind -> new KindView(
                        kind.code(),
                        kind.name().in(language),
                        kind.issuer().in(language),
                        kind.holders(),
                        kind.tours(),
                        kind.expires(),
                        text(kind.source(), language),
                        kind.source().asOf()))
                .toList();
    }

    private static List<AgreementView> agreements(LicenceFile file, Language language) {
        return file.recognition().stream()
                .map(one -> new AgreementView(
                        one.code(),
                        one.kinds(),
                        one.among(),
                        one.effectiveFrom(),
                        one.effectiveUntil(),
                        text(one.source(), language),
                        one.source().asOf()))
                .toList();
    }

    private static String text(Source source, Language language) {
        return source.text().in(language);
    }
}
