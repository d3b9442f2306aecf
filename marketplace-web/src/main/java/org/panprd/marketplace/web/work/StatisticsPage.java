package org.panprd.marketplace.web.work;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.BookingView;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.RegionStatistics;
import org.panprd.marketplace.web.api.Rights;
import org.panprd.marketplace.web.api.Statistics;
import org.panprd.marketplace.web.api.StatisticsQuery;
import org.panprd.marketplace.web.page.Choice;
import org.panprd.marketplace.web.page.Form;
import org.panprd.marketplace.web.page.PersonalPage;
import org.panprd.marketplace.web.page.Texts;
import org.panprd.marketplace.web.page.Wording;

/** A region's figures for its bureau, under the views that its staff share; and the same as files. */
@WebServlet(name = "bureau-statistics", urlPatterns = "/bureau-statistics")
public final class StatisticsPage extends PersonalPage {
    private static final Pattern PATH = Pattern.compile(
            "/(?<tenant>[a-z]{2,30})/statistics(?:/(?<act>views|views/remove|statistics\\.csv|statistics\\.xlsx))?");
    private static final List<String> BY = List.of(
            "city",
            "place",
            "theme",
            "family",
            "operator",
            "listing",
            "channel",
            "origin",
            "residence",
            "age",
            "port",
            "port-hour",
            "flow-to",
            "flow-from");
    private static final List<String> STEPS = List.of("week", "month", "quarter", "year", "holiday");

    @Inject
    transient Statistics statistics;

    @Inject
    transient Rights rights;

    @Inject
    transient Catalogue catalogue;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        StatisticsAsked asked = asked(path, request);
        String act = path.group("act");
        if (act == null) {
            answer(asked, request, response);
        } else if (act.startsWith("views")) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else {
            send(
                    response,
                    FileType.of(act),
                    act,
                    statistics.file(asked.employer().tenant(), act, query(asked)));
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        String id = String.valueOf(request.getParameter("id"));
        if (!path.matches() || !String.valueOf(path.group("act")).startsWith("views") || !id.matches("[0-9a-f-]{36}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        StatisticsAsked asked = asked(path, request);
        Employer employer = asked.employer();
        if (path.group("act").endsWith("/remove")) {
            statistics.remove(employer.tenant(), id);
            seeOther(response, employer.statistics());
            return;
        }
        Form named = Form.read(request, ViewTabs.FIELDS);
        try {
            statistics.keep(
                    employer.tenant(),
                    id,
                    new BookingView.New(named.typed("name"), ViewTabs.typed(asked.form(), StatisticsAsked.FIELDS)));
            seeOther(response, asked.self());
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable()) {
                throw refused;
            }
            show(asked, named.refused(refused, UnaryOperator.identity()), request, response);
        }
    }

    private static StatisticsAsked asked(Matcher path, HttpServletRequest request) {
        Form form = Form.read(request, StatisticsAsked.FIELDS);
        return StatisticsAsked.read(new Employer(path.group("tenant"), null), form, request.getParameter("of"));
    }

    private void answer(StatisticsAsked asked, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if ("holiday".equals(request.getParameter("preset"))) {
            seeOther(response, holiday(asked));
        } else {
            show(asked, Form.of(ViewTabs.FIELDS), request, response);
        }
    }

    /** Its days if the calendar knows it yet, else all holidays. */
    private String holiday(StatisticsAsked asked) {
        LocalDate today = today();
        var days = List.of("holiday", today.toString(), today.plusYears(1).toString());
        UnaryOperator<@Nullable String> typed = field -> switch (field) {
            case "step" -> days.get(0);
            case "from" -> days.get(1);
            case "to" -> days.get(2);
            default -> null;
        };
        return statistics.show(asked.employer().tenant(), new StatisticsQuery(typed)).periods().stream()
                .findFirst()
                .map(next -> asked.days(next.from().toString(), next.to().toString(), ""))
                .orElseGet(() -> asked.days("", "", "holiday"));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Wording.ZONE);
    }

    private void show(StatisticsAsked typed, Form named, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        StatisticsAsked asked = typed;
        Form form = typed.form();
        RegionStatistics found;
        try {
            found = find(asked);
            form = asked.filled(found);
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable()) {
                throw refused;
            }
            form = form.refused(refused, UnaryOperator.identity());
            asked = new StatisticsAsked(asked.employer(), Form.of(StatisticsAsked.FIELDS));
            found = find(asked);
        }
        Texts texts = Texts.in(visit.language());
        StatisticsWords words = new StatisticsWords(texts, Wording.in(visit.language()), found.currency());
        Employer employer = asked.employer();
        showForm(
                "statistics",
                new Shown(
                        employer,
                        employer.region(catalogue.regions().tenants()),
                        rights.me().acting().size() > 1,
                        form,
                        asked,
                        found,
                        StatisticsView.of(found, other(asked), asked, words),
                        presets(asked),
                        tabs(asked, named),
                        Choice.of(texts, "stats.by", BY),
                        Choice.of(texts, "stats.step", STEPS)),
                request,
                response);
    }

    private RegionStatistics find(StatisticsAsked asked) {
        return statistics.show(asked.employer().tenant(), query(asked));
    }

    private static StatisticsQuery query(StatisticsAsked asked) {
        return new StatisticsQuery(asked.form()::typed);
    }

    /** Of flows the other direction too: one picture shows both. */
    private @Nullable RegionStatistics other(StatisticsAsked asked) {
        String other =
                switch (asked.dimension()) {
                    case "flow-to" -> "flow-from";
                    case "flow-from" -> "flow-to";
                    default -> null;
                };
        return other == null
                ? null
                : statistics.show(
                        asked.employer().tenant(),
                        new StatisticsQuery(field ->
                                field.equals("by") ? other : asked.form().typed(field)));
    }

    private List<Preset> presets(StatisticsAsked asked) {
        LocalDate today = today();
        LocalDate month = today.withDayOfMonth(1);
        LocalDate monthEnd = today.with(TemporalAdjusters.lastDayOfMonth());
        LocalDate year = today.withDayOfYear(1);
        LocalDate yearEnd = today.with(TemporalAdjusters.lastDayOfYear());
        return List.of(
                new Preset("recent", asked.days("", "", "")),
                new Preset("month", asked.days(month.toString(), monthEnd.toString(), "")),
                new Preset("year", asked.days(year.toString(), yearEnd.toString(), "month")),
                new Preset("holiday", asked.holiday()));
    }

    private ViewTabs tabs(StatisticsAsked asked, Form named) {
        return new ViewTabs(
                asked.employer().statistics(),
                statistics.views(asked.employer().tenant()).items(),
                asked.form(),
                StatisticsAsked.FIELDS,
                named,
                UUID.randomUUID().toString());
    }

    /** Days that are often asked for. */
    record Preset(String name, String path) {}

    record Shown(
            Employer employer,
            String region,
            boolean hasOthers,
            Form form,
            StatisticsAsked asked,
            RegionStatistics found,
            StatisticsView view,
            List<Preset> presets,
            ViewTabs tabs,
            List<Choice> bys,
            List<Choice> steps) {
        /** Whether one key alone is shown. */
        boolean isOne() {
            return asked.form().typed("key") != null;
        }
    }
}
