package org.panprd.marketplace.web.work;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.Desk;
import org.panprd.marketplace.web.api.Publishing;
import org.panprd.marketplace.web.api.Rights;
import org.panprd.marketplace.web.api.VoucherKeys;
import org.panprd.marketplace.web.page.PersonalPage;

/**
 * The gate of an operator. Its script keeps the day's list and the public keys in the browser, lets guests in by them
 * while there is no connection, and tells afterwards; what it reads and tells goes through here, as it comes.
 */
@WebServlet("/check-in/*")
public final class GatePage extends PersonalPage {
    private static final Pattern PATH =
            Pattern.compile("/(?<tenant>[a-z]{2,30})/(?<operator>[a-z0-9-]{1,60})(?<act>|/day|/keys|/told)");
    private static final String JSON = "application/json;charset=UTF-8";

    @Inject
    transient Desk desk;

    @Inject
    transient VoucherKeys voucherKeys;

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
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String tenant = path.group("tenant");
        String operator = path.group("operator");
        switch (path.group("act")) {
            case "" -> show(new Employer(tenant, operator), request, response);
            case "/day" -> json(desk.day(tenant, operator, null), response);
            case "/keys" -> json(voucherKeys.keys(), response);
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        if (!path.matches() || !path.group("act").equals("/told")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String told = String.valueOf(request.getParameter("checkIns"));
        json(desk.checkIn(path.group("tenant"), path.group("operator"), told), response);
    }

    private void show(Employer employer, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        // Whether this is the caller's is asked by that, too.
        String listings = listings(employer.tenant(), String.valueOf(employer.operator()));
        showForm(
                "gate",
                new Shown(
                        employer,
                        employer.region(catalogue.regions().tenants()),
                        rights.me().acting().size() > 1,
                        listings),
                request,
                response);
    }

    /** What is let in here: the title of each listing by its id. */
    private String listings(String tenant, String operator) {
        JsonObjectBuilder titles = Json.createObjectBuilder();
        publishing.all(tenant, operator).items().forEach(one -> titles.add(tenant + "." + one.code(), one.title()));
        return titles.build().toString();
    }

    private static void json(String content, HttpServletResponse response) throws IOException {
        response.setContentType(JSON);
        response.getWriter().print(content);
    }

    record Shown(Employer employer, String region, boolean hasOthers, String listings) {}
}
