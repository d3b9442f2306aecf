package org.panprd.marketplace.web.work;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.Alert;
import org.panprd.marketplace.web.api.Alerts;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.Forecast;
import org.panprd.marketplace.web.api.Me;
import org.panprd.marketplace.web.api.Notice;
import org.panprd.marketplace.web.api.PlaceLoad;
import org.panprd.marketplace.web.api.Places;
import org.panprd.marketplace.web.api.RegionStatistics;
import org.panprd.marketplace.web.api.Rights;
import org.panprd.marketplace.web.api.Statistics;
import org.panprd.marketplace.web.api.StatisticsQuery;
import org.panprd.marketplace.web.page.Address;
import org.panprd.marketplace.web.page.Choice;
import org.panprd.marketplace.web.page.Form;
import org.panprd.marketplace.web.page.PersonalPage;
import org.panprd.marketplace.web.page.Texts;
import org.panprd.marketplace.web.page.Wording;

/**
 * A region's today against what was expected, its figures of late, how full it will be this week, what its bureau is told of,
 * and by which rules.
 */
@WebServlet(name = "bureau-today", urlPatterns = "/bureau-today")
public final class TodayPage extends PersonalPage {
    private static final Pattern PATH = Pattern.compile(
            "/(?<tenant>[a-z]{2,30})/today(?<act>|/rules|/rules/remove|/read|/mail|/(?<file>(?:forecast|load)\\.(?:csv|xlsx)))");
    private static final List<String> FIELDS = List.of("kind", "place", "port", "percent");
    private static final List<String> KINDS = List.of("PLACE_LOAD", "CANCELLATIONS", "VISITORS_FALL", "PORT_CLOSED");
    private static final List<String> TOLD = List.of("ALERT");
    private static final int DAYS = 7;

    @Inject
    transient Alerts alerts;

    @Inject
    transient Statistics statistics;

    @Inject
    transient Places places;

    @Inject
    transient Clock clock;

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
        } else if (path.group("act").isEmpty()) {
            show(path.group("tenant"), Form.of(FIELDS), request, response);
        } else if (path.group("file") != null) {
            String file = path.group("file");
            send(response, FileType.of(file), file, places.file(path.group("tenant"), file, null, null, null));
        } else {
            seeOther(response, new Employer(path.group("tenant"), null).today());
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        if (!path.matches() || path.group("act").isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String tenant = path.group("tenant");
        Form form = Form.read(request, FIELDS);
        try {
            act(path.group("act"), tenant, form, request);
            seeOther(response, new Employer(tenant, null).today());
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable() || !path.group("act").equals("/rules")) {
                throw refused;
            }
            show(tenant, form.refused(refused, field -> place(field, form)), request, response);
        }
    }

    private void act(String act, String tenant, Form form, HttpServletRequest request) {
        switch (act) {
            case "/rules" -> {
                String percent = form.typed("percent");
                alerts.set(
                        tenant,
                        String.valueOf(request.getParameter("key")),
                        new Alert.New(
                                form.typed("kind"),
                                form.typed(thing(form)),
                                percent != null && percent.matches("[0-9]{1,8}") ? Integer.valueOf(percent) : null));
            }
            case "/rules/remove" -> {
                String id = String.valueOf(request.getParameter("id"));
                if (id.matches("[0-9a-f-]{36}")) {
                    alerts.remove(tenant, id);
                }
            }
            case "/read" -> alerts.read(tenant, new Notice.Read(String.valueOf(request.getParameter("until"))));
            default ->
                alerts.choose(tenant, new Notice.Chosen(TOLD, request.getParameter("mail") == null ? List.of() : TOLD));
        }
    }

    /** A rule is about one thing, which stands in the field of its kind. */
    private static String thing(Form form) {
        return "PORT_CLOSED".equals(form.typed("kind")) ? "port" : "place";
    }

    private static String place(String field, Form form) {
        return field.equals("thing") ? thing(form) : field;
    }

    private void show(String tenant, Form form, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Employer employer = new Employer(tenant, null);
        Me me = rights.me();
        Forecast forecast = alerts.forecast(tenant);
        showForm(
                "today",
                new Shown(
                        employer,
                        employer.region(catalogue.regions().tenants()),
                        me.acting().size() > 1,
                        employer.isLedBy(me),
                        forecast,
                        ForecastChart.of(forecast),
                        lately(tenant),
                        ahead(tenant),
                        alerts.list(tenant),
                        alerts.told(tenant, text(request, "cursor")),
                        alerts.choices(tenant).mail().containsAll(TOLD),
                        Choice.of(Texts.in(visit.language()), "today.kind", KINDS),
                        form,
                        UUID.randomUUID().toString()),
                request,
                response);
    }

    /** The figures of the days for which the statistics are shown if nobody says for which. */
    private Lately lately(String tenant) {
        RegionStatistics found = statistics.show(tenant, new StatisticsQuery(field -> null));
        var words = new StatisticsWords(Texts.in(visit.language()), Wording.in(visit.language()), found.currency());
        return new Lately(found.from(), found.to(), StatisticsView.numbers("all", found.total(), words));
    }

    private Ahead ahead(String tenant) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Wording.ZONE);
        LocalDate last = today.plusDays(DAYS - 1);
        PlaceLoad.All load = places.load(tenant, today.toString(), last.toString());
        return new Ahead(
                today.datesUntil(last.plusDays(1)).toList(),
                FilledPlace.of(load.places()),
                Stream.of(Map.entry("rooms", load.rooms()), Map.entry("seats", load.seats()))
                        .filter(kind -> !kind.getValue().isEmpty())
                        .map(kind -> new Offered(kind.getKey(), kind.getValue()))
                        .toList());
    }

    /** Figures of some days, each with how it has changed. */
    record Lately(LocalDate from, LocalDate to, List<StatisticsView.Headline> numbers) {}

    /** The week that begins today. */
    record Ahead(List<LocalDate> dates, List<FilledPlace> places, List<Offered> offered) {}

    /** Rooms, or seats. */
    record Offered(String kind, List<PlaceLoad.Filled> rows) {}

    record Shown(
            Employer employer,
            String region,
            boolean hasOthers,
            boolean leads,
            Forecast forecast,
            ForecastChart chart,
            Lately lately,
            Ahead ahead,
            Alert.All alerts,
            Notice.Page told,
            boolean isMailed,
            List<Choice> kinds,
            Form form,
            String key) {
        List<Choice> places() {
            return choices(alerts.places());
        }

        List<Choice> ports() {
            return choices(alerts.ports());
        }

        /** Of a hundred that were expected; null, if that is not known. */
        @Nullable
        Long percent(Forecast.Day day) {
            return day.visitors() == null || day.expected() == null || day.expected() == 0
                    ? null
                    : Math.round(100.0 * day.visitors() / day.expected());
        }

        /** As the words of a page have it. */
        List<Integer> weekday(int place) {
            return List.of(place + 1);
        }

        /** The page after this one. */
        String next() {
            return Address.of(employer.today())
                    .with("cursor", String.valueOf(told.nextCursor()))
                    .toString();
        }

        private static List<Choice> choices(List<Alert.Thing> things) {
            return things.stream()
                    .map(one -> new Choice(one.code(), one.title()))
                    .toList();
        }
    }
}
