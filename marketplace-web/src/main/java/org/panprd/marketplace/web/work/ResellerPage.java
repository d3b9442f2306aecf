package org.panprd.marketplace.web.work;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Businesses.Nothing;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.Region;
import org.panprd.marketplace.web.api.Reseller;
import org.panprd.marketplace.web.api.Resellers;
import org.panprd.marketplace.web.page.Confirmation;
import org.panprd.marketplace.web.page.Form;
import org.panprd.marketplace.web.page.PersonalPage;

/** One reseller's account: how it stands, from where and by which keys it calls, and in which regions it sells. */
@WebServlet(ResellersPage.OWN + "/*")
public final class ResellerPage extends PersonalPage {
    private static final Pattern PATH = Pattern.compile("/(?<code>[a-z0-9-]{1,40})"
            + "(?:/(?<act>status|networks|keys|contracts)(?:/(?<id>[0-9a-f-]{36})/revoke)?)?");
    private static final List<String> FIELDS = List.of("networks", "region", "commissionPercent", "mostHeld");
    private static final Set<String> NOTICES = Set.of("created", "status", "networks", "contracts", "revoked");

    /** What may follow on how an account stands. */
    private static final Map<String, List<String>> NEXT = Map.of(
            "APPLIED", List.of("ACTIVE", "REFUSED"),
            "ACTIVE", List.of("SUSPENDED"),
            "REFUSED", List.of("ACTIVE"),
            "SUSPENDED", List.of("ACTIVE"));

    @Inject
    transient Resellers resellers;

    @Inject
    transient Catalogue catalogue;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (path.group("id") != null) {
            ask(own(path), path.group("id"), request, response);
        } else if (path.group("act") != null) {
            seeOther(response, own(path));
        } else {
            show(path.group("code"), null, null, request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        if (!path.matches() || path.group("act") == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String code = path.group("code");
        Form form = Form.read(request, FIELDS);
        try {
            if (path.group("id") != null) {
                resellers.revoke(code, path.group("id"));
                seeOther(response, own(path) + "?notice=revoked");
            } else if (path.group("act").equals("keys")) {
                String key = String.valueOf(request.getParameter("key"));
                show(code, null, resellers.issue(code, key, new Nothing()), request, response);
            } else {
                change(code, path.group("act"), form, request);
                seeOther(response, own(path) + "?notice=" + path.group("act"));
            }
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable() && !refused.isOutdated()) {
                throw refused;
            }
            show(code, form.refused(refused, ResellersPage::place), null, request, response);
        }
    }

    private void change(String code, String act, Form form, HttpServletRequest request) {
        String seen = "\"" + request.getParameter("version") + "\"";
        switch (act) {
            case "status" ->
                resellers.decide(code, seen, new Reseller.NewStatus(String.valueOf(request.getParameter("status"))));
            case "networks" ->
                resellers.setNetworks(code, seen, new Reseller.NewNetworks(ResellersPage.networks(form)));
            default ->
                resellers.propose(
                        code,
                        String.valueOf(form.typed("region")),
                        new Reseller.Proposal(number(form, "commissionPercent"), number(form, "mostHeld")));
        }
    }

    /** What is no number is for the API to refuse. */
    static @Nullable Integer number(Form form, String field) {
        String typed = form.typed(field);
        if (typed == null) {
            return null;
        }
        return typed.matches("[0-9]{1,9}") ? Integer.valueOf(typed) : Integer.valueOf(-1);
    }

    private void show(
            String code,
            @Nullable Form typed,
            Reseller.@Nullable Issued issued,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        Reseller reseller = resellers.show(code);
        Form form = typed != null
                ? typed
                : Form.filled(FIELDS, field -> switch (field) {
                    case "networks" -> String.join("\n", reseller.networks());
                    case "commissionPercent" -> "10";
                    case "mostHeld" -> "100";
                    default -> null;
                });
        String notice = request.getParameter("notice");
        showForm(
                "reseller",
                new Shown(
                        reseller,
                        NEXT.getOrDefault(reseller.status(), List.of()),
                        catalogue.regions().tenants(),
                        form,
                        issued,
                        notice != null && NOTICES.contains(notice) ? notice : null,
                        UUID.randomUUID().toString()),
                request,
                response);
    }

    private void ask(String own, String id, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        showForm(
                "confirm",
                new Confirmation(
                        say("resellers.revoke"),
                        say("resellers.revokeText"),
                        own + "/keys/" + id + "/revoke",
                        say("resellers.revoke"),
                        own),
                request,
                response);
    }

    private static String own(Matcher path) {
        return ResellersPage.OWN + "/" + path.group("code");
    }

    record Shown(
            Reseller reseller,
            List<String> next,
            List<Region> regions,
            Form form,
            Reseller.@Nullable Issued issued,
            @Nullable String notice,
            String key) {
        String own() {
            return ResellersPage.OWN + "/" + reseller.code();
        }

        String nameOf(String tenant) {
            return new Employer(tenant, null).region(regions);
        }
    }
}
