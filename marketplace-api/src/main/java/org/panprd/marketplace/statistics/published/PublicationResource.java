package org.panprd.marketplace.statistics.published;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;

/** The months that a bureau has published. */
@ApplicationScoped
@Acting(Role.BUREAU)
@Path("tenants/{" + ScopeFilter.TENANT + "}/bureau/statistics/publications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PublicationResource {
    @Inject
    PublishMonth publishMonth;

    @Inject
    ShowPublications showPublications;

    @Context
    HttpHeaders headers;

    /**
     * What is to be published.
     *
     * @param month as {@code 2026-05}
     */
    public record NewPublication(@Nullable String month) {}

    @GET
    public PublicationsView list(@PathParam(ScopeFilter.TENANT) String tenant) {
        return showPublications.show(tenant, Languages.of(headers));
    }

    /**
     * Publishes a month that is over. What is published already gets a revision if it differs, and nothing happens if it does
     * not, however often it is asked for. Answered with all that is published.
     */
    @POST
    public PublicationsView publish(@PathParam(ScopeFilter.TENANT) String tenant, NewPublication publication) {
        publishMonth.publish(tenant, read(publication.month()));
        return showPublications.show(tenant, Languages.of(headers));
    }

    private static YearMonth read(@Nullable String month) {
        if (month == null || !month.matches("20[0-9]{2}-[0-9]{2}")) {
            throw Refusal.invalid("month", "month");
        }
        try {
            return YearMonth.parse(month);
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("month", "month");
        }
    }
}
