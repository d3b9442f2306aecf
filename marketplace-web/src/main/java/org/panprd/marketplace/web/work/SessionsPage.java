package org.panprd.marketplace.web.work;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.OperatorSessions;
import org.panprd.marketplace.web.api.Rights;
import org.panprd.marketplace.web.api.Therapy;
import org.panprd.marketplace.web.page.Address;
import org.panprd.marketplace.web.page.Form;
import org.panprd.marketplace.web.page.PersonalPage;

/** What an operator's therapists have to do, day by day. */
@WebServlet("/sessions/*")
public final class SessionsPage extends PersonalPage {
    private static final Pattern PATH = Pattern.compile("/(?<tenant>[a-z]{2,30})/(?<operator>[a-z0-9-]{1,60})");
    private static final List<String> FIELDS = List.of("from", "to");

    @Inject
    transient Therapy therapy;

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
        OperatorSessions found = new OperatorSessions(List.of(), null);
        try {
            found = therapy.list(
                    path.group("tenant"),
                    path.group("operator"),
                    form.typed("from"),
                    form.typed("to"),
                    text(request, "cursor"));
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable()) {
                throw refused;
            }
            form = form.refused(refused, UnaryOperator.identity());
        }
        String next = found.next() == null
                ? null
                : Address.of(String.valueOf(employer.sessions()))
                        .with("from", form.typed("from"))
                        .with("to", form.typed("to"))
                        .with("cursor", found.next())
                        .toString();
        var model = new Shown(
                employer,
                employer.region(catalogue.regions().tenants()),
                rights.me().acting().size() > 1,
                form,
                days(found.items()),
                "moved".equals(request.getParameter("notice")),
                next);
        show("sessions", model, request, response);
    }

    static List<Day> days(List<OperatorSessions.Row> rows) {
        Map<LocalDate, Map<Slot, List<OperatorSessions.Row>>> byDay = new LinkedHashMap<>();
        for (OperatorSessions.Row row : rows) {
            byDay.computeIfAbsent(row.date(), date -> new LinkedHashMap<>())
                    .computeIfAbsent(
                            new Slot(row.time(), row.minutes(), row.title(), row.therapists(), row.rooms()),
                            slot -> new ArrayList<>())
                    .add(row);
        }
        return byDay.entrySet().stream()
                .map(day -> new Day(
                        day.getKey(),
                        day.getValue().entrySet().stream()
                                .map(slot -> new Busy(slot.getKey(), List.copyOf(slot.getValue())))
                                .toList()))
                .toList();
    }

    /** When a programme's sessions begin, and what of its therapists and rooms is taken then. */
    record Slot(
            String time, int minutes, String title, OperatorSessions.Taken therapists, OperatorSessions.Taken rooms) {}

    /** A slot and who comes. */
    record Busy(Slot slot, List<OperatorSessions.Row> rows) {}

    record Day(LocalDate date, List<Busy> slots) {}

    record Shown(
            Employer employer,
            String region,
            boolean hasOthers,
            Form form,
            List<Day> days,
            boolean moved,
            @Nullable String nextUrl) {

        /** The page that moves one of them. */
        String moveUrl(OperatorSessions.Row row) {
            return "/session/" + employer.tenant() + "/" + employer.operator() + "/" + row.bookingId() + "/"
                    + row.item() + "/" + row.session();
        }
    }
}
