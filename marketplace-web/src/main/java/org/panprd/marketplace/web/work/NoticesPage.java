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
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.Me;
import org.panprd.marketplace.web.api.Notice;
import org.panprd.marketplace.web.api.Notices;
import org.panprd.marketplace.web.api.Rights;
import org.panprd.marketplace.web.page.Address;
import org.panprd.marketplace.web.page.Form;
import org.panprd.marketplace.web.page.PersonalPage;

/** What an operator is told, what each person wants to be told of, and the number of what is new, for the head of every page. */
@WebServlet("/notices/*")
public final class NoticesPage extends PersonalPage {
    static final List<String> KINDS =
            List.of("NEW_BOOKING", "CANCELLATION", "LOW_STOCK", "LICENCE_EXPIRING", "BUREAU_MESSAGE", "WEBHOOK_PAUSED");

    private static final Pattern PATH = Pattern.compile(
            "/(?<tenant>[a-z]{2,30})/(?<operator>[a-z0-9-]{1,60})(?<act>|/count|/read|/choices|/low-stock)");
    private static final List<String> FIELDS = List.of("lowStock");

    @Inject
    transient Notices notices;

    @Inject
    transient Rights rights;

    @Inject
    transient Catalogue catalogue;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = path(request);
        if (path == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Employer employer = new Employer(path.group("tenant"), path.group("operator"));
        switch (path.group("act")) {
            case "/count" -> count(path, response);
            case "/choices" -> choices(employer, null, request, response);
            case "" -> list(employer, request, response);
            default -> seeOther(response, employer.notices());
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = path(request);
        if (path == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String tenant = path.group("tenant");
        String operator = path.group("operator");
        Employer employer = new Employer(tenant, operator);
        Form form = Form.read(request, FIELDS);
        try {
            switch (path.group("act")) {
                case "/read" -> {
                    notices.read(tenant, operator, new Notice.Read(String.valueOf(request.getParameter("until"))));
                    seeOther(response, employer.notices());
                }
                case "/choices" -> {
                    notices.choose(
                            tenant, operator, new Notice.Chosen(chosen(request, "page"), chosen(request, "mail")));
                    seeOther(response, employer.notices() + "/choices?notice=kept");
                }
                case "/low-stock" -> {
                    notices.setLowStock(tenant, operator, new Notice.LowStock(number(form.typed("lowStock"))));
                    seeOther(response, employer.notices() + "/choices?notice=kept");
                }
                default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable() || !path.group("act").equals("/low-stock")) {
                throw refused;
            }
            choices(employer, form.refused(refused, UnaryOperator.identity()), request, response);
        }
    }

    private static List<String> chosen(HttpServletRequest request, String channel) {
        return ticked(request, channel).stream().filter(KINDS::contains).toList();
    }

    private static @Nullable Integer number(@Nullable String typed) {
        return typed != null && typed.matches("-?[0-9]{1,8}") ? Integer.valueOf(typed) : null;
    }

    /** A number alone: it is asked for again and again. */
    private void count(Matcher path, HttpServletResponse response) throws IOException {
        int unread = notices.count(path.group("tenant"), path.group("operator")).unread();
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().print(unread);
    }

    private void list(Employer employer, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        showForm(
                "notices",
                new Shown(
                        employer,
                        employer.region(catalogue.regions().tenants()),
                        rights.me().acting().size() > 1,
                        notices.list(employer.tenant(), String.valueOf(employer.operator()), text(request, "cursor"))),
                request,
                response);
    }

    private void choices(
            Employer employer, @Nullable Form refused, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Notice.Choices choices = notices.choices(employer.tenant(), String.valueOf(employer.operator()));
        Me me = rights.me();
        Form form = refused != null ? refused : Form.filled(FIELDS, field -> String.valueOf(choices.lowStock()));
        showForm(
                "notice-choices",
                new Chosen(
                        employer,
                        employer.region(catalogue.regions().tenants()),
                        me.acting().size() > 1,
                        employer.isLedBy(me),
                        KINDS,
                        choices,
                        form,
                        "kept".equals(request.getParameter("notice"))),
                request,
                response);
    }

    private static @Nullable Matcher path(HttpServletRequest request) {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        return path.matches() ? path : null;
    }

    record Shown(Employer employer, String region, boolean hasOthers, Notice.Page found) {
        /** Where something can be done about it; empty, if nowhere. */
        String link(Notice one) {
            String own = employer.tenant() + "/" + employer.operator();
            return switch (one.kind()) {
                case "NEW_BOOKING", "CANCELLATION" -> "/booked/" + own + "/" + one.bookingId() + "/" + one.item();
                case "LOW_STOCK" ->
                    Address.of("/stock/" + own)
                            .with("listing", String.valueOf(one.listingId()).replaceFirst("^.*?\\.", ""))
                            .with("from", String.valueOf(one.date()))
                            .toString();
                case "LICENCE_EXPIRING" -> employer.licences();
                case "WEBHOOK_PAUSED" -> "/webhooks/" + own;
                default -> "";
            };
        }

        /** The page after this one. */
        String next() {
            return Address.of(employer.notices())
                    .with("cursor", String.valueOf(found.nextCursor()))
                    .toString();
        }
    }

    record Chosen(
            Employer employer,
            String region,
            boolean hasOthers,
            boolean leads,
            List<String> kinds,
            Notice.Choices choices,
            Form form,
            boolean isKept) {}
}
