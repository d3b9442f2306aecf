package org.panprd.marketplace.web.work;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.Me;
import org.panprd.marketplace.web.api.Region;
import org.panprd.marketplace.web.api.Rights;
import org.panprd.marketplace.web.page.PersonalPage;

/** For whom does the person act now? Asked only of who may act for several. */
@WebServlet("/work")
public final class WorkPage extends PersonalPage {
    @Inject
    transient Rights rights;

    @Inject
    transient Catalogue catalogue;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        List<Region> regions = catalogue.regions().tenants();
        List<Choice> choices = rights.me().acting().stream()
                .map(acting -> choice(acting, regions))
                .toList();
        if (choices.size() == 1) {
            Choice only = choices.get(0);
            seeOther(
                    response,
                    only.treats()
                            ? only.employer().casesPath()
                            : only.employer().path());
        } else {
            show("work", choices, request, response);
        }
    }

    private static Choice choice(Me.Acting acting, List<Region> regions) {
        Employer employer = new Employer(acting.tenant(), acting.operator());
        return new Choice(employer, employer.region(regions), acting.treats());
    }

    record Choice(Employer employer, String region, boolean treats) {}
}
