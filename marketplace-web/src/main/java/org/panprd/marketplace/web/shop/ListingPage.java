package org.panprd.marketplace.web.shop;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Availability;
import org.panprd.marketplace.web.api.AvailabilityQuery;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.Listing;
import org.panprd.marketplace.web.page.Page;
import org.panprd.marketplace.web.page.Wording;

/** One listing: what it is, and when it can be had by this party. */
@WebServlet("/listing/*")
public final class ListingPage extends Page {
    /** As far ahead as allotments exist. */
    private static final int SOLD_AHEAD_DAYS = 400;

    @Inject
    transient Catalogue catalogue;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = request.getPathInfo();
        String id = path == null ? request.getParameter("id") : path.substring(1);
        if (id == null || !BasketItem.isListingId(id)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Listing listing = catalogue.listing(id);
        LocalDate today = LocalDate.now(clock.withZone(Wording.ZONE));
        Choice choice = Choice.read(listing, name -> text(request, name), today, today.plusDays(SOLD_AHEAD_DAYS));
        ListingView page = model(listing, choice, today, text(request, "insurance"));
        showForm("listing", page.planned(SessionForm.of(page, request, catalogue)), request, response);
    }

    private ListingView model(Listing listing, Choice choice, LocalDate today, @Nullable String insurance) {
        LocalDate first = choice.month().atDay(1);
        var query = new AvailabilityQuery(
                choice.option().id(),
                first.isBefore(today) ? today : first,
                choice.month().atEndOfMonth(),
                choice.party().compact(),
                choice.nights() == 0 ? null : choice.nights());
        List<Availability.Day> days = List.of();
        String problem = null;
        try {
            days = catalogue.availability(listing.id(), query).days();
        } catch (ApiProblem refused) {
            if (refused.status() != 422) {
                throw refused;
            }
            problem = refused.errors().stream()
                    .map(error -> error.message())
                    .filter(message -> message != null)
                    .findFirst()
                    .orElse(refused.explanation());
        }
        return ListingView.of(listing, choice, days, problem, visit.language())
                .between(YearMonth.from(today), YearMonth.from(today.plusDays(SOLD_AHEAD_DAYS)))
                .insured(InsuranceForm.of(listing, choice, days, insurance, catalogue));
    }

    /** What the reader has chosen so far; what is missing or impossible is filled in sensibly. */
    record Choice(
            Listing.Option option,
            Party party,
            int nights,
            YearMonth month,
            @Nullable LocalDate date,
            @Nullable String startTime,
            int replace) {

        private static final int USUAL_PARTY = 2;

        static Choice read(
                Listing listing, UnaryOperator<@Nullable String> parameter, LocalDate today, LocalDate last) {
            Listing.Option option = listing.findOption(parameter.apply("option"))
                    .orElseGet(() -> listing.options().get(0));
            LocalDate date = Numbers.date(parameter.apply("date"))
                    .filter(chosen -> !chosen.isBefore(today) && !chosen.isAfter(last))
                    .orElse(null);
            YearMonth month =
                    Numbers.month(parameter.apply("month")).orElse(YearMonth.from(date == null ? today : date));
            return new Choice(
                    option,
                    party(option, parameter),
                    option.isByRoom() ? nights(option, parameter.apply("nights")) : 0,
                    clamp(month, YearMonth.from(today), YearMonth.from(last)),
                    date,
                    parameter.apply("time"),
                    Numbers.within(parameter.apply("replace"), 0, Basket.MOST_ITEMS, -1));
        }

        List<String> kinds() {
            return kinds(option);
        }

        private static List<String> kinds(Listing.Option option) {
            return option.isByRoom()
                    ? Party.PERSONS_OF_ROOMS
                    : option.units().stream().map(Listing.Unit::id).toList();
        }

        private static Party party(Listing.Option option, UnaryOperator<@Nullable String> parameter) {
            List<String> kinds = kinds(option);
            Party asked = Party.read(parameter).of(kinds);
            if (!asked.isEmpty()) {
                return asked;
            }
            int usual = option.isByRoom()
                    ? USUAL_PARTY
                    : Math.min(option.maxUnits(), Math.max(option.minUnits(), USUAL_PARTY));
            return new Party(Map.of(kinds.contains("ADULT") ? "ADULT" : kinds.get(0), Math.max(1, usual)));
        }

        private static int nights(Listing.Option option, @Nullable String asked) {
            int least = option.minNights() == null ? 1 : option.minNights();
            int most = option.maxNights() == null ? 180 : option.maxNights();
            return Numbers.within(asked, least, most, least);
        }

        private static YearMonth clamp(YearMonth month, YearMonth first, YearMonth last) {
            return month.isBefore(first) ? first : month.isAfter(last) ? last : month;
        }
    }
}
