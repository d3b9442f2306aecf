package org.panprd.marketplace.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The figures of operators, and the same as files. */
@ApplicationScoped
@RegisterRestClient(configKey = "marketplace-api")
@RegisterProvider(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
@Path("/tenants/{tenant}/operators/{operator}/figures")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
public interface Figures {
    @GET
    OperatorFigures show(
            @PathParam("tenant") String tenant, @PathParam("operator") String operator, @BeanParam FiguresQuery query);

    /** {@code sales.csv} or {@code figures.xlsx}, for example. */
    @GET
    @Path("/{file}")
    @Produces({"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    InputStream file(
            @PathParam("tenant") String tenant,
            @PathParam("operator") String operator,
            @PathParam("file") String file,
            @BeanParam FiguresQuery query);
}
