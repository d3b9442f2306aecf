package org.panprd.marketplace.web.work;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.panprd.marketplace.web.api.Reseller;
import org.panprd.marketplace.web.api.ResellerReport.Request;
import org.panprd.marketplace.web.api.ResellerReport.Statement;
import org.panprd.marketplace.web.api.ResellerReports;
import org.panprd.marketplace.web.api.Resellers;
import org.panprd.marketplace.web.page.PersonalPage;
import org.panprd.marketplace.web.page.Wording;

/** What a reseller has done: its last requests, and what it owes for a month, also as a file. */
@WebServlet("/platform/reseller-reports/*")
public final class ResellerReportPage extends PersonalPage {
    private static final Pattern PATH =
            Pattern.compile("/(?<code>[a-z0-9-]{1,40})(?:/(?<file>[0-9]{4}-(?:0[1-9]|1[0-2]))\\.csv)?");
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");

    @Inject
    transient Resellers resellers;

    @Inject
    transient ResellerReports reports;

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
        String code = path.group("code");
        String file = path.group("file");
        if (file != null) {
            send(response, "text/csv", code + "-" + file + ".csv", reports.csv(code, file));
            return;
        }
        String asked = String.valueOf(text(request, "month"));
        YearMonth month = MONTH.matcher(asked).matches()
                ? YearMonth.parse(asked)
                : YearMonth.from(LocalDate.ofInstant(clock.instant(), Wording.ZONE));
        var model = new Shown(
                resellers.show(code),
                month,
                reports.statement(code, month.toString()),
                reports.requests(code).items());
        show("reseller-report", model, request, response);
    }

    record Shown(Reseller reseller, YearMonth month, Statement statement, List<Request> requests) {
        String own() {
            return "/platform/reseller-reports/" + reseller.code();
        }

        String file() {
            return own() + "/" + month + ".csv";
        }
    }
}
