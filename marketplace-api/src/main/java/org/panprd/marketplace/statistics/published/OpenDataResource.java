package org.panprd.marketplace.statistics.published;

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
import java.util.function.Supplier;
import org.panprd.marketplace.platform.JsonBodies;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.platform.PublicAnswers;
import org.panprd.marketplace.platform.ReadCache;
import org.panprd.marketplace.statistics.KeepSharing;
import org.panprd.marketplace.tenants.Language;

/** Open data: the published months of the regions that share them with everybody, for everybody. */
@ApplicationScoped
@Path("open-data")
public class OpenDataResource {
    private static final int MAX_AGE_SECONDS = 300;
    private static final String LINKED = "application/ld+json";
    private static final String CSV = "text/csv;charset=UTF-8";

    @Inject
    OpenData openData;

    @Inject
    ReadCache cache;

    @Context
    HttpHeaders headers;

    @Context
    Request request;

    /** What there is, in all languages, in the terms of DCAT 3. */
    @GET
    @Path("catalog")
    @Produces({LINKED, MediaType.APPLICATION_JSON, JsonBodies.PROBLEM})
    public Response catalog() {
        return answer("catalog", MediaType.valueOf(LINKED), openData::catalog);
    }

    @GET
    @Path("{region}/monthly.json")
    @Produces({MediaType.APPLICATION_JSON, JsonBodies.PROBLEM})
    public Response json(@PathParam("region") String region) {
        Language language = Languages.of(headers);
        return answer(
                region + ":json:" + language, MediaType.APPLICATION_JSON_TYPE, () -> openData.json(region, language));
    }

    @GET
    @Path("{region}/monthly.csv")
    @Produces({CSV, JsonBodies.PROBLEM})
    public Response csv(@PathParam("region") String region) {
        return answer(region + ":csv", MediaType.valueOf(CSV), () -> openData.csv(region));
    }

    private Response answer(String name, MediaType type, Supplier<String> reader) {
        String body = cache.get("market:open-data:" + name, marks -> {
            marks.dependOn(List.of(KeepSharing.MARK));
            return reader.get();
        });
        return PublicAnswers.text(body, type, Languages.of(headers), request, MAX_AGE_SECONDS);
    }
}
