package org.panprd.marketplace.statistics.published;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.panprd.marketplace.platform.JsonBodies;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;

/** What a bureau has published, whether it shares it with everybody or not: to be handed on to a statistical office. */
@ApplicationScoped
@Acting(Role.BUREAU)
@Path("tenants/{" + ScopeFilter.TENANT + "}/bureau/statistics/data")
public class BureauDataResource {
    @Inject
    ReadPublished readPublished;

    @Inject
    DataMessage dataMessage;

    @Inject
    DataCsv dataCsv;

    @Inject
    CodeLists codeLists;

    @Context
    HttpHeaders headers;

    /** As {@link SdmxResource#data}; the wall of the database lets through what is the region's own. */
    @GET
    @Path("{flow}/{key}")
    @Produces({SdmxFormat.DATA_JSON, SdmxFormat.DATA_CSV, MediaType.APPLICATION_JSON, "text/csv", JsonBodies.PROBLEM})
    public Response data(@BeanParam SdmxQuery query) {
        SdmxFormat format = SdmxFormat.of(headers.getAcceptableMediaTypes());
        List<Observation> found = readPublished.read(query.read(codeLists.tenants()));
        String body = format == SdmxFormat.CSV ? dataCsv.sdmx(found) : dataMessage.of(found, Languages.of(headers));
        return Response.ok(body, format.type())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
