package org.panprd.marketplace.web.account;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.Consent;
import org.panprd.marketplace.web.api.NewReport;
import org.panprd.marketplace.web.api.Report;
import org.panprd.marketplace.web.api.Wellness;
import org.panprd.marketplace.web.page.Choice;
import org.panprd.marketplace.web.page.Confirmation;
import org.panprd.marketplace.web.page.Form;
import org.panprd.marketplace.web.page.PersonalPage;
import org.panprd.marketplace.web.page.Upload;
import org.panprd.marketplace.web.page.Wording;
import org.panprd.marketplace.web.screening.HealthConsent;

/**
 * Sends a report of an examination with its file, gives the file back, and removes it. Who comes from the health questions
 * goes back to them.
 */
@WebServlet("/me/reports/*")
@MultipartConfig(
        maxFileSize = Upload.MOST_READ,
        maxRequestSize = Upload.MOST_READ,
        fileSizeThreshold = Upload.MOST_READ)
public final class ReportPage extends PersonalPage {
    private static final Pattern PATH = Pattern.compile("/(?<act>new|(?<id>[0-9a-f-]{36})/(?<what>file|remove))");
    private static final Pattern STEP = Pattern.compile("[1-9][0-9]{0,2}");
    private static final List<String> FIELDS =
            List.of("kind", "examinedOn", "institution", "region", Upload.FIELD, "step");

    @Inject
    transient Wellness wellness;

    @Inject
    transient Catalogue catalogue;

    @Inject
    transient HealthConsent consents;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (path.group("id") == null) {
            ask(Form.read(request, FIELDS), request, response);
        } else {
            showOne(find(path.group("id")), path.group("what"), request, response);
        }
    }

    private void showOne(@Nullable Report report, String what, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (report == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (what.equals("remove")) {
            showForm("confirm", removal(report), request, response);
        } else if (report.file() == null) {
            seeOther(response, "/me/reports");
        } else {
            String type = report.file().mediaType();
            String name = "report." + (type.endsWith("pdf") ? "pdf" : "jpg");
            send(response, type, name, wellness.reportFile(report.id()));
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (request.getParameter("textVersion") != null) {
            consents.give(request);
            String step = step(Form.read(request, FIELDS));
            seeOther(response, "/me/reports/new" + (step == null ? "" : "?step=" + step));
        } else if (path.group("id") == null) {
            keep(request, response);
        } else if (path.group("what").equals("remove")) {
            wellness.removeReport(path.group("id"));
            seeOther(response, "/me/reports");
        } else {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    private void keep(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        Form form = Form.read(request, FIELDS);
        Upload file = Upload.read(request);
        if (file.problem().isPresent()) {
            ask(marked(form, say(file.problem().get())), request, response);
            return;
        }
        try {
            String id = wellness.addReport(
                            String.valueOf(request.getParameter("key")),
                            new NewReport(
                                    form.typed("kind"),
                                    form.typed("examinedOn"),
                                    form.typed("institution"),
                                    form.typed("region")))
                    .id();
            send(file, id);
            String step = step(form);
            seeOther(response, step == null ? "/me/reports?notice=kept" : "/screening/" + step);
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable()) {
                throw refused;
            }
            ask(form.refused(refused, field -> field), request, response);
        }
    }

    /** What is not taken leaves nothing behind, so that it can be sent anew. */
    private void send(Upload file, String id) {
        try {
            file.send(content -> wellness.sendPdf(id, content), content -> wellness.sendJpeg(id, content));
        } catch (RuntimeException notTaken) {
            wellness.removeReport(id);
            throw notTaken;
        }
    }

    private static Form marked(Form form, String problem) {
        Map<String, String> errors = new HashMap<>(form.errors());
        errors.put(Upload.FIELD, problem);
        return new Form(form.values(), errors, form.problem());
    }

    /** For the consent if it is missing, else for the report. */
    private void ask(Form form, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var model = new Asked(
                consents.findMissing().orElse(null),
                form,
                step(form),
                wellness.examinationKinds().items().stream()
                        .map(kind -> new Choice(kind.code(), kind.name()))
                        .toList(),
                catalogue.regions().tenants().stream()
                        .map(region -> new Choice(region.code(), region.name()))
                        .toList(),
                Upload.MOST_BYTES,
                UUID.randomUUID().toString());
        showForm("report", model, request, response);
    }

    /** The step of the health questions to go back to. */
    private static @Nullable String step(Form form) {
        String step = form.typed("step");
        return step != null && STEP.matcher(step).matches() ? step : null;
    }

    private @Nullable Report find(String id) {
        return wellness.reports(null, null).items().stream()
                .filter(report -> report.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private Confirmation removal(Report report) {
        return new Confirmation(
                say("reports.remove") + ": " + report.kindName(),
                report.institution() + " · " + Wording.in(visit.language()).date(report.examinedOn()) + " · "
                        + say("reports.removeText"),
                "/me/reports/" + report.id() + "/remove",
                say("reports.remove"),
                "/me/reports");
    }

    record Asked(
            @Nullable Consent consent,
            Form form,
            @Nullable String step,
            List<Choice> kinds,
            List<Choice> regions,
            int mostBytes,
            String key) {}
}
