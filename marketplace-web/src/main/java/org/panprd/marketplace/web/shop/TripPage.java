package org.panprd.marketplace.web.shop;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.Quote;
import org.panprd.marketplace.web.page.Page;

/** The basket: several listings of several regions, priced together. */
@WebServlet("/trip")
public final class TripPage extends Page {
    @Inject
    transient Catalogue catalogue;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Basket basket = Basket.of(request);
        String notice = "gone".equals(request.getParameter("notice")) ? "trip.notice.gone" : null;
        if (basket.isEmpty()) {
            showForm("trip", new TripView(basket, null, List.of(), notice, null), request, response);
            return;
        }
        try {
            Quote quote = catalogue.quote(basket.wishes());
            TripView trip = TripView.of(basket, quote, notice, visit.language());
            trip.basket().keepInsteadOf(basket, request, response);
            showForm("trip", trip, request, response);
        } catch (ApiProblem refused) {
            if (refused.status() != 422 && refused.status() != 404) {
                throw refused;
            }
            showForm("trip", TripView.unpriced(basket, notice, refused.explanation()), request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Basket basket = Basket.of(request);
        if (request.getParameter("remove") != null) {
            basket.without(Numbers.within(request.getParameter("remove"), 0, Basket.MOST_ITEMS, -1))
                    .keep(request, response);
            seeOther(response, "/trip");
            return;
        }
        Optional<BasketItem> item = read(request);
        if (item.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        basket.with(item.get(), Numbers.within(request.getParameter("replace"), 0, Basket.MOST_ITEMS, -1))
                .keep(request, response);
        seeOther(response, request.getParameter("now") == null ? "/trip" : "/book");
    }

    private static Optional<BasketItem> read(HttpServletRequest request) {
        String listing = text(request, "listing");
        String option = text(request, "option");
        if (listing == null || option == null) {
            return Optional.empty();
        }
        try {
            return Numbers.date(text(request, "date"))
                    .map(date -> new BasketItem(
                            listing,
                            option,
                            date,
                            text(request, "time"),
                            Numbers.within(text(request, "nights"), 0, 180, 0),
                            Party.read(name -> text(request, name))))
                    .map(item -> item.with(Optional.ofNullable(text(request, "sessions"))
                            .flatMap(sessions -> SessionChoice.decode(item.date(), sessions))
                            .orElse(null)));
        } catch (IllegalArgumentException hostile) {
            return Optional.empty();
        }
    }
}
