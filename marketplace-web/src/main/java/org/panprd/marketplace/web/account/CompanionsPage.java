package org.panprd.marketplace.web.account;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.Companion;
import org.panprd.marketplace.web.api.Companions;
import org.panprd.marketplace.web.api.Consent;
import org.panprd.marketplace.web.page.PersonalPage;

/** Whom the traveller travels with, masked. */
@WebServlet("/me/companions")
public final class CompanionsPage extends PersonalPage {
    @Inject
    transient Companions companions;

    @Inject
    transient DocumentConsent consent;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        List<Companion> all = companions.all().items();
        Consent missing = all.isEmpty() ? null : consent.findMissing().orElse(null);
        showForm("companions", new Listed(all, missing), request, response);
    }

    /** Agrees to documents being kept. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        consent.give(request);
        seeOther(response, "/me/companions");
    }

    record Listed(List<Companion> companions, @Nullable Consent consent) {}
}
