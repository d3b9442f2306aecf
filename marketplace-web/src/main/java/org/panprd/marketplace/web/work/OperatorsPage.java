package org.panprd.marketplace.web.work;

import static java.util.stream.Collectors.groupingBy;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.BureauMessages;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.Licence;
import org.panprd.marketplace.web.api.Licensing;
import org.panprd.marketplace.web.api.ListingDraft.Line;
import org.panprd.marketplace.web.api.Me;
import org.panprd.marketplace.web.api.OperatorSales;
import org.panprd.marketplace.web.api.Publishing;
import org.panprd.marketplace.web.api.RegionOperators;
import org.panprd.marketplace.web.api.Rights;
import org.panprd.marketplace.web.api.Takedown;
import org.panprd.marketplace.web.page.Form;
import org.panprd.marketplace.web.page.PersonalPage;

/** The operators of a region to its bureau: what they may sell, what waits, what they have sold and what was taken down. */
@WebServlet(name = "bureau-operators", urlPatterns = "/bureau-operators")
public final class OperatorsPage extends PersonalPage {
    private static final Pattern PATH = Pattern.compile("/(?<tenant>[a-z]{2,30})/operators(?<act>|/answer)");
    private static final List<String> FIELDS = List.of("from", "to", "code", "answer");
    private static final List<String> STATUSES = List.of("SUBMITTED", "EXPIRED", "VALID");

    @Inject
    transient RegionOperators operators;

    @Inject
    transient BureauMessages messages;

    @Inject
    transient Licensing licensing;

    @Inject
    transient Publishing publishing;

    @Inject
    transient Rights rights;

    @Inject
    transient Catalogue catalogue;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        if (!path.matches() || !path.group("act").isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String tenant = path.group("tenant");
        Form form = Form.read(request, FIELDS);
        try {
            OperatorSales sales = sales(tenant, form);
            show(tenant, filled(form, sales), sales, request, response);
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable()) {
                throw refused;
            }
            Form wrong = form.refused(refused, UnaryOperator.identity());
            show(tenant, wrong, sales(tenant, Form.of(FIELDS)), request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        Form form = Form.read(request, FIELDS);
        String code = String.valueOf(form.typed("code"));
        if (!path.matches() || path.group("act").isEmpty() || !code.matches("[a-z0-9-]{1,60}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String tenant = path.group("tenant");
        try {
            operators.answer(tenant, code, new Takedown.Answer(form.typed("answer")));
            seeOther(response, new Employer(tenant, null).operators());
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable()) {
                throw refused;
            }
            Form wrong = form.refused(refused, UnaryOperator.identity());
            show(tenant, wrong, sales(tenant, Form.of(FIELDS)), request, response);
        }
    }

    /** With the days that are shown. */
    private static Form filled(Form form, OperatorSales sales) {
        Map<String, String> days =
                Map.of("from", sales.from().toString(), "to", sales.to().toString());
        return Form.filled(FIELDS, field -> days.getOrDefault(field, form.typed(field)));
    }

    private OperatorSales sales(String tenant, Form form) {
        return operators.sales(tenant, "operator", form.typed("from"), form.typed("to"));
    }

    private void show(
            String tenant, Form form, OperatorSales sales, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Employer employer = new Employer(tenant, null);
        Me me = rights.me();
        showForm(
                "operators",
                new Shown(
                        employer,
                        employer.region(catalogue.regions().tenants()),
                        me.acting().size() > 1,
                        employer.isLedBy(me),
                        all(tenant, sales),
                        sales,
                        form),
                request,
                response);
    }

    /** Whatever else is known of operators joins here, by their codes. */
    private List<OfOperator> all(String tenant, OperatorSales sales) {
        Map<String, List<Licence>> licences = STATUSES.stream()
                .flatMap(status -> licensing.licences(tenant, status).items().stream())
                .collect(groupingBy(licence -> String.valueOf(licence.operator())));
        Map<String, List<Line>> waiting =
                publishing.waiting(tenant).items().stream().collect(groupingBy(Line::operator));
        Map<String, List<Takedown>> takedowns =
                operators.takedowns(tenant).items().stream().collect(groupingBy(Takedown::operator));
        Map<String, OperatorSales.Sum> sold =
                sales.rows().stream().collect(Collectors.toMap(OperatorSales.Row::key, OperatorSales.Row::sum));
        return messages.list(tenant, null).recipients().stream()
                .map(one -> new OfOperator(
                        one.code(),
                        one.name(),
                        licences.getOrDefault(one.code(), List.of()),
                        waiting.getOrDefault(one.code(), List.of()),
                        takedowns.getOrDefault(one.code(), List.of()),
                        sold.get(one.code())))
                .toList();
    }

    /**
     * All that is shown of an operator.
     *
     * @param sold nothing, if there is nothing in these days
     */
    record OfOperator(
            String code,
            String name,
            List<Licence> licences,
            List<Line> waiting,
            List<Takedown> takedowns,
            OperatorSales.@Nullable Sum sold) {
        /** Whether the bureau has something to do. */
        boolean needsAttention() {
            return !waiting.isEmpty()
                    || licences.stream().anyMatch(licence -> !licence.status().equals("VALID") || licence.isEnding())
                    || takedowns.stream()
                            .map(Takedown::appeal)
                            .filter(Objects::nonNull)
                            .anyMatch(Takedown.Appeal::isWaiting);
        }
    }

    record Shown(
            Employer employer,
            String region,
            boolean hasOthers,
            boolean leads,
            List<OfOperator> all,
            OperatorSales sales,
            Form form) {
        /** Those for whom there is something to do come first. */
        List<OfOperator> sorted() {
            return Stream.concat(
                            all.stream().filter(OfOperator::needsAttention),
                            all.stream().filter(one -> !one.needsAttention()))
                    .toList();
        }
    }
}
