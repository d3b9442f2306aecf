package org.panprd.marketplace.web.work;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.ListingDraft;
import org.panprd.marketplace.web.api.Publishing;
import org.panprd.marketplace.web.api.RegionOperators;
import org.panprd.marketplace.web.api.Rights;
import org.panprd.marketplace.web.api.Takedown;
import org.panprd.marketplace.web.page.Form;
import org.panprd.marketplace.web.page.PersonalPage;

/** What an operator says against the taking down of a listing, and what the bureau has answered. */
@WebServlet("/appeals/*")
public final class AppealPage extends PersonalPage {
    private static final Pattern PATH =
            Pattern.compile("/(?<tenant>[a-z]{2,30})/(?<operator>[a-z0-9-]{1,60})/(?<code>[a-z0-9-]{1,60})");
    private static final List<String> FIELDS = List.of("words");

    @Inject
    transient RegionOperators operators;

    @Inject
    transient Publishing publishing;

    @Inject
    transient Rights rights;

    @Inject
    transient Catalogue catalogue;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        if (path.matches()) {
            show(which(path), Form.of(FIELDS), request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        ListingAddress which = which(path);
        Form form = Form.read(request, FIELDS);
        try {
            operators.appeal(which.tenant(), which.operator(), which.listing(), new Takedown.New(form.typed("words")));
            seeOther(response, which.appeals());
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable()) {
                throw refused;
            }
            show(which, form.refused(refused, UnaryOperator.identity()), request, response);
        }
    }

    private void show(ListingAddress which, Form form, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        showForm(
                "appeal",
                new Shown(
                        which,
                        which.employer(),
                        which.employer().region(catalogue.regions().tenants()),
                        rights.me().acting().size() > 1,
                        publishing.show(which.tenant(), which.operator(), which.listing()),
                        operators
                                .appeals(which.tenant(), which.operator(), which.listing())
                                .items(),
                        form),
                request,
                response);
    }

    private static ListingAddress which(Matcher path) {
        return new ListingAddress(new Employer(path.group("tenant"), path.group("operator")), path.group("code"));
    }

    record Shown(
            ListingAddress which,
            Employer employer,
            String region,
            boolean hasOthers,
            ListingDraft draft,
            List<Takedown.Appeal> appeals,
            Form form) {
        /** Whether there is something to appeal against, and no appeal waits. */
        boolean mayAppeal() {
            return "BUREAU".equals(draft.pausedBy()) && appeals.stream().noneMatch(Takedown.Appeal::isWaiting);
        }
    }
}
