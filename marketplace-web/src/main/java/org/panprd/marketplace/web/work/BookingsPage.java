package org.panprd.marketplace.web.work;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Booked;
import org.panprd.marketplace.web.api.BookingView;
import org.panprd.marketplace.web.api.BookingViews;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.Desk;
import org.panprd.marketplace.web.api.DeskQuery;
import org.panprd.marketplace.web.api.Rights;
import org.panprd.marketplace.web.page.Address;
import org.panprd.marketplace.web.page.Choice;
import org.panprd.marketplace.web.page.Form;
import org.panprd.marketplace.web.page.PersonalPage;
import org.panprd.marketplace.web.page.Texts;
import org.panprd.marketplace.web.page.Wording;

/**
 * What was booked of an operator, under the reader's own views of it; below it who comes on a day, as a file, and the number
 * of what is new, which the page asks for by itself.
 */
@WebServlet("/bookings/*")
public final class BookingsPage extends PersonalPage {
    private static final Pattern PATH = Pattern.compile(
            "/(?<tenant>[a-z]{2,30})/(?<operator>[a-z0-9-]{1,60})(?<act>|/count|/views|/views/remove|/manifest\\.pdf|/manifest\\.xlsx)");
    private static final List<String> FIELDS = List.of("from", "to", "status", "listing", "reference", "flag", "sort");
    private static final List<String> STATUSES =
            List.of("CONFIRMED", "PENDING", "REDEEMED", "CANCELLED", "REJECTED", "ON_HOLD", "EXPIRED");

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    transient Desk desk;

    @Inject
    transient BookingViews views;

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
        switch (path.group("act")) {
            case "" -> list(employer(path), Form.of(ViewTabs.FIELDS), request, response);
            case "/count" -> count(path, request, response);
            case "/views", "/views/remove" -> response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            default -> print(path, date(request), response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        String id = String.valueOf(request.getParameter("id"));
        if (!path.matches() || !path.group("act").startsWith("/views") || !id.matches("[0-9a-f-]{36}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Employer employer = employer(path);
        if (path.group("act").equals("/views/remove")) {
            views.remove(employer.tenant(), String.valueOf(employer.operator()), id);
            seeOther(response, employer.bookings());
            return;
        }
        keep(employer, id, request, response);
    }

    private void keep(Employer employer, String id, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Form filter = Form.read(request, FIELDS);
        Form named = Form.read(request, ViewTabs.FIELDS);
        try {
            views.keep(
                    employer.tenant(),
                    String.valueOf(employer.operator()),
                    id,
                    new BookingView.New(named.typed("name"), ViewTabs.typed(filter, FIELDS)));
            seeOther(response, ViewTabs.address(employer.bookings(), filter, FIELDS));
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable()) {
                throw refused;
            }
            list(employer, named.refused(refused, UnaryOperator.identity()), request, response);
        }
    }

    private static Employer employer(Matcher path) {
        return new Employer(path.group("tenant"), path.group("operator"));
    }

    /** Today's, unless another day is asked for. */
    private String date(HttpServletRequest request) {
        String date = String.valueOf(request.getParameter("date"));
        return date.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
                ? date
                : LocalDate.ofInstant(clock.instant(), Wording.ZONE).toString();
    }

    private void print(Matcher path, String date, HttpServletResponse response) throws IOException {
        String name = "manifest-" + date;
        if (path.group("act").endsWith(".pdf")) {
            InputStream pdf = desk.pdf(path.group("tenant"), path.group("operator"), date);
            send(response, "application/pdf", name + ".pdf", pdf);
        } else {
            InputStream xlsx = desk.xlsx(path.group("tenant"), path.group("operator"), date);
            send(response, XLSX, name + ".xlsx", xlsx);
        }
    }

    /** A number alone: it is asked for again and again. */
    private void count(Matcher path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        int bookings = desk.count(path.group("tenant"), path.group("operator"), text(request, "since"))
                .bookings();
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().print(bookings);
    }

    private void list(Employer employer, Form named, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Form form = Form.read(request, FIELDS);
        Booked.Page found = new Booked.Page(List.of(), null, Instant.EPOCH);
        try {
            found = desk.list(
                    employer.tenant(),
                    String.valueOf(employer.operator()),
                    new DeskQuery(form::typed, text(request, "cursor")));
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable()) {
                throw refused;
            }
            form = form.refused(refused, UnaryOperator.identity());
        }
        Texts texts = Texts.in(visit.language());
        showForm(
                "bookings",
                new Shown(
                        employer,
                        employer.region(catalogue.regions().tenants()),
                        rights.me().acting().size() > 1,
                        form,
                        date(request),
                        found,
                        new ViewTabs(
                                employer.bookings(),
                                views.list(employer.tenant(), String.valueOf(employer.operator()))
                                        .items(),
                                form,
                                FIELDS,
                                named,
                                UUID.randomUUID().toString()),
                        Choice.of(texts, "booking.status", STATUSES),
                        Choice.of(texts, "desk.flag", List.of("AFFECTED", "SUSPENDED")),
                        Choice.of(texts, "desk.sort", List.of("BOOKED"))),
                request,
                response);
    }

    record Shown(
            Employer employer,
            String region,
            boolean hasOthers,
            Form form,
            String today,
            Booked.Page found,
            ViewTabs tabs,
            List<Choice> statuses,
            List<Choice> flags,
            List<Choice> sorts) {
        /** Where to ask for what is new since. */
        String count() {
            return Address.of(employer.bookings() + "/count")
                    .with("since", found.asOf().toString())
                    .toString();
        }

        /** The page of one of them. */
        String path(Booked row) {
            return "/booked/" + employer.tenant() + "/" + employer.operator() + "/" + row.bookingId() + "/"
                    + row.item();
        }

        /** What is new, first. */
        String newest() {
            return employer.bookings() + "?sort=BOOKED";
        }

        /** The page after this one. */
        String next() {
            Address address = Address.of(employer.bookings());
            FIELDS.forEach(field -> address.with(field, form.typed(field)));
            return address.with("cursor", String.valueOf(found.nextCursor())).toString();
        }

        boolean isAny() {
            return !found.items().isEmpty();
        }
    }
}
