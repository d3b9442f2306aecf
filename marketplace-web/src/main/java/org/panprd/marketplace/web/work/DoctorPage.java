package org.panprd.marketplace.web.work;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Case;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.Wellness;
import org.panprd.marketplace.web.page.Form;
import org.panprd.marketplace.web.page.PersonalPage;

/** The doctor's console: about whom one is asked, one guest with what they said, and the answer. */
@WebServlet("/doctor/*")
public final class DoctorPage extends PersonalPage {
    private static final Pattern PATH = Pattern.compile("/(?<tenant>[a-z]{2,30})/(?<operator>[a-z0-9-]{1,60})"
            + "(?:/(?<id>[0-9a-f-]{36})(?:/reports/(?<report>[0-9a-f-]{36}))?)?");
    private static final List<String> FIELDS = List.of("approved", "words");
    private static final Set<String> NOTICES = Set.of("approved", "refused");

    @Inject
    transient Wellness wellness;

    @Inject
    transient Catalogue catalogue;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Desk desk = desk(path);
        if (path.group("report") != null) {
            download(desk, path, response);
        } else if (path.group("id") != null) {
            show(desk, path.group("id"), Form.of(FIELDS), request, response);
        } else {
            list(desk, request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        if (!path.matches() || path.group("id") == null || path.group("report") != null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Desk desk = desk(path);
        Form form = Form.read(request, FIELDS);
        boolean approved = "yes".equals(form.typed("approved"));
        try {
            wellness.answer(
                    desk.tenant(),
                    desk.operator(),
                    path.group("id"),
                    String.valueOf(request.getParameter("key")),
                    new Case.Decision(approved, form.typed("words")));
            seeOther(response, desk.path() + "?notice=" + (approved ? "approved" : "refused"));
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable()) {
                throw refused;
            }
            show(desk, path.group("id"), form.refused(refused, UnaryOperator.identity()), request, response);
        }
    }

    private void list(Desk desk, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        boolean answered = "answered".equals(request.getParameter("state"));
        String notice = request.getParameter("notice");
        List<Waiting> cases =
                wellness.cases(desk.tenant(), desk.operator(), answered ? "answered" : "open").items().stream()
                        .map(this::waiting)
                        .toList();
        show(
                "doctor",
                new Listed(desk, cases, answered, notice != null && NOTICES.contains(notice) ? notice : null),
                request,
                response);
    }

    private void show(Desk desk, String id, Form form, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Case found = wellness.find(desk.tenant(), desk.operator(), id);
        var model = new Shown(
                desk, found, waiting(found.summary()), form, UUID.randomUUID().toString());
        showForm("case", model, request, response);
    }

    private void download(Desk desk, Matcher path, HttpServletResponse response) throws IOException {
        String report = path.group("report");
        Case found = wellness.find(desk.tenant(), desk.operator(), path.group("id"));
        boolean isJpeg = found.reports().stream()
                .anyMatch(one -> one.id().equals(report)
                        && one.file() != null
                        && one.file().mediaType().equals("image/jpeg"));
        send(
                response,
                isJpeg ? "image/jpeg" : "application/pdf",
                isJpeg ? "report.jpg" : "report.pdf",
                wellness.report(desk.tenant(), desk.operator(), path.group("id"), report));
    }

    private Waiting waiting(Case.Summary summary) {
        return new Waiting(
                summary,
                Math.max(0, Duration.between(clock.instant(), summary.dueAt()).toHours()));
    }

    private Desk desk(Matcher path) {
        Employer employer = new Employer(path.group("tenant"), path.group("operator"));
        return new Desk(
                employer.tenant(),
                path.group("operator"),
                employer.region(catalogue.regions().tenants()),
                employer.casesPath());
    }

    /** For whom one answers. */
    record Desk(String tenant, String operator, String region, String path) {}

    /** One of the list, with the whole hours that are left. */
    record Waiting(Case.Summary summary, long hoursLeft) {}

    record Listed(
            Desk desk,
            List<Waiting> cases,
            boolean answered,
            @Nullable String notice) {}

    record Shown(Desk desk, Case found, Waiting waiting, Form form, String key) {}
}
