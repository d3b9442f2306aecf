package org.panprd.marketplace.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.IfMatch;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.platform.QueryValues;
import org.panprd.marketplace.pricing.OperatorPrices.Part;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;

/** What an operator's options cost by the day, and what is set for single days: the prices of its stock. */
@ApplicationScoped
@Acting(Role.OPERATOR)
@Path("tenants/{" + ScopeFilter.TENANT + "}/operators/{" + ScopeFilter.OPERATOR + "}/prices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PricesResource {
    private static final int MOST_DAYS = 400;
    private static final int DAYS = 28;

    @Inject
    OperatorPrices prices;

    @Inject
    Clock clock;

    @Context
    HttpHeaders headers;

    /** Which part is meant. */
    public static final class PricesQuery {
        @PathParam(ScopeFilter.TENANT)
        String tenant = "";

        @PathParam(ScopeFilter.OPERATOR)
        String operator = "";

        @QueryParam("listing")
        @Nullable
        String listing;

        @QueryParam("from")
        @Nullable
        String from;

        @QueryParam("days")
        @Nullable
        String days;
    }

    /** From today and for 28 days, unless said otherwise; 400 at the most. */
    @GET
    @APIResponseSchema(PricesView.class)
    public Response show(@BeanParam PricesQuery asked) {
        PricesView view = prices.show(part(asked), Languages.of(headers));
        return IfMatch.answer(view, view.version());
    }

    /** All changes, or none; answered with what is then seen of that part. */
    @POST
    @Path("changes")
    @APIResponseSchema(PricesView.class)
    public Response change(
            @BeanParam PricesQuery asked,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match,
            NewPrices changes) {
        PricesView view = prices.change(part(asked), IfMatch.version(match), changes, Languages.of(headers));
        return IfMatch.answer(view, view.version());
    }

    private Part part(PricesQuery asked) {
        // All regions are eight hours ahead of UTC.
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(8));
        QueryValues values = new QueryValues();
        LocalDate first = values.date(asked.from, "from").orElse(today);
        int days = values.number(asked.days, "days", 1, MOST_DAYS).orElse(DAYS);
        boolean near = !first.isBefore(today.minusDays(MOST_DAYS)) && !first.isAfter(today.plusDays(MOST_DAYS));
        values.require(near, "from", "between", today.minusDays(MOST_DAYS), today.plusDays(MOST_DAYS));
        values.refuse();
        return new Part(asked.tenant, asked.operator, asked.listing, first, first.plusDays(days - 1L));
    }
}
