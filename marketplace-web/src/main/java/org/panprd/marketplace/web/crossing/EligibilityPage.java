package org.panprd.marketplace.web.crossing;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Border;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.Eligibility;
import org.panprd.marketplace.web.api.Listing;
import org.panprd.marketplace.web.api.NewEligibility;
import org.panprd.marketplace.web.api.NewTraveller;
import org.panprd.marketplace.web.page.Countries;
import org.panprd.marketplace.web.page.Page;
import org.panprd.marketplace.web.page.Texts;
import org.panprd.marketplace.web.session.Language;

/** "May we travel?": asks for a party and a day, and says for each of them whether they may go on a tour. */
@WebServlet("/eligibility/*")
public final class EligibilityPage extends Page {
    private static final Pattern PATH = Pattern.compile("/[a-z0-9-]{1,60}\\.[a-z0-9-]{1,100}");
    private static final int USUAL_PARTY = 2;

    @Inject
    transient Catalogue catalogue;

    @Inject
    transient Border border;

    @Inject
    transient ChooseCompanions companions;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        int size = size(request, USUAL_PARTY);
        show(PartyForm.of(size, text(request, "date")), false, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        int size = size(request, 1);
        PartyForm party = PartyForm.read(request, size, companions.chosen(request, size));
        if (request.getParameter("more") != null) {
            show(party.resized(Math.min(size + 1, PartyForm.MOST)), false, request, response);
        } else if (request.getParameter("fewer") != null) {
            show(party.resized(Math.max(size - 1, 1)), false, request, response);
        } else {
            show(party, true, request, response);
        }
    }

    private void show(PartyForm party, boolean asks, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        keepNothing(response);
        String path = String.valueOf(request.getPathInfo());
        Listing listing = PATH.matcher(path).matches() ? catalogue.listing(path.substring(1)) : null;
        if (listing == null || listing.port() == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        PartyForm shown = party;
        Eligibility answer = null;
        if (asks) {
            try {
                answer = border.check(new NewEligibility(listing.id(), party.day("date"), party.travellers()));
            } catch (ApiProblem refused) {
                if (!refused.isCorrectable()) {
                    throw refused;
                }
                shown = party.refused(refused, Texts.in(visit.language()).get("crossing.needed"));
            }
        }
        var options = FormOptions.in(
                visit.language(), companions.choices(), border.ports().items());
        showForm("eligibility", new Asked(listing, shown, options, answer, visit.language()), request, response);
    }

    private static int size(HttpServletRequest request, int otherwise) {
        String typed = text(request, "travellers");
        return typed == null || !typed.matches("[0-9]{1,3}")
                ? otherwise
                : Math.max(1, Math.min(Integer.parseInt(typed), PartyForm.MOST));
    }

    record Asked(
            Listing listing,
            PartyForm party,
            FormOptions options,
            @Nullable Eligibility answer,
            Language language) {
        /** Which of them it is, in the reader's words: nationality, residence, document and age. */
        String describe(int number) {
            NewTraveller traveller = party.travellers().get(number);
            Texts texts = Texts.in(language);
            return String.join(
                    " · ",
                    Countries.name(language, String.valueOf(traveller.nationality())),
                    texts.with("eligibility.livesIn", Countries.name(language, String.valueOf(traveller.residence()))),
                    texts.get("document.kind." + traveller.document()),
                    texts.with("eligibility.years", String.valueOf(traveller.age())));
        }

        boolean isFull() {
            return party.size() == PartyForm.MOST;
        }
    }
}
