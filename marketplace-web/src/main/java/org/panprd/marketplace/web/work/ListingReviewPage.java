package org.panprd.marketplace.web.work;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.ListingDraft;
import org.panprd.marketplace.web.api.ListingDraft.Line;
import org.panprd.marketplace.web.api.Me;
import org.panprd.marketplace.web.api.Problem;
import org.panprd.marketplace.web.api.Publishing;
import org.panprd.marketplace.web.api.Rights;
import org.panprd.marketplace.web.page.Form;
import org.panprd.marketplace.web.page.PersonalPage;

/** Listings that wait for the bureau of a region, and one with what it changes and the decision. */
@WebServlet("/listings-review/*")
public final class ListingReviewPage extends PersonalPage {
    private static final Pattern PATH = Pattern.compile("/(?<tenant>[a-z]{2,30})(?:/(?<code>[a-z0-9-]{1,60}))?");
    private static final List<String> FIELDS = List.of("decision", "reason");
    private static final Set<String> DECISIONS = Set.of("PUBLISH", "RETURN", "TAKE_DOWN", "RESTORE");
    private static final Set<String> WITH_REASON = Set.of("RETURN", "TAKE_DOWN");

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
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (path.group("code") == null) {
            list(path.group("tenant"), request, response);
        } else {
            show(path, Form.of(FIELDS), List.of(), request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        if (!path.matches() || path.group("code") == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Form form = Form.read(request, FIELDS);
        String decision = String.valueOf(form.typed("decision"));
        try {
            publishing.decide(
                    path.group("tenant"),
                    path.group("code"),
                    String.valueOf(request.getParameter("tag")),
                    new ListingDraft.Decision(
                            DECISIONS.contains(decision) ? decision : null,
                            WITH_REASON.contains(decision) ? form.typed("reason") : null));
            seeOther(response, "/listings-review/" + path.group("tenant") + "?notice=" + decision);
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable() && !refused.isOutdated()) {
                throw refused;
            }
            show(path, form.refused(refused, UnaryOperator.identity()), refused.taken(), request, response);
        }
    }

    private void list(String tenant, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Employer employer = new Employer(tenant, null);
        String notice = request.getParameter("notice");
        show(
                "listings-review",
                new Listed(
                        employer,
                        employer.region(catalogue.regions().tenants()),
                        rights.me().acting().size() > 1,
                        publishing.waiting(tenant).items(),
                        notice != null && DECISIONS.contains(notice) ? notice : null),
                request,
                response);
    }

    private void show(
            Matcher path,
            Form form,
            List<Problem.Taken> taken,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        Employer employer = new Employer(path.group("tenant"), null);
        Me me = rights.me();
        showForm(
                "listing-review",
                new Shown(
                        employer,
                        employer.region(catalogue.regions().tenants()),
                        me.acting().size() > 1,
                        employer.isLedBy(me),
                        publishing.look(path.group("tenant"), path.group("code")),
                        form,
                        taken),
                request,
                response);
    }

    record Listed(
            Employer employer,
            String region,
            boolean hasOthers,
            List<Line> items,
            @Nullable String notice) {}

    record Shown(
            Employer employer,
            String region,
            boolean hasOthers,
            boolean leads,
            ListingDraft draft,
            Form form,
            List<Problem.Taken> taken) {
        /** What can be decided about it now. */
        public List<String> decisions() {
            if ("SUBMITTED".equals(draft.draftStatus())) {
                return List.of("PUBLISH", "RETURN");
            }
            return "BUREAU".equals(draft.pausedBy()) ? List.of("RESTORE") : List.of("TAKE_DOWN");
        }
    }
}
