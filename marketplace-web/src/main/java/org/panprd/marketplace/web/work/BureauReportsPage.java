package org.panprd.marketplace.web.work;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.BureauReport;
import org.panprd.marketplace.web.api.BureauReports;
import org.panprd.marketplace.web.api.Businesses;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.Rights;
import org.panprd.marketplace.web.api.Statistics;
import org.panprd.marketplace.web.page.Address;
import org.panprd.marketplace.web.page.Choice;
import org.panprd.marketplace.web.page.Form;
import org.panprd.marketplace.web.page.PersonalPage;
import org.panprd.marketplace.web.page.Texts;
import org.panprd.marketplace.web.session.Language;

/** The reports that a bureau has ordered of its figures, and what was made of them; and their files. */
@WebServlet(name = "bureau-reports", urlPatterns = "/bureau-reports")
public final class BureauReportsPage extends PersonalPage {
    private static final Pattern PATH = Pattern.compile(
            "/(?<tenant>[a-z]{2,30})/reports(?:/(?<id>[0-9a-f-]{36})(?<act>/stop|/last|\\.pdf|\\.xlsx)?)?");
    private static final List<String> FIELDS = List.of("name", "every", "language");
    private static final List<String> EVERY = List.of("week", "month", "quarter");
    private static final List<String> BREAKDOWNS =
            List.of("city", "place", "theme", "family", "operator", "channel", "origin", "residence", "age", "port");
    private static final String PDF = "application/pdf";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    transient BureauReports reports;

    @Inject
    transient Statistics statistics;

    @Inject
    transient Rights rights;

    @Inject
    transient Catalogue catalogue;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        String act = path.matches() ? path.group("act") : "/none";
        if (act == null) {
            show(path.group("tenant"), path.group("id"), null, request, response);
        } else if (act.startsWith("/")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            String form = act.substring(1);
            String tenant = path.group("tenant");
            send(
                    response,
                    form.equals("pdf") ? PDF : XLSX,
                    "report-" + tenant + act,
                    reports.file(tenant, path.group("id"), form));
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        String act = path.matches() ? path.group("act") : ".none";
        if (act != null && act.startsWith(".")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String tenant = path.group("tenant");
        String id = path.group("id");
        String self = "/bureau/" + tenant + "/reports";
        if ("/stop".equals(act)) {
            reports.stop(tenant, id);
            seeOther(response, self);
        } else if ("/last".equals(act)) {
            reports.makeNow(tenant, id, new Businesses.Nothing());
            seeOther(response, self + "?notice=wanted#made");
        } else {
            Typed typed = Typed.read(request);
            try {
                keep(tenant, id, typed, request);
                seeOther(response, self + "?notice=kept");
            } catch (ApiProblem refused) {
                if (!refused.isCorrectable() && !refused.isOutdated()) {
                    throw refused;
                }
                show(tenant, id, typed.refused(refused), request, response);
            }
        }
    }

    private void keep(String tenant, @Nullable String id, Typed typed, HttpServletRequest request) {
        if (id == null) {
            reports.order(tenant, String.valueOf(request.getParameter("key")), typed.order());
        } else {
            reports.change(tenant, id, String.valueOf(request.getParameter("tag")), typed.order());
        }
    }

    private void show(
            String tenant,
            @Nullable String id,
            @Nullable Typed typed,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        BureauReport.Page found = reports.list(tenant, text(request, "cursor"));
        Optional<BureauReport.Order> changed =
                found.orders().stream().filter(order -> order.id().equals(id)).findFirst();
        if (id != null && changed.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Employer employer = new Employer(tenant, null);
        Texts texts = Texts.in(visit.language());
        showForm(
                "bureau-reports",
                new Shown(
                        employer,
                        employer.region(catalogue.regions().tenants()),
                        rights.me().acting().size() > 1,
                        found,
                        changed.orElse(null),
                        typed == null ? changed.map(Typed::of).orElseGet(() -> Typed.nothing(visit.language())) : typed,
                        new Choices(
                                Choice.of(texts, "bureauReports.every", EVERY),
                                Stream.of(Language.values())
                                        .map(one -> new Choice(one.tag(), one.ownName()))
                                        .toList(),
                                Choice.of(texts, "stats.by", BREAKDOWNS),
                                statistics.views(tenant).items().stream()
                                        .map(view -> new Choice(view.id(), view.name()))
                                        .toList()),
                        text(request, "notice"),
                        UUID.randomUUID().toString()),
                request,
                response);
    }

    /** What was typed and ticked. */
    record Typed(Form form, List<String> breakdowns, List<String> views, boolean tellsDirectors) {
        /** A month of what most want to know, in the reader's language. */
        static Typed nothing(Language language) {
            Form form = Form.filled(FIELDS, field -> switch (field) {
                case "every" -> "month";
                case "language" -> language.tag();
                default -> null;
            });
            return new Typed(form, List.of("origin", "family"), List.of(), false);
        }

        static Typed of(BureauReport.Order order) {
            Form form = Form.filled(FIELDS, field -> switch (field) {
                case "name" -> order.name();
                case "every" -> order.every();
                default -> order.language();
            });
            return new Typed(form, order.breakdowns(), order.views(), order.tellsDirectors());
        }

        static Typed read(HttpServletRequest request) {
            return new Typed(
                    Form.read(request, FIELDS),
                    ticked(request, "breakdown"),
                    ticked(request, "view"),
                    request.getParameter("directors") != null);
        }

        BureauReport.New order() {
            return new BureauReport.New(
                    form.typed("name"), form.typed("every"), form.typed("language"), breakdowns, views, tellsDirectors);
        }

        Typed refused(ApiProblem refusal) {
            return new Typed(form.refused(refusal, UnaryOperator.identity()), breakdowns, views, tellsDirectors);
        }
    }

    /** What there is to choose from. */
    record Choices(List<Choice> every, List<Choice> languages, List<Choice> breakdowns, List<Choice> views) {}

    record Shown(
            Employer employer,
            String region,
            boolean hasOthers,
            BureauReport.Page found,
            BureauReport.@Nullable Order changed,
            Typed typed,
            Choices choices,
            @Nullable String notice,
            String key) {
        String self() {
            return "/bureau/" + employer.tenant() + "/reports";
        }

        Form form() {
            return typed.form();
        }

        boolean has(Choice choice) {
            return typed.breakdowns().contains(choice.code()) || typed.views().contains(choice.code());
        }

        /** In which language a report is written, as its readers call it. */
        String language(BureauReport.Order order) {
            return choices.languages().stream()
                    .filter(one -> one.code().equals(order.language()))
                    .map(Choice::name)
                    .findFirst()
                    .orElse(order.language());
        }

        /** Whether one of them is still being made. */
        boolean isWaiting() {
            return found.items().stream().anyMatch(report -> report.madeAt() == null);
        }

        /** The page after this one. */
        String next() {
            return Address.of(self())
                    .with("cursor", String.valueOf(found.nextCursor()))
                    .toString();
        }
    }
}
