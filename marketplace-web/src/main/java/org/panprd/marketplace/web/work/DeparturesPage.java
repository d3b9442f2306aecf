package org.panprd.marketplace.web.work;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.Departure;
import org.panprd.marketplace.web.api.Departures;
import org.panprd.marketplace.web.api.Rights;
import org.panprd.marketplace.web.page.Form;
import org.panprd.marketplace.web.page.PersonalPage;

/** What departs of an operator's border tours, by date. */
@WebServlet("/departures/*")
public final class DeparturesPage extends PersonalPage {
    private static final Pattern PATH = Pattern.compile("/(?<tenant>[a-z]{2,30})/(?<operator>[a-z0-9-]{1,60})");
    private static final List<String> FIELDS = List.of("from", "to", "all");

    @Inject
    transient Departures departures;

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
        Employer employer = new Employer(path.group("tenant"), path.group("operator"));
        Form form = Form.read(request, FIELDS);
        List<Departure.Row> rows = List.of();
        try {
            rows = departures
                    .list(
                            path.group("tenant"),
                            path.group("operator"),
                            form.typed("from"),
                            form.typed("to"),
                            form.typed("all") != null)
                    .items();
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable()) {
                throw refused;
            }
            form = form.refused(refused, UnaryOperator.identity());
        }
        show(
                "departures",
                new Shown(
                        employer,
                        employer.region(catalogue.regions().tenants()),
                        rights.me().acting().size() > 1,
                        form,
                        rows),
                request,
                response);
    }

    record Shown(Employer employer, String region, boolean hasOthers, Form form, List<Departure.Row> rows) {
        /** The page of one of them. */
        String path(Departure.Row row) {
            String code = row.listingId().substring(row.listingId().indexOf('.') + 1);
            return DeparturePage.path(
                    employer.tenant() + "/" + employer.operator() + "/" + code + "/" + row.optionId() + "/"
                            + row.date(),
                    "",
                    row.startTime());
        }
    }
}
