package org.panprd.marketplace.web.work;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.Departure;
import org.panprd.marketplace.web.api.Departures;
import org.panprd.marketplace.web.api.Me;
import org.panprd.marketplace.web.api.OneDeparture;
import org.panprd.marketplace.web.api.Rights;
import org.panprd.marketplace.web.page.Choice;
import org.panprd.marketplace.web.page.Confirmation;
import org.panprd.marketplace.web.page.Countries;
import org.panprd.marketplace.web.page.Form;
import org.panprd.marketplace.web.page.PersonalPage;
import org.panprd.marketplace.web.page.Texts;

/** One departure: who travels, what is missing, its name list, which is submitted and amended here. */
@WebServlet("/departure/*")
public final class DeparturePage extends PersonalPage {
    private static final Pattern PATH = Pattern.compile(
            "/(?<key>(?<tenant>[a-z]{2,30})/(?<operator>[a-z0-9-]{1,60})/(?<listing>[a-z0-9-]{1,60})/(?<option>[a-z0-9-]{1,60})/(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2}))"
                    + "(?<act>|/submit|/amend|/number|/name-list\\.pdf|/name-list\\.xlsx)");
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<String> FIELDS = List.of("leader", "reason");
    private static final List<String> REASONS =
            List.of("JOINED", "WITHDRAWN", "CORRECTED", "LEADER", "INSPECTION", "SEVERAL");
    private static final Set<String> NOTICES = Set.of("submitted", "amended");
    private static final String AT = "at";

    @Inject
    transient Departures departures;

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
        String at = text(request, AT);
        String version = text(request, "version");
        switch (path.group("act")) {
            case "" -> show(path, Form.of(FIELDS), request, response);
            case "/submit", "/amend" -> ask(path, request, response);
            case "/name-list.pdf" ->
                send(
                        response,
                        "application/pdf",
                        "name-list.pdf",
                        departure(path).pdf(at, version));
            case "/name-list.xlsx" ->
                send(response, XLSX, "name-list.xlsx", departure(path).xlsx(at, version));
            // A number is shown to who asks for it by the button, not to who opens an address.
            default -> seeOther(response, path(path.group("key"), "", at));
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = path(request);
        if (path == null || path.group("act").isEmpty() || path.group("act").startsWith("/name-list")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (path.group("act").equals("/number")) {
            showNumber(path, request, response);
        } else {
            submit(path, request, response);
        }
    }

    private void submit(Matcher path, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Form form = Form.read(request, FIELDS);
        String once = String.valueOf(request.getParameter("key"));
        boolean first = path.group("act").equals("/submit");
        try {
            if (first) {
                departure(path).submit(once, text(request, AT), new Departure.NewNameList(form.typed("leader")));
            } else {
                departure(path)
                        .amend(
                                once,
                                text(request, AT),
                                new Departure.NewAmendment(form.typed("reason"), form.typed("leader")));
            }
            String page = path(path.group("key"), "", text(request, AT));
            seeOther(response, page + (page.contains("?") ? "&" : "?") + "notice=" + (first ? "submitted" : "amended"));
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable()) {
                throw refused;
            }
            show(path, form.refused(refused, UnaryOperator.identity()), request, response);
        }
    }

    private void showNumber(Matcher path, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        OneDeparture one = departure(path);
        String at = text(request, AT);
        String id = String.valueOf(request.getParameter("participant"));
        Departure.Person person = one.find(at).find(id);
        if (person == null || !id.matches("[0-9a-f.-]{40,50}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String number = one.number(id, at).number();
        show("departure-number", new Whole(person, number, path(path.group("key"), "", at)), request, response);
    }

    private void ask(Matcher path, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Form form = Form.read(request, FIELDS);
        String what = path.group("act").equals("/submit") ? "submit" : "amend";
        String action = path(path.group("key"), path.group("act"), text(request, AT));
        var question = new Confirmation(
                say("departure." + what),
                say("departure." + what + "Text"),
                action + (action.contains("?") ? "&" : "?") + "key=" + UUID.randomUUID() + "&leader="
                        + plain(form.typed("leader")) + "&reason=" + plain(form.typed("reason")),
                say("departure." + what),
                path(path.group("key"), "", text(request, AT)));
        showForm("confirm", question, request, response);
    }

    private void show(Matcher path, Form form, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Departure departure = departure(path).find(text(request, AT));
        Employer employer = new Employer(path.group("tenant"), path.group("operator"));
        Me me = rights.me();
        Texts texts = Texts.in(visit.language());
        String notice = request.getParameter("notice");
        Map<String, String> countries = new TreeMap<>();
        departure.participants().stream()
                .flatMap(one -> Stream.ofNullable(one.nationality()))
                .forEach(code -> countries.put(code, Countries.name(visit.language(), code)));
        List<Choice> leaders = departure.participants().stream()
                .filter(one -> one.fullName() != null)
                .map(one -> new Choice(one.id(), one.position() + " · " + one.fullName()))
                .toList();
        showForm(
                "departure",
                new Shown(
                        employer,
                        employer.region(catalogue.regions().tenants()),
                        me.acting().size() > 1,
                        departure,
                        me.subject(),
                        countries,
                        leaders,
                        Choice.of(texts, "departure.reason", REASONS),
                        form,
                        notice != null && NOTICES.contains(notice) ? notice : null,
                        path.group("key"),
                        text(request, AT)),
                request,
                response);
    }

    private OneDeparture departure(Matcher path) {
        return departures.of(
                path.group("tenant"),
                path.group("operator"),
                path.group("listing"),
                path.group("option"),
                path.group("date"));
    }

    /** What comes from a form goes into an address again only if it can do nothing there. */
    private static String plain(@Nullable String typed) {
        return typed != null && typed.matches("[0-9A-Za-z._-]{1,60}") ? typed : "";
    }

    static String path(String key, String act, @Nullable String startTime) {
        boolean timed = startTime != null && startTime.matches("[0-9]{2}:[0-9]{2}");
        return "/departure/" + key + act + (timed ? "?" + AT + "=" + startTime : "");
    }

    private static @Nullable Matcher path(HttpServletRequest request) {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        return path.matches() ? path : null;
    }

    record Shown(
            Employer employer,
            String region,
            boolean hasOthers,
            Departure departure,
            String self,
            Map<String, String> countries,
            List<Choice> leaders,
            List<Choice> reasons,
            Form form,
            @Nullable String notice,
            String key,
            @Nullable String at) {
        /** An address below this page. */
        String act(String act) {
            return path(key, act, at);
        }

        /** The same for a file of that version. */
        String file(String ending, int version) {
            String file = act("/name-list." + ending);
            return file + (file.contains("?") ? "&" : "?") + "version=" + version;
        }

        List<Departure.Version> newestFirst() {
            List<Departure.Version> versions = new ArrayList<>(departure.versions());
            Collections.reverse(versions);
            return versions;
        }

        boolean isSubmitted() {
            return !departure.versions().isEmpty();
        }

        /** Whether there is something to submit, and nothing in the way of it. */
        boolean isReady() {
            return departure.complete()
                    && !departure.begun()
                    && (!isSubmitted() || !departure.differences().isEmpty());
        }
    }

    record Whole(Departure.Person person, String number, String back) {}
}
