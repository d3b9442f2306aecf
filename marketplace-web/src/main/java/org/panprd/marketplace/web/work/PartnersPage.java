package org.panprd.marketplace.web.work;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Businesses;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.Me;
import org.panprd.marketplace.web.api.Partnership;
import org.panprd.marketplace.web.api.Partnerships;
import org.panprd.marketplace.web.api.Region;
import org.panprd.marketplace.web.api.Rights;
import org.panprd.marketplace.web.page.Form;
import org.panprd.marketplace.web.page.PersonalPage;

/** An operator's partners: who asks, with whom it has agreed, its own terms, and what others have opened. */
@WebServlet("/partners/*")
public final class PartnersPage extends PersonalPage {
    private static final Pattern PATH = Pattern.compile("/(?<tenant>[a-z]{2,30})/(?<operator>[a-z0-9-]{1,60})"
            + "(?:/(?<act>answer|allotment|end|terms|ask)/(?<about>[a-z0-9.-]{1,100}))?");
    private static final List<String> FIELDS =
            List.of("netPercent", "noticeDays", "open", "message", "decision", "allotment", "reason");

    @Inject
    transient Partnerships partnerships;

    @Inject
    transient Rights rights;

    @Inject
    transient Catalogue catalogue;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = path(request);
        if (path == null || path.group("act") != null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            show(path, Form.of(FIELDS), request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = path(request);
        if (path == null || path.group("act") == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Form form = Form.read(request, FIELDS);
        try {
            act(path, form, String.valueOf(request.getParameter("key")));
            seeOther(response, own(path) + "?notice=" + path.group("act"));
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable()) {
                throw refused;
            }
            show(path, form.refused(refused, UnaryOperator.identity()), request, response);
        }
    }

    private void act(Matcher path, Form form, String key) {
        String tenant = path.group("tenant");
        String operator = path.group("operator");
        String about = path.group("about");
        switch (path.group("act")) {
            case "terms" ->
                partnerships.setTerms(
                        tenant,
                        operator,
                        about,
                        new Partnership.NewTerms(
                                form.typed("open") != null, number(form, "netPercent"), number(form, "noticeDays")));
            case "ask" -> partnerships.ask(tenant, operator, key, new Partnership.Asking(about, form.typed("message")));
            case "answer" ->
                partnerships.answer(
                        tenant,
                        operator,
                        about,
                        new Partnership.Answer(
                                String.valueOf(form.typed("decision")),
                                number(form, "allotment"),
                                form.typed("reason")));
            case "allotment" ->
                partnerships.allot(tenant, operator, about, new Partnership.NewAllotment(number(form, "allotment")));
            default -> partnerships.end(tenant, operator, about, new Businesses.Nothing());
        }
    }

    /** What is no number is for the API to refuse. */
    private static @Nullable Integer number(Form form, String field) {
        String typed = form.typed(field);
        if (typed == null) {
            return null;
        }
        return typed.matches("[0-9]{1,9}") ? Integer.valueOf(typed) : Integer.valueOf(-1);
    }

    private void show(Matcher path, Form form, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String tenant = path.group("tenant");
        String operator = path.group("operator");
        Employer employer = new Employer(tenant, operator);
        List<Region> regions = catalogue.regions().tenants();
        Me me = rights.me();
        String of = request.getParameter("of");
        boolean known = regions.stream().anyMatch(region -> region.code().equals(of));
        var model = new Shown(
                employer,
                employer.region(regions),
                regions,
                me.acting().size() > 1,
                partnerships.list(tenant, operator).items(),
                partnerships.terms(tenant, operator).items(),
                partnerships.offers(tenant, operator, known ? of : null).items(),
                known ? of : "",
                form,
                request.getParameter("notice") != null,
                UUID.randomUUID().toString());
        showForm("partners", model, request, response);
    }

    private static String own(Matcher path) {
        return "/partners/" + path.group("tenant") + "/" + path.group("operator");
    }

    private static @Nullable Matcher path(HttpServletRequest request) {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        return path.matches() ? path : null;
    }

    record Shown(
            Employer employer,
            String region,
            List<Region> regions,
            boolean hasOthers,
            List<Partnership> items,
            List<Partnership.Terms> terms,
            List<Partnership.Terms> offers,
            String of,
            Form form,
            boolean isDone,
            String key) {
        String nameOf(String tenant) {
            return new Employer(tenant, null).region(regions);
        }
    }
}
