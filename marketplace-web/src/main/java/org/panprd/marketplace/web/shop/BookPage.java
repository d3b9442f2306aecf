package org.panprd.marketplace.web.shop;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.keycloak.Caller;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.Companion;
import org.panprd.marketplace.web.api.Companions;
import org.panprd.marketplace.web.page.Origins;
import org.panprd.marketplace.web.page.Page;
import org.panprd.marketplace.web.page.Texts;

/** Asks who travels and whom to write to. */
@WebServlet("/book")
public final class BookPage extends Page {
    private static final int LONGEST = 400;

    @Inject
    transient Catalogue catalogue;

    @Inject
    transient Companions companions;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Caller> caller = requireCaller(request, response);
        if (caller.isEmpty()) {
            return;
        }
        Basket basket = Basket.of(request);
        Draft draft = Draft.find(request.getSession(), caller.get())
                .orElseGet(() -> Draft.empty(
                        caller.get().displayName(), emptyIfNull(caller.get().email())));
        ask(basket, draft, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Caller> caller = requireCaller(request, response);
        if (caller.isEmpty()) {
            return;
        }
        Basket basket = Basket.of(request);
        int persons = basket.persons().size();
        Draft draft = withCompanions(read(request, persons), request).checked(persons, Texts.in(visit.language()));
        draft.keep(request.getSession(), caller.get());
        seeOther(response, draft.isComplete(persons) ? "/screening" : "/book");
    }

    private void ask(Basket basket, Draft draft, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (basket.isEmpty()) {
            seeOther(response, "/trip");
            return;
        }
        TripView trip = TripView.of(
                basket, PromotionCode.quote(catalogue, basket, request.getSession()), null, visit.language());
        if (trip.isBookable()) {
            trip.basket().keepInsteadOf(basket, request, response);
            List<Companion> known = companions.all().items();
            showForm(
                    "book",
                    new Form(trip, draft, Origins.groups(visit.language()), people(basket.persons(), draft), known),
                    request,
                    response);
        } else {
            seeOther(response, "/trip");
        }
    }

    private static List<Person> people(List<String> units, Draft draft) {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            people.add(new Person(
                    i + 1, units.get(i), draft.name(i), draft.guest(i).companion(), draft.errorOf(i)));
        }
        return people;
    }

    private static Draft read(HttpServletRequest request, int persons) {
        List<Draft.Guest> guests = new ArrayList<>();
        for (int number = 1; number <= persons; number++) {
            guests.add(new Draft.Guest(typed(request, "person" + number), ""));
        }
        return new Draft(
                typed(request, "fullName"),
                typed(request, "email"),
                typed(request, "phone"),
                typed(request, "origin"),
                guests,
                Map.of());
    }

    /** Whoever is chosen from the list of companions travels, whatever stands in the field for the name. */
    private Draft withCompanions(Draft draft, HttpServletRequest request) {
        List<String> chosen = new ArrayList<>();
        for (int number = 1; number <= draft.guests().size(); number++) {
            chosen.add(typed(request, "companion" + number));
        }
        return chosen.stream().allMatch(String::isEmpty)
                ? draft
                : draft.naming(chosen, companions.all().items());
    }

    private static String typed(HttpServletRequest request, String name) {
        String value = emptyIfNull(text(request, name));
        return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    }

    private static String emptyIfNull(@Nullable String text) {
        return text == null ? "" : text;
    }

    record Person(
            int number,
            String unit,
            String name,
            String companion,
            @Nullable String error) {}

    record Form(
            TripView trip, Draft draft, List<Origins.Group> origins, List<Person> people, List<Companion> companions) {}
}
