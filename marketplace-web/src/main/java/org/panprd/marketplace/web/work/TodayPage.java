package org.panprd.marketplace.web.work;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.Alert;
import org.panprd.marketplace.web.api.Alerts;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.Forecast;
import org.panprd.marketplace.web.api.Me;
import org.panprd.marketplace.web.api.Notice;
import org.panprd.marketplace.web.api.Rights;
import org.panprd.marketplace.web.page.Address;
import org.panprd.marketplace.web.page.Choice;
import org.panprd.marketplace.web.page.Form;
import org.panprd.marketplace.web.page.PersonalPage;
import org.panprd.marketplace.web.page.Texts;

/** A region's today against what was expected, what its bureau is told of, and by which rules. */
@WebServlet(name = "bureau-today", urlPatterns = "/bureau-today")
public final class TodayPage extends PersonalPage {
    private static final Pattern PATH =
            Pattern.compile("/(?<tenant>[a-z]{2,30})/today(?<act>|/rules|/rules/remove|/read|/mail)");
    private static final List<String> FIELDS = List.of("kind", "place", "port", "percent");
    private static final List<String> KINDS = List.of("PLACE_LOAD", "CANCELLATIONS", "VISITORS_FALL", "PORT_CLOSED");
    private static final List<String> TOLD = List.of("ALERT");

    @Inject
    transient Alerts alerts;

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
                        alerts.list(tenant),
                        alerts.told(tenant, text(request, "cursor")),
                        alerts.choices(tenant).mail().containsAll(TOLD),
                        Choice.of(Texts.in(visit.language()), "today.kind", KINDS),
                        form,
                        UUID.randomUUID().toString()),
                request,
                response);
    }

    record Shown(
            Employer employer,
            String region,
            boolean hasOthers,
            boolean leads,
            Forecast forecast,
            ForecastChart chart,
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
