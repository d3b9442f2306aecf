package org.panprd.marketplace.web.work;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.HandedOn;
import org.panprd.marketplace.web.api.Publication;
import org.panprd.marketplace.web.api.Rights;
import org.panprd.marketplace.web.page.Form;
import org.panprd.marketplace.web.page.PersonalPage;
import org.panprd.marketplace.web.page.Wording;

/** The months that a bureau has published, with what later revisions say otherwise; and all of it as SDMX. */
@WebServlet(name = "bureau-publications", urlPatterns = "/bureau-publications")
public final class PublicationsPage extends PersonalPage {
    private static final Pattern PATH =
            Pattern.compile("/(?<tenant>[a-z]{2,30})/publications(?:/monthly\\.(?<form>json|csv))?");
    private static final List<String> FIELDS = List.of("month");

    @Inject
    transient HandedOn handedOn;

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
        String tenant = path.group("tenant");
        String form = path.group("form");
        if (form == null) {
            YearMonth last = YearMonth.from(LocalDate.ofInstant(clock.instant(), Wording.ZONE))
                    .minusMonths(1);
            show(tenant, Form.filled(FIELDS, field -> last.toString()), request, response);
        } else {
            boolean isJson = form.equals("json");
            send(
                    response,
                    isJson ? HandedOn.JSON : HandedOn.CSV,
                    tenant + "-monthly." + form,
                    isJson ? handedOn.json(tenant) : handedOn.csv(tenant));
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        if (!path.matches() || path.group("form") != null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String tenant = path.group("tenant");
        Form form = Form.read(request, FIELDS);
        try {
            handedOn.publish(tenant, new Publication.New(form.typed("month")));
            seeOther(response, "/bureau/" + tenant + "/publications?notice=published");
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable()) {
                throw refused;
            }
            show(tenant, form.refused(refused, UnaryOperator.identity()), request, response);
        }
    }

    private void show(String tenant, Form form, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Employer employer = new Employer(tenant, null);
        List<Publication> months = handedOn.publications(tenant).items();
        showForm(
                "publications",
                new Shown(
                        employer,
                        employer.region(catalogue.regions().tenants()),
                        rights.me().acting().size() > 1,
                        months,
                        form,
                        "published".equals(request.getParameter("notice"))),
                request,
                response);
    }

    record Shown(
            Employer employer,
            String region,
            boolean hasOthers,
            List<Publication> months,
            Form form,
            boolean isPublished) {
        YearMonth month(Publication publication) {
            return YearMonth.parse(publication.month());
        }

        /** A figure as it is read; null where it is not told. */
        @Nullable
        String figure(@Nullable Long value, int decimals) {
            return value == null ? null : BigDecimal.valueOf(value, decimals).toPlainString();
        }
    }
}
