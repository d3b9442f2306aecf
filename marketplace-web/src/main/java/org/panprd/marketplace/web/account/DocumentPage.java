package org.panprd.marketplace.web.account;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Companion;
import org.panprd.marketplace.web.api.Companions;
import org.panprd.marketplace.web.api.Consent;
import org.panprd.marketplace.web.page.Choice;
import org.panprd.marketplace.web.page.Confirmation;
import org.panprd.marketplace.web.page.Countries;
import org.panprd.marketplace.web.page.Form;
import org.panprd.marketplace.web.page.PersonalPage;
import org.panprd.marketplace.web.page.Texts;

/** A companion's documents: adds one, shows a whole number when asked to, removes one. */
@WebServlet("/me/documents/*")
public final class DocumentPage extends PersonalPage {
    private static final Pattern PATH = Pattern.compile(
            "/(?<companion>[0-9a-f-]{36})/(?<act>new|(?<document>[0-9a-f-]{36})/(?<what>number|remove))");

    @Inject
    transient Companions companions;

    @Inject
    transient DocumentConsent consent;

    /** Nothing here needs more of the companion than the list shows. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = path(request);
        Companion companion = path == null
                ? null
                : companions.all().find(path.group("companion")).orElse(null);
        if (path == null || companion == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (path.group("document") == null) {
            DocumentForm form = DocumentKind.find(request.getParameter("kind"))
                    .map(kind -> new DocumentForm(kind, Form.of(kind.fields())))
                    .orElse(null);
            ask(companion, form, request, response);
        } else {
            askToRemove(companion, path, request, response);
        }
    }

    private void askToRemove(
            Companion companion, Matcher path, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Companion.Document> document = companion.findDocument(path.group("document"));
        if (document.isPresent() && path.group("what").equals("remove")) {
            showForm("confirm", removal(companion, document.get()), request, response);
        } else {
            // A number is shown to who asks for it by the button, not to who opens an address.
            seeOther(response, page(companion.id()));
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = path(request);
        if (path == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (path.group("document") == null) {
            keep(path.group("companion"), request, response);
        } else if (path.group("what").equals("remove")) {
            companions.removeDocument(path.group("companion"), path.group("document"));
            seeOther(response, page(path.group("companion")));
        } else {
            showNumber(path, request, response);
        }
    }

    private void showNumber(Matcher path, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String id = path.group("companion");
        String number = companions.number(id, path.group("document")).number();
        Companion companion = companions.all().find(id).orElseThrow();
        Companion.Document document =
                companion.findDocument(path.group("document")).orElseThrow();
        show("document-number", new Whole(companion, document, number), request, response);
    }

    private void keep(String companion, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<DocumentKind> kind = DocumentKind.find(request.getParameter("kind"));
        if (request.getParameter("textVersion") != null) {
            consent.give(request);
            seeOther(response, "/me/documents/" + companion + "/new");
        } else if (kind.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            var form =
                    new DocumentForm(kind.get(), Form.read(request, kind.get().fields()));
            try {
                companions.addDocument(companion, String.valueOf(request.getParameter("key")), form.document());
                seeOther(response, page(companion) + "?notice=kept");
            } catch (ApiProblem refused) {
                if (!refused.isCorrectable()) {
                    throw refused;
                }
                Companion holder = companions.all().find(companion).orElseThrow(() -> refused);
                ask(holder, form.refused(refused), request, response);
            }
        }
    }

    /** For the consent if it is missing, else for the kind, else for what that kind says. */
    private void ask(
            Companion companion, @Nullable DocumentForm form, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var model = new Asked(
                companion,
                consent.findMissing().orElse(null),
                Stream.of(DocumentKind.values()).map(Enum::name).toList(),
                form == null ? null : form.kind().name(),
                form == null ? Form.of(List.of()) : form.form(),
                options(),
                UUID.randomUUID().toString());
        showForm("document", model, request, response);
    }

    private Map<String, List<Choice>> options() {
        Texts texts = Texts.in(visit.language());
        return Map.of(
                "issuingCountry", Countries.nationalities(visit.language()),
                "destination", Choice.of(texts, "document.destination", DocumentForm.DESTINATIONS),
                "endorsement", Choice.of(texts, "document.endorsement", List.of("G", "L", "T", "S", "R", "D", "Q")),
                "entries", Choice.of(texts, "document.entries", List.of("1", "2", "0")),
                "trips", Choice.of(texts, "document.trips", List.of("ONE", "MANY")));
    }

    private Confirmation removal(Companion companion, Companion.Document document) {
        return new Confirmation(
                say("document.remove") + ": " + say("document.kind." + document.kind()),
                companion.fullName() + " · " + document.number(),
                "/me/documents/" + companion.id() + "/" + document.id() + "/remove",
                say("document.remove"),
                page(companion.id()));
    }

    private static String page(String companion) {
        return "/me/companions/" + companion;
    }

    private static @Nullable Matcher path(HttpServletRequest request) {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        return path.matches() ? path : null;
    }

    record Asked(
            Companion companion,
            @Nullable Consent consent,
            List<String> kinds,
            @Nullable String kind,
            Form form,
            Map<String, List<Choice>> options,
            String key) {}

    record Whole(Companion companion, Companion.Document document, String number) {}
}
