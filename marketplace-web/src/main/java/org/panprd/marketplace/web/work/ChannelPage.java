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
import org.panprd.marketplace.web.api.Opening;
import org.panprd.marketplace.web.api.Openings;
import org.panprd.marketplace.web.api.Rights;
import org.panprd.marketplace.web.page.Form;
import org.panprd.marketplace.web.page.PersonalPage;

/** Which of its listings an operator lets resellers sell. */
@WebServlet("/channel/*")
public final class ChannelPage extends PersonalPage {
    private static final Pattern PATH = Pattern.compile(
            "/(?<tenant>[a-z]{2,30})/(?<operator>[a-z0-9-]{1,60})(?:/(?<listing>[a-z][a-z0-9-]{0,59}))?");
    private static final List<String> FIELDS = List.of("open");

    @Inject
    transient Openings openings;

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
        } else if (path.group("listing") != null) {
            seeOther(response, employer(path).channel());
        } else {
            show(employer(path), Form.of(FIELDS), request, response);
        }
    }

    /** One listing, or all if none is named. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Form form = Form.read(request, FIELDS);
        boolean open = "yes".equals(form.typed("open"));
        try {
            if (path.group("listing") == null) {
                openings.setAll(path.group("tenant"), path.group("operator"), new Opening.New(open));
            } else {
                openings.set(
                        path.group("tenant"), path.group("operator"), path.group("listing"), new Opening.New(open));
            }
            seeOther(response, employer(path).channel() + "?notice=" + (open ? "opened" : "closed"));
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable()) {
                throw refused;
            }
            show(employer(path), form.refused(refused, UnaryOperator.identity()), request, response);
        }
    }

    private void show(Employer employer, Form form, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String notice = String.valueOf(request.getParameter("notice"));
        showForm(
                "channel",
                new Shown(
                        employer,
                        employer.region(catalogue.regions().tenants()),
                        rights.me().acting().size() > 1,
                        openings.list(employer.tenant(), String.valueOf(employer.operator()))
                                .items(),
                        form,
                        List.of("opened", "closed").contains(notice) ? notice : ""),
                request,
                response);
    }

    private static Employer employer(Matcher path) {
        return new Employer(path.group("tenant"), path.group("operator"));
    }

    record Shown(Employer employer, String region, boolean hasOthers, List<Opening> items, Form form, String notice) {}
}
