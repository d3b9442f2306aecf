package org.panprd.marketplace.statistics.published;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.JsonBodies;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.platform.PublicAnswers;
import org.panprd.marketplace.platform.ReadCache;
import org.panprd.marketplace.statistics.KeepSharing;
import org.panprd.marketplace.statistics.published.SdmxQuery.Asked;
import org.panprd.marketplace.tenants.Language;

/** What regions have published and share with everybody, as SDMX, and what it is made of. */
@ApplicationScoped
@Path("statistics")
public class SdmxResource {
    private static final int MAX_AGE_SECONDS = 300;

    @Inject
    ReadPublished readPublished;

    @Inject
    DataMessage dataMessage;

    @Inject
    DataCsv dataCsv;

    @Inject
    StructureMessage structureMessage;

    @Inject
    CodeLists codeLists;

    @Inject
    ReadCache cache;

    @Context
    HttpHeaders headers;

    /** Series of months, newest revision or as of a moment; SDMX-JSON 2.0 or SDMX-CSV 2.0, as is asked for. */
    @GET
    @Path("data/{flow}/{key}")
    @Produces({SdmxFormat.DATA_JSON, SdmxFormat.DATA_CSV, MediaType.APPLICATION_JSON, "text/csv", JsonBodies.PROBLEM})
    public Response data(@BeanParam SdmxQuery query, @Context Request request) {
        SdmxFormat format = SdmxFormat.of(headers.getAcceptableMediaTypes());
        Language language = Languages.of(headers);
        Asked asked = query.read(codeLists.tenants());
        String body = cache.get("market:sdmx:" + format + ":" + language + ":" + query.line(), marks -> {
            marks.dependOn(List.of(KeepSharing.MARK));
            List<Observation> found = readPublished.read(asked);
            return format == SdmxFormat.CSV ? dataCsv.sdmx(found) : dataMessage.of(found, language);
        });
        return PublicAnswers.text(body, format.type(), language, request, MAX_AGE_SECONDS);
    }

    /** A data structure or a flow with all that it refers to, or a code list or concept scheme alone. */
    @GET
    @Path("structure/{kind}/{id}")
    @Produces({SdmxFormat.STRUCTURE_JSON, MediaType.APPLICATION_JSON, JsonBodies.PROBLEM})
    public Response structure(@PathParam("kind") String kind, @PathParam("id") String id, @Context Request request) {
        Language language = Languages.of(headers);
        String body = structureMessage.of(kind, id, language).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        return PublicAnswers.text(
                body, MediaType.valueOf(SdmxFormat.STRUCTURE_JSON), language, request, MAX_AGE_SECONDS);
    }
}
