package org.panprd.marketplace.web.work;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.Reseller;
import org.panprd.marketplace.web.api.Reseller.Choice;
import org.panprd.marketplace.web.api.Reseller.Contract;
import org.panprd.marketplace.web.api.ResellerContracts;
import org.panprd.marketplace.web.api.Rights;
import org.panprd.marketplace.web.page.Form;
import org.panprd.marketplace.web.page.PersonalPage;

/** Which resellers sell a region: its bureau accepts on its terms, refuses and ends. */
@WebServlet(name = "bureau-resellers", urlPatterns = "/bureau-resellers")
public final class ContractsPage extends PersonalPage {
    private static final Pattern PATH =
            Pattern.compile("/(?<tenant>[a-z]{2,30})/resellers(?:/(?<reseller>[a-z0-9-]{1,40}))?");
    private static final List<String> FIELDS = List.of("decision", "commissionPercent", "mostHeld", "mostPerDay");

    @Inject
    transient ResellerContracts contracts;

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
        } else if (path.group("reseller") != null) {
            seeOther(response, own(path));
        } else {
            show(path.group("tenant"), Form.of(FIELDS), request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        if (!path.matches() || path.group("reseller") == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Form form = Form.read(request, FIELDS);
        String[] listings = request.getParameterValues("listings");
        try {
            contracts.decide(
                    path.group("tenant"),
                    path.group("reseller"),
                    "\"" + request.getParameter("version") + "\"",
                    new Reseller.Decision(
                            String.valueOf(form.typed("decision")),
                            ResellerPage.number(form, "commissionPercent"),
                            listings == null ? null : List.of(listings),
                            ResellerPage.number(form, "mostHeld"),
                            ResellerPage.number(form, "mostPerDay")));
            seeOther(response, own(path) + "?notice=decided");
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable() && !refused.isOutdated()) {
                throw refused;
            }
            show(path.group("tenant"), form.refused(refused, UnaryOperator.identity()), request, response);
        }
    }

    private void show(String tenant, Form form, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Employer employer = new Employer(tenant, null);
        Reseller.Contracts all = contracts.list(tenant);
        showForm(
                "contracts",
                new Shown(
                        employer,
                        employer.region(catalogue.regions().tenants()),
                        rights.me().acting().size() > 1,
                        all.items(),
                        all.listings(),
                        form,
                        "decided".equals(request.getParameter("notice"))),
                request,
                response);
    }

    private static String own(Matcher path) {
        return "/bureau/" + path.group("tenant") + "/resellers";
    }

    record Shown(
            Employer employer,
            String region,
            boolean hasOthers,
            List<Contract> items,
            List<Choice> listings,
            Form form,
            boolean isDone) {
        String own() {
            return "/bureau/" + employer.tenant() + "/resellers";
        }

        static boolean has(Contract contract, Choice listing) {
            return contract.listings() != null && contract.listings().contains(listing.code());
        }

        /** To which listings it is restricted, in words; null if it is not. */
        @Nullable
        String said(Contract contract) {
            Map<String, String> titles = listings.stream().collect(Collectors.toMap(Choice::code, Choice::title));
            return contract.listings() == null
                    ? null
                    : contract.listings().stream()
                            .map(code -> titles.getOrDefault(code, code))
                            .collect(Collectors.joining(" · "));
        }
    }
}
