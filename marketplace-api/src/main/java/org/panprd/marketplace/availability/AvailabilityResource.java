package org.panprd.marketplace.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.panprd.marketplace.availability.ShowAvailability.Question;
import org.panprd.marketplace.catalog.CatalogMarks;
import org.panprd.marketplace.catalog.OptionRules;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Party;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.platform.PublicAnswers;
import org.panprd.marketplace.platform.QueryValues;
import org.panprd.marketplace.platform.ReadCache;

/** The calendar of a listing, for everybody. */
@ApplicationScoped
@Path("listings/{id}/availability")
@Produces(MediaType.APPLICATION_JSON)
public class AvailabilityResource {
    private static final int MAX_DAYS = 400;
    private static final int DEFAULT_DAYS = 30;
    private static final int MAX_CODE = 60;

    @Inject
    ShowAvailability showAvailability;

    @Inject
    Availability availability;

    @Inject
    Resources resources;

    @Inject
    ReadCache cache;

    @Inject
    Event<StockLooked> looked;

    @GET
    @APIResponseSchema(AvailabilityView.class)
    public Response availability(
            @PathParam("id") String id, @Context UriInfo uri, @Context HttpHeaders headers, @Context Request request) {
        Question question = question(id, uri.getQueryParameters());
        ListingId listing = question.listing();
        looked.fire(new StockLooked(Set.of(listing), question.from(), question.to()));
        String key = "%s:availability:%s:%s:%s:%s:%s:%s"
                .formatted(
                        listing.tenant(),
                        listing.code(),
                        question.option(),
                        question.from(),
                        question.to(),
                        question.party(),
                        question.nights());
        String body = cache.get(key, marks -> {
            marks.dependOn(List.of(CatalogMarks.ALL));
            marks.dependOn(availability.marks(listing));
            return Json.write(showAvailability.show(question));
        });
        return PublicAnswers.json(body, Languages.of(headers), request, 0);
    }

    private Question question(String id, MultivaluedMap<String, String> parameters) {
        ListingId listing = ListingId.parse(id).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        QueryValues values = new QueryValues();
        LocalDate today = resources.today();
        String option = parameters.getFirst("option");
        LocalDate first = values.date(parameters.getFirst("from"), "from").orElse(today);
        LocalDate last = values.date(parameters.getFirst("to"), "to").orElse(first.plusDays(DEFAULT_DAYS));
        Party party = values.party(parameters.getFirst("units"), "units").orElse(null);
        Integer stay = values.number(parameters.getFirst("nights"), "nights", 1, OptionRules.MAX_NIGHTS)
                .orElse(null);
        values.require(option == null || option.length() <= MAX_CODE, "option", "unknown-option");
        values.require(!first.isBefore(today), "from", "past");
        long days = ChronoUnit.DAYS.between(first, last);
        values.require(days >= 0 && days <= MAX_DAYS, "to", "between", 0, MAX_DAYS);
        values.refuse();
        return new Question(listing, option, first, last, party, stay);
    }
}
