package org.panprd.marketplace.web.account;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.ExaminationKinds;
import org.panprd.marketplace.web.api.Region;
import org.panprd.marketplace.web.api.Report;
import org.panprd.marketplace.web.api.Wellness;
import org.panprd.marketplace.web.page.PersonalPage;
import org.panprd.marketplace.web.page.Wording;

/** The traveller's reports of examinations: where each counts, until when, and until when it is kept. */
@WebServlet("/me/reports")
public final class ReportsPage extends PersonalPage {
    @Inject
    transient Wellness wellness;

    @Inject
    transient Catalogue catalogue;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        ExaminationKinds kinds = wellness.examinationKinds();
        List<Region> regions = catalogue.regions().tenants();
        LocalDate today = LocalDate.now(clock.withZone(Wording.ZONE));
        List<Line> lines = wellness.reports(null, null).items().stream()
                .map(report -> new Line(
                        report,
                        name(regions, report.region()),
                        kinds.find(report.kind()).orElse(null),
                        today.isAfter(report.countsUntil())))
                .toList();
        show("reports", new Listed(lines, "kept".equals(request.getParameter("notice"))), request, response);
    }

    private static String name(List<Region> regions, String code) {
        return regions.stream()
                .filter(region -> region.code().equals(code))
                .map(Region::name)
                .findFirst()
                .orElse(code);
    }

    /** A report; {@code kind} says where it counts besides the region in which it was made. */
    record Line(Report report, String regionName, ExaminationKinds.@Nullable Kind kind, boolean over) {
        /** Whether it counts in other regions as well. */
        boolean isRecognised() {
            return kind != null
                    && kind.regions().stream().anyMatch(region -> region.code().equals(report.region()));
        }
    }

    record Listed(List<Line> reports, boolean kept) {}
}
