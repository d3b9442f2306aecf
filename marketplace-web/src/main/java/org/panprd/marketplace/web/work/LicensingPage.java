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
import org.panprd.marketplace.web.api.SuspendedBookings;
import org.panprd.marketplace.web.page.Form;
import org.panprd.marketplace.web.page.PersonalPage;

/** The licences of a region's operators, to its bureau: new ones to be decided about, those that count, those that ended. */
@WebServlet("/licensing/*")
public final class LicensingPage extends PersonalPage {
    private static final Pattern PATH =
            Pattern.compile("/(?<tenant>[a-z]{2,30})(?:/(?<id>[0-9a-f-]{36})(?<file>/file)?)?");
    private static final List<String> FIELDS = List.of("decision", "reason");
    private static final List<String> STATUSES = List.of("SUBMITTED", "VALID", "EXPIRED", "REFUSED");
    private static final Set<String> DECISIONS = Set.of("APPROVE", "REFUSE");

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
        } else if (path.group("file") != null) {
            download(path, response);
        } else {
            show(path, Form.of(FIELDS), request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = path(request);
        if (path == null || path.group("id") == null || path.group("file") != null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Form form = Form.read(request, FIELDS);
        String decision = form.typed("decision");
        try {
            licensing.decideLicence(
                    path.group("tenant"),
                    path.group("id"),
                    String.valueOf(request.getParameter("key")),
                    new Business.Decision(
                            decision != null && DECISIONS.contains(decision) ? decision : null,
                            "APPROVE".equals(decision) ? null : form.typed("reason")));
            seeOther(response, "/licensing/" + path.group("tenant") + "?notice=" + decision);
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable()) {
                throw refused;
            }
            show(path, form.refused(refused, UnaryOperator.identity()), request, response);
        }
    }

    private void show(Matcher path, Form form, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String tenant = path.group("tenant");
        String status = request.getParameter("status");
        String shown = status != null && STATUSES.contains(status) ? status : "SUBMITTED";
        String notice = request.getParameter("notice");
        Employer employer = new Employer(tenant, null);
        Me me = rights.me();
        List<Region> regions = catalogue.regions().tenants();
        showForm(
                "licensing",
                new Shown(
                        employer,
                        employer.region(regions),
                        regions,
                        me.acting().size() > 1,
                        employer.isLedBy(me),
                        licensing.licences(tenant, shown).items(),
                        licensing.suspended(tenant).items(),
                        STATUSES,
                        shown,
                        form,
                        notice != null && DECISIONS.contains(notice) ? notice : null,
                        UUID.randomUUID().toString()),
                request,
                response);
    }

    private void download(Matcher path, HttpServletResponse response) throws IOException {
        String tenant = path.group("tenant");
        for (String status : STATUSES) {
            Licence.FileOf file = file(licensing.licences(tenant, status), path.group("id"));
            if (file != null) {
                send(response, file.mediaType(), file.fileName(), licensing.licenceFile(tenant, path.group("id")));
                return;
            }
        }
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    static Licence.@Nullable FileOf file(Licence.All licences, String id) {
        for (Licence licence : licences.items()) {
            if (licence.id().equals(id)) {
                return licence.file();
            }
        }
        return null;
    }

    private static @Nullable Matcher path(HttpServletRequest request) {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        return path.matches() ? path : null;
    }

    record Shown(
            Employer employer,
            String region,
            List<Region> regions,
            boolean hasOthers,
            boolean leads,
            List<Licence> items,
            List<SuspendedBookings.OfListing> suspended,
            List<String> statuses,
            String status,
            Form form,
            @Nullable String notice,
            String key) {
        String nameOf(String tenant) {
            return new Employer(tenant, null).region(regions);
        }
    }
}
