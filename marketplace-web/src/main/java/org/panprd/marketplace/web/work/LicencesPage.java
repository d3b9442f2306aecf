package org.panprd.marketplace.web.work;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Businesses;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.Licence;
import org.panprd.marketplace.web.api.Licensing;
import org.panprd.marketplace.web.api.Me;
import org.panprd.marketplace.web.api.Region;
import org.panprd.marketplace.web.api.Rights;
import org.panprd.marketplace.web.page.Choice;
import org.panprd.marketplace.web.page.Form;
import org.panprd.marketplace.web.page.PersonalPage;
import org.panprd.marketplace.web.page.Upload;

/** The licences of an operator: what it has and until when, and a form by which an owner shows a new one. */
@WebServlet("/licences/*")
@MultipartConfig(
        maxFileSize = Upload.MOST_READ,
        maxRequestSize = Upload.MOST_READ,
        fileSizeThreshold = Upload.MOST_READ)
public final class LicencesPage extends PersonalPage {
    private static final Pattern PATH =
            Pattern.compile("/(?<tenant>[a-z]{2,30})/(?<operator>[a-z0-9-]{1,60})(?:/(?<id>[0-9a-f-]{36})/file)?");
    private static final List<String> FIELDS = List.of("kind", "number", "issuer", "validUntil");

    @Inject
    transient Licensing licensing;

    @Inject
    transient Businesses businesses;

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
        } else if (path.group("id") != null) {
            download(path, response);
        } else {
            show(path, Form.of(FIELDS), request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = path(request);
        if (path == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String tenant = path.group("tenant");
        String operator = path.group("operator");
        Form form = Form.read(request, FIELDS);
        Upload upload = Upload.read(request);
        if (upload.problem().isPresent()) {
            show(
                    path,
                    new Form(form.values(), form.errors(), say(upload.problem().get())),
                    request,
                    response);
            return;
        }
        try {
            String id = licensing
                    .add(tenant, operator, String.valueOf(request.getParameter("key")), typed(form))
                    .id();
            upload.send(
                    content -> licensing.attachPdf(tenant, operator, id, content),
                    content -> licensing.attachJpeg(tenant, operator, id, content));
            seeOther(response, "/licences/" + tenant + "/" + operator + "?notice=shown");
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable()) {
                throw refused;
            }
            show(path, form.refused(refused, UnaryOperator.identity()), request, response);
        }
    }

    private static Licence.New typed(Form form) {
        String kind = form.typed("kind");
        return new Licence.New(
                kind == null ? "" : kind, form.typed("number"), form.typed("issuer"), form.typed("validUntil"));
    }

    private void show(Matcher path, Form form, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Employer employer = new Employer(path.group("tenant"), path.group("operator"));
        Me me = rights.me();
        List<Region> regions = catalogue.regions().tenants();
        List<Choice> kinds = businesses.licenceKinds().items().stream()
                .map(kind -> new Choice(kind.code(), kind.name()))
                .toList();
        var model = new Shown(
                employer,
                employer.region(regions),
                regions,
                me.acting().size() > 1,
                employer.isLedBy(me),
                licensing
                        .ofOperator(path.group("tenant"), path.group("operator"))
                        .items(),
                kinds,
                form,
                "shown".equals(request.getParameter("notice")),
                UUID.randomUUID().toString());
        showForm("licences", model, request, response);
    }

    private void download(Matcher path, HttpServletResponse response) throws IOException {
        String tenant = path.group("tenant");
        String operator = path.group("operator");
        Licence.FileOf file = LicensingPage.file(licensing.ofOperator(tenant, operator), path.group("id"));
        if (file == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        send(response, file.mediaType(), file.fileName(), licensing.operatorFile(tenant, operator, path.group("id")));
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
            List<Choice> kinds,
            Form form,
            boolean isShown,
            String key) {
        String nameOf(String tenant) {
            return new Employer(tenant, null).region(regions);
        }
    }
}
