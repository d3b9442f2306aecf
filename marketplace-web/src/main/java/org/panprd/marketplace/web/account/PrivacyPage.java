package org.panprd.marketplace.web.account;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Consent;
import org.panprd.marketplace.web.api.Rights;
import org.panprd.marketplace.web.page.PersonalPage;

/** What the traveller agrees to, each purpose apart, and all that is held about them as a file. */
@WebServlet("/me/privacy/*")
public final class PrivacyPage extends PersonalPage {
    private static final Set<String> NOTICES = Set.of("given", "withdrawn");

    @Inject
    transient Rights rights;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        switch (request.getPathInfo() == null ? "" : request.getPathInfo()) {
            case "" -> show(null, request, response);
            case "/data.json" -> send(response, "application/json", "data.json", rights.data());
            case "/data.html" -> send(response, "text/html;charset=UTF-8", "data.html", rights.dataPage());
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String purpose = text(request, "purpose");
        String textVersion = text(request, "textVersion");
        if (purpose == null || request.getPathInfo() != null) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            if (textVersion == null) {
                rights.withdraw(purpose);
            } else {
                rights.give(purpose, new Consent.Given(textVersion));
            }
            seeOther(response, "/me/privacy?notice=" + (textVersion == null ? "withdrawn" : "given"));
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable()) {
                throw refused;
            }
            show(refused.explanation(), request, response);
        }
    }

    private void show(@Nullable String problem, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String notice = request.getParameter("notice");
        String known = notice != null && NOTICES.contains(notice) ? notice : null;
        showForm("privacy", new Privacy(rights.consents().items(), known, problem), request, response);
    }

    record Privacy(
            List<Consent> consents,
            @Nullable String notice,
            @Nullable String problem) {}
}
