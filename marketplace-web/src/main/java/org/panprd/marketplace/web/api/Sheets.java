package org.panprd.marketplace.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** Sheets of an operator. */
@ApplicationScoped
@RegisterRestClient(configKey = "marketplace-api")
@RegisterProvider(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
@Path("/tenants/{tenant}/operators/{operator}/sheets")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Consumes(MediaType.APPLICATION_JSON)
public interface Sheets {
    String CSV = "text/csv";
    String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @GET
    @Path("/imports")
    Sheet.All list(@PathParam("tenant") String tenant, @PathParam("operator") String operator);

    /** What the file is, the API sees by its content. */
    @POST
    @Path("/{kind}/imports")
    @Consumes(CSV)
    Sheet send(
            @PathParam("tenant") String tenant,
            @PathParam("operator") String operator,
            @PathParam("kind") String kind,
            @HeaderParam("Idempotency-Key") String key,
            byte[] file);

    @GET
    @Path("/imports/{id}")
    Sheet show(@PathParam("tenant") String tenant, @PathParam("operator") String operator, @PathParam("id") String id);

    @POST
    @Path("/imports/{id}/confirmation")
    Sheet confirm(
            @PathParam("tenant") String tenant,
            @PathParam("operator") String operator,
            @PathParam("id") String id,
            Businesses.Nothing nothing);

    @DELETE
    @Path("/imports/{id}")
    void remove(@PathParam("tenant") String tenant, @PathParam("operator") String operator, @PathParam("id") String id);

    @GET
    @Path("/{kind}/tables")
    SheetTables tables(
            @PathParam("tenant") String tenant, @PathParam("operator") String operator, @PathParam("kind") String kind);

    /** Of a table, the first one if none is named. */
    @GET
    @Path("/{kind}/sheet.csv")
    @Produces(CSV)
    InputStream csv(
            @PathParam("tenant") String tenant,
            @PathParam("operator") String operator,
            @PathParam("kind") String kind,
            @QueryParam("days") String days,
            @QueryParam("table") @Nullable String table);

    @GET
    @Path("/{kind}/sheet.xlsx")
    @Produces(XLSX)
    InputStream xlsx(
            @PathParam("tenant") String tenant,
            @PathParam("operator") String operator,
            @PathParam("kind") String kind,
            @QueryParam("days") String days);
}
