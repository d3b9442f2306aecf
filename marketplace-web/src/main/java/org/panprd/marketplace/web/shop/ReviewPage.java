package org.panprd.marketplace.web.shop;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.keycloak.Caller;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Booking;
import org.panprd.marketplace.web.api.Bookings;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.NewBookedScreening;
import org.panprd.marketplace.web.api.NewBooking;
import org.panprd.marketplace.web.api.Participant;
import org.panprd.marketplace.web.api.Quote;
import org.panprd.marketplace.web.api.Warning;
import org.panprd.marketplace.web.page.Page;
import org.panprd.marketplace.web.page.Texts;

/** The last look before booking: price, policy, who travels; then holds everything at once and leads to paying. */
@WebServlet("/review")
public final class ReviewPage extends Page {
    @Inject
    transient Catalogue catalogue;

    @Inject
    transient Bookings bookings;

    @Inject
    transient Payments payments;

    @Inject
    transient PlanScreenings plans;

    @Inject
    transient Clock clock;

    @Inject
    @ConfigProperty(name = "marketplace.hold.minutes")
    int holdMinutes;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Caller> caller = requireCaller(request, response);
        if (caller.isPresent()) {
            review(caller.get(), new Attempt(UUID.randomUUID().toString(), null), request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Caller> caller = requireCaller(request, response);
        if (caller.isEmpty()) {
            return;
        }
        String key = String.valueOf(request.getParameter("key"));
        Optional<String> booked = RecentHolds.of(request.getSession()).find(key);
        if (booked.isPresent()) {
            seeOther(response, payments.start(booked.get(), key));
        } else if (isOfAnotherTrip(request)) {
            review(caller.get(), new Attempt(key, text("review.error.changed")), request, response);
        } else if (request.getParameter("consent") == null) {
            review(caller.get(), new Attempt(key, text("review.error.consent")), request, response);
        } else {
            hold(caller.get(), key, request, response);
        }
    }

    /** The basket is the whole browser's: another window may have changed what this form was rendered for. */
    private static boolean isOfAnotherTrip(HttpServletRequest request) {
        return !Basket.of(request).encode().equals(request.getParameter("trip"));
    }

    private String text(String key) {
        return Texts.in(visit.language()).get(key);
    }

    private void review(Caller caller, Attempt attempt, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Basket basket = Basket.of(request);
        Optional<Draft> draft = completeDraft(caller, request, basket);
        if (basket.isEmpty() || draft.isEmpty()) {
            seeOther(response, basket.isEmpty() ? "/trip" : "/book");
            return;
        }
        Quote quote = PromotionCode.quote(catalogue, basket, request.getSession());
        ScreeningPlan plan = plans.plan(basket, draft.get(), quote);
        ScreeningDraft answered = answered(caller, basket, draft.get(), request);
        TripView trip = TripView.of(basket, quote, null, visit.language());
        if (!trip.isBookable()) {
            seeOther(response, "/trip");
        } else if (plan.next(answered).isPresent()) {
            seeOther(response, "/screening");
        } else {
            keepNothing(response);
            trip.basket().keepInsteadOf(basket, request, response);
            List<Participant> people = draft.get().participants(basket.persons());
            List<Warning> warnings =
                    bookings.overlaps(wanted(basket, draft.get(), null, null)).warnings();
            var model = new Review(
                    trip, draft.get(), people, warnings, plans.outcome(plan, answered), holdMinutes, attempt);
            showForm("review", model, request, response);
        }
    }

    private ScreeningDraft answered(Caller caller, Basket basket, Draft draft, HttpServletRequest request) {
        return ScreeningDraft.of(request.getSession(), caller, basket, draft, clock.instant());
    }

    private void hold(Caller caller, String key, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Basket basket = Basket.of(request);
        Optional<Draft> draft = completeDraft(caller, request, basket);
        if (draft.isEmpty() || basket.isEmpty()) {
            seeOther(response, "/trip");
            return;
        }
        ScreeningPlan plan = plans.plan(basket, draft.get());
        ScreeningDraft answered = answered(caller, basket, draft.get(), request);
        if (plan.next(answered).isPresent()) {
            seeOther(response, "/screening");
            return;
        }
        try {
            Booking held = bookings.hold(
                    key,
                    wanted(
                            basket,
                            draft.get(),
                            plan.isEmpty() ? null : plan.screenings(answered),
                            PromotionCode.of(request.getSession())));
            String booked = held.id();
            RecentHolds.of(request.getSession()).add(key, booked);
            Draft.forget(request.getSession(), caller);
            PromotionCode.keep(request.getSession(), null);
            ScreeningDraft.forget(request.getSession(), caller);
            new Basket(List.of()).keep(request, response);
            // Sessions that were shown may have been taken since: nobody pays for others without having seen them.
            seeOther(
                    response,
                    basket.isPlannedAs(held) ? payments.start(booked, key) : "/trips/" + booked + "?notice=replanned");
        } catch (ApiProblem refused) {
            explain(refused, caller, request, response);
        }
    }

    private NewBooking wanted(
            Basket basket, Draft draft, @Nullable List<NewBookedScreening> screenings, @Nullable String code) {
        return new NewBooking(
                basket.wishes().items(),
                draft.contact(visit.language().tag()),
                draft.participants(basket.persons()),
                screenings,
                code);
    }

    private void explain(ApiProblem refused, Caller caller, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Draft> marked = Draft.find(request.getSession(), caller)
                .map(draft -> draft.refused(refused.errors()))
                .filter(draft -> !draft.errors().isEmpty());
        if (refused.is("not-available")) {
            seeOther(response, "/trip?notice=gone");
        } else if (refused.is("not-fit") || refused.is("consent-needed")) {
            seeOther(response, "/screening");
        } else if (refused.isAbout("screenings")) {
            // Most likely another version of the questionnaire has come into force.
            ScreeningDraft.forget(request.getSession(), caller);
            seeOther(response, "/screening");
        } else if (marked.isPresent()) {
            marked.get().keep(request.getSession(), caller);
            seeOther(response, "/book");
        } else if (refused.isCorrectable() || PromotionCode.isIn(refused)) {
            // The key may have been used up by another wish: the next attempt gets its own.
            var attempt = new Attempt(UUID.randomUUID().toString(), refused.explanation());
            review(caller, attempt, request, response);
        } else {
            throw refused;
        }
    }

    private static Optional<Draft> completeDraft(Caller caller, HttpServletRequest request, Basket basket) {
        return Draft.find(request.getSession(), caller)
                .filter(draft -> draft.isComplete(basket.persons().size()));
    }

    /** One form that was rendered: its idempotency key, and what was wrong with the one before. */
    record Attempt(String key, @Nullable String problem) {}

    record Review(
            TripView trip,
            Draft draft,
            List<Participant> people,
            List<Warning> warnings,
            ScreeningPage.Outcomes screening,
            int holdMinutes,
            Attempt attempt) {}
}
