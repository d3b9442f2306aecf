package org.panprd.marketplace.availability;

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
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.availability.OperatorStock.Part;
import org.panprd.marketplace.platform.IfMatch;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.platform.QueryValues;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;

/**
 * An operator's stock by the day. A change comes with {@code If-Match} and the tag of what was seen of the same part, so
 * that of two who change at a time the second is told what the first has done.
 */
@ApplicationScoped
@Acting(Role.OPERATOR)
@Path("tenants/{" + ScopeFilter.TENANT + "}/operators/{" + ScopeFilter.OPERATOR + "}/stock")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class StockResource {
    private static final int MOST_DAYS = 400;
    private static final String DAYS = "28";

    @Inject
    OperatorStock stock;

    @Inject
    Resources resources;

    @Context
    HttpHeaders headers;

    /** Which part is meant. */
    public static final class StockQuery {
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
    @APIResponseSchema(StockView.class)
    public Response show(@BeanParam StockQuery asked) {
        return answer(stock.show(part(asked), Languages.of(headers)));
    }

    /** All changes, or none; answered with what is then seen of that part. */
    @POST
    @Path("changes")
    @APIResponseSchema(StockView.class)
    public Response change(
            @BeanParam StockQuery asked, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match, NewStock changes) {
        return answer(stock.change(part(asked), IfMatch.version(match), changes, Languages.of(headers)));
    }

    private Part part(StockQuery asked) {
        QueryValues values = new QueryValues();
        Optional<LocalDate> from = values.date(asked.from, "from");
        String days = asked.days == null ? DAYS : asked.days;
        boolean isNumber =
                days.matches("[0-9]{1,3}") && Integer.parseInt(days) >= 1 && Integer.parseInt(days) <= MOST_DAYS;
        values.require(isNumber, "days", "between", 1, MOST_DAYS);
        LocalDate today = resources.today();
        LocalDate first = from.orElse(today);
        boolean near = !first.isBefore(today.minusDays(MOST_DAYS)) && !first.isAfter(today.plusDays(MOST_DAYS));
        values.require(near, "from", "between", today.minusDays(MOST_DAYS), today.plusDays(MOST_DAYS));
        values.refuse();
        return new Part(
                asked.tenant, asked.operator, asked.listing, first, first.plusDays(Integer.parseInt(days) - 1L));
    }

    private static Response answer(StockView view) {
        return IfMatch.answer(view, view.version());
    }
}
