package org.panprd.marketplace.web.account;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Problem;
import org.panprd.marketplace.web.api.Rights;
import org.panprd.marketplace.web.page.PersonalPage;

/** Says what goes and what stays, erases it, and signs out. */
@WebServlet("/me/erase")
public final class ErasePage extends PersonalPage {
    private static final int TEMPORARY_REDIRECT = 307;

    @Inject
    transient Rights rights;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        showForm("erase", new Erasure(null, List.of()), request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getParameter("sure") == null) {
            showForm("erase", new Erasure(say("erase.tick"), List.of()), request, response);
            return;
        }
        try {
            rights.erase();
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable()) {
                throw refused;
            }
            showForm("erase", new Erasure(refused.explanation(), refused.bookings()), request, response);
            return;
        }
        // The browser posts the same form on to where signing out is done.
        response.setStatus(TEMPORARY_REDIRECT);
        response.setHeader("Location", "/sign-out");
    }

    record Erasure(@Nullable String problem, List<Problem.Standing> bookings) {}
}
