package org.panprd.marketplace.web.screening;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.Listing;
import org.panprd.marketplace.web.api.Questionnaire;
import org.panprd.marketplace.web.api.Screening;
import org.panprd.marketplace.web.api.Wellness;
import org.panprd.marketplace.web.page.Page;
import org.panprd.marketplace.web.page.Texts;

/** "Is it right for me?": asks what a programme asks of who takes part, says what follows, and keeps nothing. */
@WebServlet("/suitability/*")
public final class SuitabilityPage extends Page {
    private static final Pattern PATH = Pattern.compile("/[a-z0-9-]{1,60}\\.[a-z0-9-]{1,100}");

    @Inject
    transient Catalogue catalogue;

    @Inject
    transient Wellness wellness;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        answer(false, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        answer(true, request, response);
    }

    private void answer(boolean isSent, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        keepNothing(response);
        String path = String.valueOf(request.getPathInfo());
        if (!PATH.matcher(path).matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Listing listing = catalogue.listing(path.substring(1));
        Questionnaire questionnaire = wellness.questionnaire(listing.id());
        QuestionForm asking = QuestionForm.empty(questionnaire, true, "");
        if (isSent) {
            asking = asking.read(request, Texts.in(visit.language()));
        }
        Screening screening = null;
        if (isSent && asking.isComplete()) {
            try {
                screening = wellness.screen(asking.alone());
            } catch (ApiProblem refused) {
                if (!refused.isCorrectable()) {
                    throw refused;
                }
                asking = asking.refused(refused);
            }
        }
        boolean isGrown = isSent && screening == null && asking.form().errors().isEmpty();
        showForm("suitability", new Asked(listing, asking, screening, isGrown), request, response);
    }

    /** The page; it has grown if more is asked than was shown before. */
    record Asked(
            Listing listing, QuestionForm asking, @Nullable Screening screening, boolean grown) {}
}
