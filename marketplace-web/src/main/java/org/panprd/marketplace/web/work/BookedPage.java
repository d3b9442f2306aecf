package org.panprd.marketplace.web.work;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.Desk;
import org.panprd.marketplace.web.api.DeskItem;
import org.panprd.marketplace.web.api.ItemChange;
import org.panprd.marketplace.web.api.Me;
import org.panprd.marketplace.web.api.OneDeskItem;
import org.panprd.marketplace.web.api.Rights;
import org.panprd.marketplace.web.page.Choice;
import org.panprd.marketplace.web.page.Confirmation;
import org.panprd.marketplace.web.page.Form;
import org.panprd.marketplace.web.page.PersonalPage;
import org.panprd.marketplace.web.page.Texts;

/** One item that was booked of an operator: who comes, what was noted, and what the operator says of it. */
@WebServlet("/booked/*")
public final class BookedPage extends PersonalPage {
    private static final Pattern PATH = Pattern.compile(
            "/(?<key>(?<tenant>[a-z]{2,30})/(?<operator>[a-z0-9-]{1,60})/(?<id>[0-9a-f-]{36})/(?<item>[0-9]{1,4}))"
                    + "(?<act>|/contact|/names|/note|/no-show|/cancel)");
    private static final List<String> FIELDS = List.of("words", "reason");
    private static final List<String> REASONS =
            List.of("WEATHER", "OUT_OF_ORDER", "OVERBOOKED", "STAFF_AWAY", "OPERATOR");
    private static final Set<String> NOTICES = Set.of("noted", "no-show", "cancelled");

    @Inject
    transient Desk desk;

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
        switch (path.group("act")) {
            case "" -> show(path, Form.of(FIELDS), request, response);
            case "/cancel" -> ask(path, request, response);
            // Who comes is shown to who asks for it by the button, not to who opens an address.
            default -> seeOther(response, path(path));
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = path(request);
        if (path == null || path.group("act").isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Form form = Form.read(request, FIELDS);
        try {
            switch (path.group("act")) {
                case "/contact" -> reveal(path, "CONTACT", request, response);
                case "/names" -> reveal(path, "NAMES", request, response);
                default -> seeOther(response, path(path) + "?notice=" + act(path, form, request));
            }
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable()) {
                throw refused;
            }
            show(path, form.refused(refused, UnaryOperator.identity()), request, response);
        }
    }

    /** What was done. */
    private String act(Matcher path, Form form, HttpServletRequest request) {
        OneDeskItem item = item(path);
        return switch (path.group("act")) {
            case "/note" -> {
                item.note(String.valueOf(request.getParameter("key")), new DeskItem.NewNote(form.typed("words")));
                yield "noted";
            }
            case "/no-show" -> {
                item.noShow(Map.of());
                yield "no-show";
            }
            default -> {
                item.cancel(new DeskItem.NewCancellation(form.typed("reason")));
                yield "cancelled";
            }
        };
    }

    private void reveal(Matcher path, String part, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        DeskItem.Revealed revealed = item(path).reveal(new DeskItem.NewReveal(part));
        show("booked-revealed", new Whole(revealed, path(path)), request, response);
    }

    private void ask(Matcher path, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Form form = Form.read(request, FIELDS);
        String reason = form.typed("reason");
        if (reason == null || !REASONS.contains(reason)) {
            show(path, form, request, response);
            return;
        }
        var question = new Confirmation(
                say("desk.cancel") + ": " + say("desk.reason." + reason),
                say("desk.cancelText"),
                path(path) + "/cancel?reason=" + reason,
                say("desk.cancel"),
                path(path));
        showForm("confirm", question, request, response);
    }

    private void show(Matcher path, Form form, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        DeskItem item = item(path).find();
        Employer employer = new Employer(path.group("tenant"), path.group("operator"));
        Me me = rights.me();
        String notice = request.getParameter("notice");
        showForm(
                "booked",
                new Shown(
                        employer,
                        employer.region(catalogue.regions().tenants()),
                        me.acting().size() > 1,
                        item,
                        desk.changes(path.group("tenant"), path.group("operator"), path.group("id"), path.group("item"))
                                .list()
                                .items(),
                        me.subject(),
                        Choice.of(Texts.in(visit.language()), "desk.reason", REASONS),
                        form,
                        notice != null && NOTICES.contains(notice) ? notice : null,
                        path(path),
                        UUID.randomUUID().toString()),
                request,
                response);
    }

    private OneDeskItem item(Matcher path) {
        return desk.of(path.group("tenant"), path.group("operator"), path.group("id"), path.group("item"));
    }

    private static String path(Matcher path) {
        return "/booked/" + path.group("key");
    }

    private static @Nullable Matcher path(HttpServletRequest request) {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        return path.matches() ? path : null;
    }

    record Shown(
            Employer employer,
            String region,
            boolean hasOthers,
            DeskItem desk,
            List<ItemChange> changes,
            String self,
            List<Choice> reasons,
            Form form,
            @Nullable String notice,
            String path,
            String key) {
        /** Whether it can still become something else. */
        boolean isOpen() {
            return desk.item().status().equals("CONFIRMED") && !desk.cancelling();
        }

        /** The page on which it is changed. */
        String changesPath() {
            return path.replaceFirst("^/booked/", "/booked-changes/");
        }
    }

    record Whole(DeskItem.Revealed revealed, String back) {}
}
