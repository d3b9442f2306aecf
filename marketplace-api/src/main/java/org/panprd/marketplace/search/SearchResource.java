package org.panprd.marketplace.search;

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
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.panprd.marketplace.catalog.CatalogMarks;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.platform.PublicAnswers;
import org.panprd.marketplace.platform.ReadCache;
import org.panprd.marketplace.tenants.Language;

/** Search over all tenants, for everybody. */
@ApplicationScoped
@Path("listings")
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {
    @Inject
    ReadSearch readSearch;

    @Inject
    SearchListings searchListings;

    @Inject
    ReadCache cache;

    @GET
    @APIResponseSchema(SearchView.class)
    public Response search(@Context UriInfo uri, @Context HttpHeaders headers, @Context Request request) {
        Language language = Languages.of(headers);
        SearchQuery query = readSearch.read(uri.getQueryParameters());
        String body = cache.get("market:search:" + language + ":" + query, marks -> {
            marks.dependOn(List.of(CatalogMarks.ALL, CatalogMarks.STOCK));
            return Json.write(searchListings.search(query, language));
        });
        return PublicAnswers.json(body, language, request, 0);
    }
}
