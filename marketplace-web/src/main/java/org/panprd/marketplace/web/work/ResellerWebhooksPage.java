package org.panprd.marketplace.web.work;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.panprd.marketplace.web.api.Reseller;
import org.panprd.marketplace.web.api.ResellerWebhook;
import org.panprd.marketplace.web.api.ResellerWebhooks;
import org.panprd.marketplace.web.api.Resellers;
import org.panprd.marketplace.web.page.PersonalPage;

/** Where a reseller's machine is told, what was given up there, and once more. */
@WebServlet(ResellerWebhooksPage.OWN + "*")
public final class ResellerWebhooksPage extends PersonalPage {
    static final String OWN = "/platform/reseller-webhooks/";
    private static final Pattern PATH = Pattern.compile("/(?<code>[a-z0-9-]{1,40})(?:/(?<id>[0-9a-f-]{36})/replay)?");

    @Inject
    transient Resellers resellers;

    @Inject
    transient ResellerWebhooks webhooks;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String code = path.group("code");
        if (path.group("id") != null) {
            seeOther(response, OWN + code);
            return;
        }
        showForm(
                "reseller-webhooks",
                new Shown(
                        resellers.show(code),
                        webhooks.list(code).items(),
                        "replayed".equals(request.getParameter("notice"))),
                request,
                response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        if (!path.matches() || path.group("id") == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        webhooks.replay(path.group("code"), path.group("id"), new ResellerWebhook.Again(text(request, "message")));
        seeOther(response, OWN + path.group("code") + "?notice=replayed");
    }

    record Shown(Reseller reseller, List<ResellerWebhook> items, boolean isReplayed) {
        String own() {
            return OWN + reseller.code();
        }
    }
}
