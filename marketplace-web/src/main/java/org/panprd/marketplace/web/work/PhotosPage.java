package org.panprd.marketplace.web.work;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.Me;
import org.panprd.marketplace.web.api.Media;
import org.panprd.marketplace.web.api.Medium;
import org.panprd.marketplace.web.api.Rights;
import org.panprd.marketplace.web.page.Form;
import org.panprd.marketplace.web.page.PersonalPage;
import org.panprd.marketplace.web.page.Upload;

/** The photographs of an operator: all of them, a new one, and for each what it shows and which part of it is shown. */
@WebServlet("/photos/*")
@MultipartConfig(
        maxFileSize = Upload.MOST_READ,
        maxRequestSize = Upload.MOST_READ,
        fileSizeThreshold = Upload.MOST_READ)
public final class PhotosPage extends PersonalPage {
    private static final Pattern PATH = Pattern.compile(
            "/(?<tenant>[a-z]{2,30})/(?<operator>[a-z0-9-]{1,60})(?:/(?<id>[0-9a-f-]{36})(?<file>/file)?)?");
    private static final List<String> LANGUAGES = List.of("zh-Hans", "zh-Hant", "en");
    private static final List<String> FIELDS = List.of("zh-Hans", "zh-Hant", "en", "width", "across", "down");
    private static final Set<String> NOTICES = Set.of("added", "saved", "removed");

    @Inject
    transient Media media;

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
            send(
                    response,
                    "image/jpeg",
                    null,
                    media.whole(path.group("tenant"), path.group("operator"), path.group("id")));
        } else if (path.group("id") != null) {
            Medium medium = media.show(path.group("tenant"), path.group("operator"), path.group("id"));
            showOne(path, medium, new Form(values(medium), Map.of(), null), request, response);
        } else {
            showAll(path, Form.of(FIELDS), request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = path(request);
        if (path == null || path.group("file") != null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (path.group("id") == null) {
            add(path, request, response);
        } else if (request.getParameter("remove") != null) {
            remove(path, request, response);
        } else {
            change(path, request, response);
        }
    }

    private void add(Matcher path, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String tenant = path.group("tenant");
        String operator = path.group("operator");
        Form form = Form.read(request, FIELDS);
        Upload upload = Upload.readPhoto(request);
        if (upload.problem().isPresent()) {
            showAll(
                    path,
                    new Form(form.values(), form.errors(), say(upload.problem().get())),
                    request,
                    response);
            return;
        }
        try {
            String id = media.add(
                            tenant, operator, String.valueOf(request.getParameter("key")), new Medium.Alt(alt(form)))
                    .id();
            attach(tenant, operator, id, upload);
            seeOther(response, own(path) + "/" + id + "?notice=added");
        } catch (ApiProblem refused) {
            showAll(path, refused(form, refused), request, response);
        }
    }

    /** What has no picture is of no use to anybody. */
    private void attach(String tenant, String operator, String id, Upload upload) {
        try {
            upload.sendPhoto(
                    content -> media.attachPng(tenant, operator, id, content),
                    content -> media.attachJpeg(tenant, operator, id, content));
        } catch (ApiProblem refused) {
            media.remove(tenant, operator, id);
            throw refused;
        }
    }

    private void change(Matcher path, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Medium medium = media.show(path.group("tenant"), path.group("operator"), path.group("id"));
        Form form = Form.read(request, FIELDS);
        try {
            media.change(
                    path.group("tenant"),
                    path.group("operator"),
                    medium.id(),
                    new Medium.Change(alt(form), Cut.of(medium).moved(form, medium)));
            seeOther(response, own(path) + "/" + medium.id() + "?notice=saved");
        } catch (ApiProblem refused) {
            showOne(path, medium, refused(form, refused), request, response);
        }
    }

    private void remove(Matcher path, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            media.remove(path.group("tenant"), path.group("operator"), path.group("id"));
            seeOther(response, own(path) + "?notice=removed");
        } catch (ApiProblem refused) {
            Medium medium = media.show(path.group("tenant"), path.group("operator"), path.group("id"));
            showOne(path, medium, refused(new Form(values(medium), Map.of(), null), refused), request, response);
        }
    }

    private static Form refused(Form form, ApiProblem refused) {
        if (!refused.isCorrectable()) {
            throw refused;
        }
        return form.refused(refused, field -> field.replaceFirst("^alt\\.", ""));
    }

    private static Map<String, String> alt(Form form) {
        var alt = new LinkedHashMap<String, String>();
        LANGUAGES.forEach(language -> alt.put(language, Objects.requireNonNullElse(form.typed(language), "")));
        return alt;
    }

    private static Map<String, String> values(Medium medium) {
        var values = new LinkedHashMap<String, String>();
        FIELDS.forEach(field -> values.put(field, ""));
        values.putAll(medium.alt());
        Cut cut = Cut.of(medium);
        values.put("width", String.valueOf(cut.width()));
        values.put("across", String.valueOf(cut.across()));
        values.put("down", String.valueOf(cut.down()));
        return values;
    }

    private void showAll(Matcher path, Form form, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        List<Medium> items =
                media.list(path.group("tenant"), path.group("operator")).items();
        showForm("photos", shown(path, items, form, request), request, response);
    }

    private void showOne(
            Matcher path, Medium medium, Form form, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        showForm("photo", shown(path, List.of(medium), form, request), request, response);
    }

    private Shown shown(Matcher path, List<Medium> items, Form form, HttpServletRequest request) {
        Employer employer = new Employer(path.group("tenant"), path.group("operator"));
        Me me = rights.me();
        String notice = request.getParameter("notice");
        return new Shown(
                employer,
                employer.region(catalogue.regions().tenants()),
                me.acting().size() > 1,
                items,
                form,
                notice != null && NOTICES.contains(notice) ? notice : null,
                UUID.randomUUID().toString(),
                LANGUAGES,
                visit.language().tag());
    }

    private static String own(Matcher path) {
        return "/photos/" + path.group("tenant") + "/" + path.group("operator");
    }

    private static @Nullable Matcher path(HttpServletRequest request) {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        return path.matches() ? path : null;
    }

    record Shown(
            Employer employer,
            String region,
            boolean hasOthers,
            List<Medium> items,
            Form form,
            @Nullable String notice,
            String key,
            List<String> languages,
            String language) {
        Medium one() {
            return items.get(0);
        }

        int widest() {
            return Cut.widest(one());
        }
    }
}
