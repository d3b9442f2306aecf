package org.panprd.marketplace.catalog;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.platform.PublicAnswers;
import org.panprd.marketplace.platform.ReadCache;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.TenantFile;

/** Regions, themes and single listings, for everybody. */
@ApplicationScoped
@Path("")
@Produces(MediaType.APPLICATION_JSON)
public class CatalogResource {
    private static final int MAX_AGE_SECONDS = 60;

    @Inject
    Regions regions;

    @Inject
    CountListings countListings;

    @Inject
    ShowListing showListing;

    @Inject
    ReadCache cache;

    /** All regions. */
    public record TenantsView(List<TenantView> tenants) {}

    /** A region; {@code website} may be absent. */
    public record TenantView(
            String code,
            String name,
            String tagline,
            String currency,
            String timeZone,
            String brandColour,
            String iso3166,
            BureauView bureau,
            int listingCount) {}

    /** A region's tourism authority. */
    public record BureauView(
            String name,
            String telephone,
            String email,
            @Nullable String website) {}

    /** What travellers look for. */
    public record ThemesView(List<Named> themes) {}

    @GET
    @Path("tenants")
    @APIResponseSchema(TenantsView.class)
    public Response tenants(@Context HttpHeaders headers, @Context Request request) {
        Language language = Languages.of(headers);
        String body = cache.get("market:tenants:" + language, marks -> {
            marks.dependOn(List.of(CatalogMarks.ALL));
            var counts = countListings.byTenant();
            return Json.write(new TenantsView(regions.tenants().values().stream()
                    .map(tenant -> view(tenant, language, counts.getOrDefault(tenant.code(), 0)))
                    .toList()));
        });
        return PublicAnswers.json(body, language, request, MAX_AGE_SECONDS);
    }

    @GET
    @Path("themes")
    @APIResponseSchema(ThemesView.class)
    public Response themes(@Context HttpHeaders headers, @Context Request request) {
        Language language = Languages.of(headers);
        List<Named> themes = regions.shared().themes().stream()
                .map(theme -> new Named(theme.code(), theme.name().in(language)))
                .toList();
        return PublicAnswers.json(Json.write(new ThemesView(themes)), language, request, MAX_AGE_SECONDS);
    }

    @GET
    @Path("listings/{id}")
    @APIResponseSchema(ListingView.class)
    public Response listing(@PathParam("id") String text, @Context HttpHeaders headers, @Context Request request) {
        Language language = Languages.of(headers);
        ListingId id = ListingId.parse(text).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        String body = cache.get(id.tenant() + ":listing:" + id.code() + ":" + language, marks -> {
            marks.dependOn(List.of(CatalogMarks.ALL));
            return Json.write(showListing.show(id, language).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND)));
        });
        return PublicAnswers.json(body, language, request, 0);
    }

    private static TenantView view(TenantFile tenant, Language language, int listings) {
        TenantFile.Bureau bureau = tenant.bureau();
        return new TenantView(
                tenant.code(),
                tenant.name().in(language),
                tenant.tagline().in(language),
                tenant.currency(),
                tenant.timeZone(),
                tenant.brandColour(),
                tenant.iso3166(),
                new BureauView(bureau.name().in(language), bureau.telephone(), bureau.email(), bureau.website()),
                listings);
    }
}
