package org.panprd.marketplace.web.join;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Business;
import org.panprd.marketplace.web.api.Businesses;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.Licence;
import org.panprd.marketplace.web.api.Region;
import org.panprd.marketplace.web.page.Choice;
import org.panprd.marketplace.web.page.Confirmation;
import org.panprd.marketplace.web.page.Form;
import org.panprd.marketplace.web.page.PersonalPage;
import org.panprd.marketplace.web.page.Texts;
import org.panprd.marketplace.web.page.Upload;

/** Asks to sell in a region: where and as what, about the business, then its licences one by one, and hands it in. */
@WebServlet("/sell/*")
@MultipartConfig(
        maxFileSize = Upload.MOST_READ,
        maxRequestSize = Upload.MOST_READ,
        fileSizeThreshold = Upload.MOST_READ)
public final class SellPage extends PersonalPage {
    private static final Pattern PATH =
            Pattern.compile("/(?<id>new|[0-9a-f-]{36})(?<act>|/edit|/submit|/withdraw|/file/(?<kind>[a-z0-9-]{1,60}))");
    private static final String NEW = "new";
    private static final List<String> BEGIN = List.of("tenant", "kind", "crossesPorts");
    private static final List<String> KINDS =
            List.of("travel-agency", "attraction", "lodging", "transport", "wellness");
    private static final Set<String> NOTICES = Set.of("kept", "attached", "submitted", "withdrawn");

    @Inject
    transient Businesses businesses;

    @Inject
    transient Catalogue catalogue;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getPathInfo() == null || request.getPathInfo().equals("/")) {
            list(Form.of(BEGIN), request, response);
            return;
        }
        Matcher path = path(request);
        if (path == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (path.group("id").equals(NEW)) {
            begin(request, response);
        } else if (path.group("kind") != null) {
            download(path, response);
        } else {
            Business business = businesses.find(path.group("id"));
            switch (path.group("act")) {
                case "" -> show(business, null, request, response);
                case "/edit" -> edit(business, BusinessForm.filled(business, kinds(business)), request, response);
                case "/withdraw" -> showForm("confirm", withdrawal(business), request, response);
                default -> seeOther(response, "/sell/" + business.id());
            }
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
        String id = path.group("id");
        if (id.equals(NEW)) {
            keep(null, request, response);
        } else if (path.group("kind") != null) {
            attach(path, request, response);
        } else {
            switch (path.group("act")) {
                case "/edit" -> keep(businesses.find(id), request, response);
                case "/submit" -> submit(id, request, response);
                case "/withdraw" -> {
                    businesses.withdraw(id);
                    seeOther(response, "/sell?notice=withdrawn");
                }
                default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        }
    }

    private void list(Form form, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var model = new Listed(
                businesses.all().items(), regions(), operatorKinds(), regionChoices(), form, notice(request));
        showForm("sell", model, request, response);
    }

    /** Where and as what has to be known first: the licences that are asked for go by it. */
    private void begin(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        Form begun = Form.read(request, BEGIN);
        String kind = begun.typed("kind");
        if (kind == null || !KINDS.contains(kind) || begun.typed("tenant") == null) {
            list(begun, request, response);
            return;
        }
        List<Licence.Kind> kinds = businesses.licenceKinds().neededBy(kind, begun.typed("crossesPorts") != null);
        edit(null, Form.filled(BusinessForm.fields(kinds), begun.values()::get), request, response);
    }

    private void keep(@Nullable Business before, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Form begun = Form.read(request, BEGIN);
        String kind = begun.typed("kind");
        List<Licence.Kind> kinds =
                businesses.licenceKinds().neededBy(kind == null ? "" : kind, begun.typed("crossesPorts") != null);
        Form form = Form.read(request, BusinessForm.fields(kinds));
        try {
            Business.New typed = BusinessForm.typed(form, kinds);
            Business kept = before == null
                    ? businesses.begin(String.valueOf(request.getParameter("key")), typed)
                    : businesses.change(before.id(), typed);
            seeOther(response, "/sell/" + kept.id() + "?notice=kept");
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable()) {
                throw refused;
            }
            edit(before, form.refused(refused, field -> BusinessForm.place(field, form, kinds)), request, response);
        }
    }

    private void attach(Matcher path, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String id = path.group("id");
        String kind = path.group("kind");
        Upload upload = Upload.read(request);
        try {
            if (upload.problem().isPresent()) {
                show(businesses.find(id), say(upload.problem().get()), request, response);
                return;
            }
            upload.send(
                    content -> businesses.attachPdf(id, kind, content),
                    content -> businesses.attachJpeg(id, kind, content));
            seeOther(response, "/sell/" + id + "?notice=attached");
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable()) {
                throw refused;
            }
            show(businesses.find(id), problem(refused), request, response);
        }
    }

    private void submit(String id, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            businesses.submit(id, String.valueOf(request.getParameter("key")), new Businesses.Nothing());
            seeOther(response, "/sell/" + id + "?notice=submitted");
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable()) {
                throw refused;
            }
            show(businesses.find(id), problem(refused), request, response);
        }
    }

    private void download(Matcher path, HttpServletResponse response) throws IOException {
        Licence licence = businesses.find(path.group("id")).licence(path.group("kind"));
        if (licence == null || licence.file() == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        send(
                response,
                licence.file().mediaType(),
                licence.file().fileName(),
                businesses.file(path.group("id"), path.group("kind")));
    }

    private void show(
            Business business, @Nullable String problem, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        showForm("business", new Shown(business, regions(), problem, notice(request), newKey()), request, response);
    }

    private void edit(@Nullable Business business, Form form, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String kind = form.typed("kind");
        List<Licence.Kind> kinds =
                businesses.licenceKinds().neededBy(kind == null ? "" : kind, form.typed("crossesPorts") != null);
        showForm("business-form", new Edited(business, regions(), kinds, form, newKey()), request, response);
    }

    private List<Licence.Kind> kinds(Business business) {
        return businesses.licenceKinds().neededBy(business.kind(), business.crossesPorts());
    }

    private Confirmation withdrawal(Business business) {
        String page = "/sell/" + business.id();
        return new Confirmation(
                say("sell.withdraw"), say("sell.withdrawText"), page + "/withdraw", say("sell.withdraw"), page);
    }

    private List<Region> regions() {
        return catalogue.regions().tenants();
    }

    private List<Choice> regionChoices() {
        return regions().stream()
                .map(region -> new Choice(region.code(), region.name()))
                .toList();
    }

    private List<Choice> operatorKinds() {
        return Choice.of(Texts.in(visit.language()), "operator.kind", KINDS);
    }

    private static String problem(ApiProblem refused) {
        Form found = Form.of(List.of()).refused(refused, field -> field);
        return found.problem() == null ? refused.explanation() : found.problem();
    }

    private static @Nullable String notice(HttpServletRequest request) {
        String notice = request.getParameter("notice");
        return notice != null && NOTICES.contains(notice) ? notice : null;
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    private static @Nullable Matcher path(HttpServletRequest request) {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        return path.matches() ? path : null;
    }

    private static String name(List<Region> regions, String tenant) {
        return regions.stream()
                .filter(region -> region.code().equals(tenant))
                .map(Region::name)
                .findFirst()
                .orElse(tenant);
    }

    record Listed(
            List<Business.Summary> items,
            List<Region> regions,
            List<Choice> kinds,
            List<Choice> regionChoices,
            Form form,
            @Nullable String notice) {
        String region(String tenant) {
            return name(regions, tenant);
        }
    }

    record Shown(
            Business business,
            List<Region> regions,
            @Nullable String problem,
            @Nullable String notice,
            String key) {
        String region(String tenant) {
            return name(regions, tenant);
        }
    }

    record Edited(@Nullable Business business, List<Region> regions, List<Licence.Kind> kinds, Form form, String key) {
        String region(String tenant) {
            return name(regions, tenant);
        }
    }
}
