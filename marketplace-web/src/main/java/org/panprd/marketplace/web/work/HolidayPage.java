package org.panprd.marketplace.web.work;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.Holiday;
import org.panprd.marketplace.web.api.PlaceLoad;
import org.panprd.marketplace.web.api.Places;
import org.panprd.marketplace.web.api.Rights;
import org.panprd.marketplace.web.page.Address;
import org.panprd.marketplace.web.page.Choice;
import org.panprd.marketplace.web.page.Confirmation;
import org.panprd.marketplace.web.page.Form;
import org.panprd.marketplace.web.page.PersonalPage;
import org.panprd.marketplace.web.page.Texts;
import org.panprd.marketplace.web.page.Wording;

/**
 * What a region has on hand for a holiday, and which of its places will be full: its bureau lets fewer come on a day,
 * after it has read what stays and what closes, and takes that back.
 */
@WebServlet(name = "bureau-holiday", urlPatterns = "/bureau-holiday")
public final class HolidayPage extends PersonalPage {
    private static final Pattern PATH = Pattern.compile(
            "/(?<tenant>[a-z]{2,30})/holiday(?:(?<restore>/restore)|/(?<file>(?:holiday|load)\\.(?:csv|xlsx)))?");
    private static final Pattern DAY = Pattern.compile("(?<place>[a-z0-9-]{1,60})/(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})");
    private static final String DAY_FIELD = "day";
    private static final List<String> FIELDS = List.of("holiday", DAY_FIELD, "capacity", "reason");
    private static final Set<String> NOTICES = Set.of("lowered", "restored");

    @Inject
    transient Places places;

    @Inject
    transient Rights rights;

    @Inject
    transient Catalogue catalogue;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Form form = Form.read(request, FIELDS);
        if (path.group("file") != null) {
            send(path.group("tenant"), path.group("file"), request, response);
        } else if (path.group("restore") == null) {
            show(path.group("tenant"), form, request, response);
        } else {
            askToRestore(path.group("tenant"), form, request, response);
        }
    }

    private void send(String tenant, String file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        send(
                response,
                FileType.of(file),
                file,
                places.file(tenant, file, text(request, "holiday"), text(request, "from"), text(request, "to")));
    }

    /** A limit is sent twice: once to be read what it comes to, and once more when that has been read. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String tenant = path.group("tenant");
        Form form = Form.read(request, FIELDS);
        Matcher day = DAY.matcher(String.valueOf(form.typed(DAY_FIELD)));
        if (!day.matches()) {
            show(tenant, with(form, Map.of(DAY_FIELD, say("holiday.choose"))), request, response);
            return;
        }
        String version = text(request, "version");
        try {
            if (path.group("restore") != null) {
                places.restore(tenant, day.group("place"), day.group("date"), "\"" + version + "\"");
                seeOther(
                        response,
                        address(tenant, form).with("notice", "restored").toString());
            } else if (version == null) {
                count(tenant, day, form, request, response);
            } else {
                var limit = new PlaceLoad.NewLimit(capacity(form), String.valueOf(form.typed("reason")));
                var unused = places.lower(tenant, day.group("place"), day.group("date"), "\"" + version + "\"", limit);
                seeOther(
                        response,
                        address(tenant, form).with("notice", "lowered").toString());
            }
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable() && !refused.isOutdated()) {
                throw refused;
            }
            show(tenant, form.refused(refused, field -> field.equals("date") ? DAY_FIELD : field), request, response);
        }
    }

    private void show(String tenant, Form form, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Employer employer = new Employer(tenant, null);
        Holiday holiday = places.holiday(tenant, form.typed("holiday"));
        String notice = request.getParameter("notice");
        Wording say = Wording.in(visit.language());
        List<Choice> days = new ArrayList<>();
        holiday.places().forEach(place -> place.days()
                .forEach(day -> days.add(
                        new Choice(place.code() + "/" + day.date(), place.name() + " · " + say.date(day.date())))));
        showForm(
                "holiday",
                new Shown(
                        employer,
                        employer.region(catalogue.regions().tenants()),
                        rights.me().acting().size() > 1,
                        holiday,
                        all(tenant, holiday.holiday()),
                        HolidayTable.of(holiday),
                        days,
                        form,
                        notice != null && NOTICES.contains(notice) ? notice : null),
                request,
                response);
    }

    /** All places that can be visited in the period, the fullest first. */
    private List<FilledPlace> all(String tenant, Holiday.@Nullable Period period) {
        return period == null
                ? List.of()
                : FilledPlace.of(places.load(
                                tenant, period.from().toString(), period.to().toString())
                        .places());
    }

    private void count(String tenant, Matcher day, Form form, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<PlaceLoad> found = find(tenant, day);
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        PlaceLoad place = found.get();
        Map<String, String> wrong = new LinkedHashMap<>();
        if (capacity(form) < 0 || capacity(form) > place.dailyCapacity()) {
            wrong.put("capacity", Texts.in(visit.language()).with("holiday.between", place.dailyCapacity()));
        }
        if (form.typed("reason") == null) {
            wrong.put("reason", say("holiday.reasonMissing"));
        }
        if (wrong.isEmpty()) {
            showForm(
                    "holiday-confirm",
                    new Counted(tenant, place, place.days().get(0), form, capacity(form)),
                    request,
                    response);
        } else {
            show(tenant, with(form, wrong), request, response);
        }
    }

    private void askToRestore(String tenant, Form form, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher day = DAY.matcher(String.valueOf(form.typed(DAY_FIELD)));
        Optional<PlaceLoad> known = day.matches() ? find(tenant, day) : Optional.empty();
        if (known.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        PlaceLoad place = known.get();
        PlaceLoad.Day found = place.days().get(0);
        Texts texts = Texts.in(visit.language());
        showForm(
                "confirm",
                new Confirmation(
                        say("holiday.restore") + ": " + place.name() + ", "
                                + Wording.in(visit.language()).date(found.date()),
                        texts.with("holiday.restoreText", place.dailyCapacity()),
                        Address.of("/bureau/" + tenant + "/holiday/restore")
                                .with("holiday", form.typed("holiday"))
                                .with(DAY_FIELD, form.typed(DAY_FIELD))
                                .with("version", found.version())
                                .toString(),
                        say("holiday.restore"),
                        address(tenant, form).toString()),
                request,
                response);
    }

    /** The place with that one day. */
    private Optional<PlaceLoad> find(String tenant, Matcher day) {
        return places.load(tenant, day.group("date"), day.group("date")).places().stream()
                .filter(place ->
                        place.code().equals(day.group("place")) && !place.days().isEmpty())
                .findFirst();
    }

    /** What was typed; -1 if it is no number. */
    private static int capacity(Form form) {
        String typed = String.valueOf(form.typed("capacity"));
        return typed.matches("[0-9]{1,7}") ? Integer.parseInt(typed) : -1;
    }

    private static Form with(Form form, Map<String, String> errors) {
        return new Form(form.values(), errors, null);
    }

    private static Address address(String tenant, Form form) {
        return Address.of("/bureau/" + tenant + "/holiday").with("holiday", form.typed("holiday"));
    }

    record Shown(
            Employer employer,
            String region,
            boolean hasOthers,
            Holiday holiday,
            List<FilledPlace> places,
            HolidayTable table,
            List<Choice> days,
            Form form,
            @Nullable String notice) {
        String path() {
            return "/bureau/" + employer.tenant() + "/holiday";
        }

        /** The address of a file of the same holiday. */
        String file(String name) {
            Holiday.Period period = holiday.holiday();
            return Address.of(path() + "/" + name)
                    .with("holiday", period == null ? "" : period.id())
                    .with("from", period == null ? "" : period.from())
                    .with("to", period == null ? "" : period.to())
                    .toString();
        }

        /** The address by which a day is chosen for the form. */
        String choose(PlaceLoad place, PlaceLoad.Day day) {
            return at(path(), place, day) + "#lower";
        }

        String restore(PlaceLoad place, PlaceLoad.Day day) {
            return at(path() + "/restore", place, day);
        }

        private String at(String path, PlaceLoad place, PlaceLoad.Day day) {
            Holiday.Period period = holiday.holiday();
            return Address.of(path)
                    .with("holiday", period == null ? "" : period.id())
                    .with(DAY_FIELD, place.code() + "/" + day.date())
                    .toString();
        }
    }

    /** What a limit comes to. */
    record Counted(String tenant, PlaceLoad place, PlaceLoad.Day day, Form form, int wanted) {
        /** What is not taken of what was wanted can still be booked; null if it is not told how much is taken. */
        @Nullable
        Integer left() {
            Integer taken = day.taken();
            return taken == null ? null : Math.max(0, wanted - taken);
        }

        String back() {
            return address(tenant, form).toString();
        }
    }
}
