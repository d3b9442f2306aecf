package org.panprd.marketplace.web.shop;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.Quote;
import org.panprd.marketplace.web.page.Page;

/** The basket: several listings of several regions, priced together. */
@WebServlet("/trip")
public final class TripPage extends Page {
    private static final Map<String, String> NOTICES = Map.of("gone", "trip.notice.gone", "code", "trip.notice.code");

    @Inject
    transient Catalogue catalogue;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Basket basket = Basket.of(request);
        String notice = NOTICES.get(String.valueOf(request.getParameter("notice")));
        if (basket.isEmpty()) {
            showForm("trip", new TripView(basket, null, List.of(), notice, null, null), request, response);
            return;
        }
        try {
            Quote quote = PromotionCode.quote(catalogue, basket, request.getSession());
            TripView trip = TripView.of(basket, quote, notice, visit.language());
            trip.basket().keepInsteadOf(basket, request, response);
            showForm("trip", trip.with(PromotionCode.of(request.getSession())), request, response);
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
        if (request.getParameter("code") != null) {
            seeOther(response, isGood(basket, request) ? "/trip" : "/trip?notice=code");
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

    /** Keeps the code that was typed if it takes something off; nothing typed is no code. */
    private boolean isGood(Basket basket, HttpServletRequest request) {
        PromotionCode.keep(request.getSession(), request.getParameter("code"));
        String code = PromotionCode.of(request.getSession());
        try {
            if (code != null && !basket.isEmpty()) {
                PromotionCode.quote(catalogue, basket, request.getSession());
            }
        } catch (ApiProblem refused) {
            // The trip itself cannot be had, as its page says.
            if (!refused.isCorrectable() && refused.status() != HttpServletResponse.SC_NOT_FOUND) {
                throw refused;
            }
        }
        return Objects.equals(code, PromotionCode.of(request.getSession()));
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
