package org.panprd.marketplace.web.work;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.ListingDraft;
import org.panprd.marketplace.web.api.ListingDraft.Line;
import org.panprd.marketplace.web.api.ListingFields;
import org.panprd.marketplace.web.api.Media;
import org.panprd.marketplace.web.api.Medium;
import org.panprd.marketplace.web.api.Publishing;
import org.panprd.marketplace.web.api.Rights;
import org.panprd.marketplace.web.page.Choice;
import org.panprd.marketplace.web.page.Form;
import org.panprd.marketplace.web.page.PersonalPage;
import org.panprd.marketplace.web.page.Texts;

/** An operator's listings: all of them, a new one, and one in the editor. */
@WebServlet("/listings/*")
public final class ListingsPage extends PersonalPage {
    private static final Pattern PATH =
            Pattern.compile("/(?<tenant>[a-z]{2,30})/(?<operator>[a-z0-9-]{1,60})(?:/(?<code>[a-z0-9-]{1,60}))?");
    private static final List<String> FIELDS = List.of("code", "family");
    private static final List<String> FAMILIES =
            List.of("ticket", "stay", "activity", "transfer", "wellness", "border-tour", "route");
    private static final Set<String> WANTED = Set.of("SUBMITTED", "DRAFT", "PAUSED", "PUBLISHED");
    private static final Set<String> NOTICES =
            Set.of("kept", "back", "discarded", "SUBMITTED", "DRAFT", "PAUSED", "PUBLISHED");
    private static final String NEW = "new";

    @Inject
    transient Publishing publishing;

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
            return;
        }
        ListingAddress which = which(path);
        if (which.code() == null) {
            list(which, request, response);
        } else if (which.listing().equals(NEW)) {
            begin(which, Form.of(FIELDS), request, response);
        } else {
            ListingDraft draft = publishing.show(which.tenant(), which.operator(), which.listing());
            edit(which, new Writing(draft, draft.content()), request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = path(request);
        if (path == null || path.group("code") == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        ListingAddress which = which(path);
        if (which.listing().equals(NEW)) {
            made(which, request, response);
        } else {
            act(which, request, response);
        }
    }

    private void list(ListingAddress which, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String wanted = text(request, "q");
        String word = wanted == null ? "" : wanted.toLowerCase(Locale.ROOT);
        List<Line> items = publishing.all(which.tenant(), which.operator()).items().stream()
                .filter(one -> one.code().contains(word)
                        || one.title().toLowerCase(Locale.ROOT).contains(word))
                .toList();
        show(
                "listings",
                new Listed(which, which.employer(), region(which), hasOthers(), items, wanted, notice(request)),
                request,
                response);
    }

    private void begin(ListingAddress which, Form form, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        showForm(
                "listing-new",
                new Begun(
                        which,
                        which.employer(),
                        region(which),
                        hasOthers(),
                        Choice.of(Texts.in(visit.language()), "family", FAMILIES),
                        form),
                request,
                response);
    }

    private void made(ListingAddress which, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Form form = Form.read(request, FIELDS);
        try {
            ListingDraft draft = publishing.begin(
                    which.tenant(), which.operator(), new ListingDraft.Begin(form.typed("code"), form.typed("family")));
            seeOther(response, which.all() + "/" + draft.code());
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable()) {
                throw refused;
            }
            begin(which, form.refused(refused, UnaryOperator.identity()), request, response);
        }
    }

    /** What was typed, and the form that tells what is wrong with it. */
    private record Writing(
            ListingDraft draft,
            JsonObject content,
            Form form,
            List<ListingDraft.Difference> differences,
            boolean isTyped) {
        Writing(ListingDraft draft, JsonObject content) {
            this(draft, content, Form.of(List.of()), List.of(), false);
        }
    }

    /** What each of the buttons does. Whatever is refused leaves what was typed where it is. */
    private void act(ListingAddress which, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        ListingDraft draft = publishing.show(which.tenant(), which.operator(), which.listing());
        boolean isTyped = request.getParameter("typed") != null;
        JsonObject content = isTyped
                ? ListingPhotos.chosen(
                        request,
                        photos(which),
                        ListingForm.read(
                                request, family(draft), fields(which, draft).fields()))
                : draft.content();
        if (request.getParameter("add") != null || request.getParameter("remove") != null) {
            edit(which, new Writing(draft, content, Form.read(request, List.of()), List.of(), true), request, response);
            return;
        }
        String act = String.valueOf(request.getParameter("act"));
        Form sent = Form.read(request, List.of());
        // What was not typed is shown as it is now.
        Form form = isTyped ? sent : Form.of(List.of());
        try {
            if (isTyped && !act.equals("edit") && !act.equals("discard")) {
                var kept = new ListingDraft.Content(content);
                form = form.seeing(publishing
                        .write(which.tenant(), which.operator(), which.listing(), form.tag(0), kept)
                        .version());
            }
            seeOther(response, done(which, act, isTyped ? form.tag(0) : sent.tag(0)));
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable() && !refused.isOutdated()) {
                throw refused;
            }
            ListingDraft now = publishing.show(which.tenant(), which.operator(), which.listing());
            Form wrong = form.refused(refused, field -> "");
            edit(which, new Writing(now, content, wrong, refused.differences(), isTyped), request, response);
        }
    }

    /** Where it leads. */
    private String done(ListingAddress which, String act, String seen) {
        if (act.equals("edit")) {
            publishing.edit(which.tenant(), which.operator(), which.listing(), seen, new ListingDraft.From(null));
            return which.path();
        }
        if (act.equals("discard")) {
            publishing.discard(which.tenant(), which.operator(), which.listing(), seen);
            return which.all() + "?notice=discarded";
        }
        if (!WANTED.contains(act)) {
            return which.path() + "?notice=kept";
        }
        publishing.want(which.tenant(), which.operator(), which.listing(), seen, new ListingDraft.Wanted(act));
        return which.path() + "?notice=" + act;
    }

    private void edit(ListingAddress which, Writing writing, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        ListingDraft draft = writing.draft();
        ListingFields fields = fields(which, draft);
        Map<String, String> faults = new HashMap<>();
        draft.faults().forEach(fault -> faults.merge(fault.field(), fault.message(), (one, two) -> one + " " + two));
        boolean isOpen = writing.isTyped()
                || (draft.draftStatus() != null && !draft.draftStatus().equals("SUBMITTED"));
        showForm(
                "listing-edit",
                new Edited(
                        which,
                        which.employer(),
                        region(which),
                        hasOthers(),
                        draft,
                        fields,
                        isOpen
                                ? new ListingTree(
                                                writing.content(),
                                                faults,
                                                visit.language().tag())
                                        .of(fields.fields())
                                : List.of(),
                        isOpen ? ListingPhotos.of(photos(which), writing.content()) : List.of(),
                        writing.form(),
                        writing.differences(),
                        notice(request)),
                request,
                response);
    }

    private List<Medium> photos(ListingAddress which) {
        return media.list(which.tenant(), which.operator()).items();
    }

    private ListingFields fields(ListingAddress which, ListingDraft draft) {
        return publishing.fields(which.tenant(), which.operator(), family(draft));
    }

    private static String family(ListingDraft draft) {
        return draft.content().getString("family", "activity");
    }

    private String region(ListingAddress which) {
        return which.employer().region(catalogue.regions().tenants());
    }

    private boolean hasOthers() {
        return rights.me().acting().size() > 1;
    }

    private static @Nullable String notice(HttpServletRequest request) {
        String notice = request.getParameter("notice");
        return notice != null && NOTICES.contains(notice) ? notice : null;
    }

    private static @Nullable Matcher path(HttpServletRequest request) {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        return path.matches() ? path : null;
    }

    private static ListingAddress which(Matcher path) {
        return new ListingAddress(new Employer(path.group("tenant"), path.group("operator")), path.group("code"));
    }

    record Listed(
            ListingAddress which,
            Employer employer,
            String region,
            boolean hasOthers,
            List<Line> items,
            @Nullable String q,
            @Nullable String notice) {}

    record Begun(
            ListingAddress which,
            Employer employer,
            String region,
            boolean hasOthers,
            List<Choice> families,
            Form form) {}

    record Edited(
            ListingAddress which,
            Employer employer,
            String region,
            boolean hasOthers,
            ListingDraft draft,
            ListingFields fields,
            List<ListingNode> nodes,
            List<ListingPhotos.Choice> photos,
            Form form,
            List<ListingDraft.Difference> differences,
            @Nullable String notice) {}
}
