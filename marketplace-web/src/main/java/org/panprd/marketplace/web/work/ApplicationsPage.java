package org.panprd.marketplace.web.work;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Business;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.Licence;
import org.panprd.marketplace.web.api.Licensing;
import org.panprd.marketplace.web.api.Me;
import org.panprd.marketplace.web.api.Region;
import org.panprd.marketplace.web.api.Rights;
import org.panprd.marketplace.web.page.Form;
import org.panprd.marketplace.web.page.PersonalPage;

/** Businesses that want to sell in a region, to its bureau: those that wait, and one with what it shows and the decision. */
@WebServlet("/applications/*")
public final class ApplicationsPage extends PersonalPage {
    private static final Pattern PATH =
            Pattern.compile("/(?<tenant>[a-z]{2,30})(?:/(?<id>[0-9a-f-]{36})(?:/file/(?<kind>[a-z0-9-]{1,60}))?)?");
    private static final List<String> FIELDS = List.of("decision", "reason");
    private static final List<String> STATUSES = List.of("SUBMITTED", "RETURNED", "APPROVED", "REFUSED");
    private static final Set<String> NOTICES = Set.of("APPROVE", "RETURN", "REFUSE");

    @Inject
    transient Licensing licensing;

    @Inject
    transient Rights rights;

    @Inject
    transient Catalogue catalogue;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = path(request);
        if (path == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (path.group("kind") != null) {
            download(path, response);
        } else if (path.group("id") != null) {
            show(path, Form.of(FIELDS), request, response);
        } else {
            list(path.group("tenant"), request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = path(request);
        if (path == null || path.group("id") == null || path.group("kind") != null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Form form = Form.read(request, FIELDS);
        String decision = form.typed("decision");
        boolean approves = "APPROVE".equals(decision);
        try {
            licensing.decideApplication(
                    path.group("tenant"),
                    path.group("id"),
                    String.valueOf(request.getParameter("key")),
                    new Business.Decision(
                            decision != null && NOTICES.contains(decision) ? decision : null,
                            approves ? null : form.typed("reason")));
            seeOther(response, "/applications/" + path.group("tenant") + "?notice=" + decision);
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable()) {
                throw refused;
            }
            show(path, form.refused(refused, UnaryOperator.identity()), request, response);
        }
    }

    private void list(String tenant, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String status = request.getParameter("status");
        String shown = status != null && STATUSES.contains(status) ? status : "SUBMITTED";
        String notice = request.getParameter("notice");
        Employer employer = new Employer(tenant, null);
        show(
                "applications",
                new Listed(
                        employer,
                        employer.region(regions()),
                        rights.me().acting().size() > 1,
                        licensing.applications(tenant, shown).items(),
                        STATUSES,
                        shown,
                        notice != null && NOTICES.contains(notice) ? notice : null),
                request,
                response);
    }

    private void show(Matcher path, Form form, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Employer employer = new Employer(path.group("tenant"), null);
        Me me = rights.me();
        List<Region> regions = regions();
        var model = new Shown(
                employer,
                employer.region(regions),
                me.acting().size() > 1,
                employer.isLedBy(me),
                regions,
                licensing.application(path.group("tenant"), path.group("id")),
                form,
                UUID.randomUUID().toString());
        showForm("application", model, request, response);
    }

    private void download(Matcher path, HttpServletResponse response) throws IOException {
        Licence licence =
                licensing.application(path.group("tenant"), path.group("id")).licence(path.group("kind"));
        if (licence == null || licence.file() == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        send(
                response,
                licence.file().mediaType(),
                licence.file().fileName(),
                licensing.applicationFile(path.group("tenant"), path.group("id"), path.group("kind")));
    }

    private List<Region> regions() {
        return catalogue.regions().tenants();
    }

    private static @Nullable Matcher path(HttpServletRequest request) {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        return path.matches() ? path : null;
    }

    record Listed(
            Employer employer,
            String region,
            boolean hasOthers,
            List<Business.Summary> items,
            List<String> statuses,
            String status,
            @Nullable String notice) {}

    record Shown(
            Employer employer,
            String region,
            boolean hasOthers,
            boolean leads,
            List<Region> regions,
            Business business,
            Form form,
            String key) {
        String region(String tenant) {
            return new Employer(tenant, null).region(regions);
        }
    }
}
